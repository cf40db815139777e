/** The product's name on the login page. */
export function Logo() {
  return <span className="torget-logo">Torget</span>
}

/** The product's icon in the admin's corner. */
export function Icon() {
  return (
    <span className="torget-icon" aria-hidden="true">
      T
    </span>
  )
}
