/** A choice of a filter form. It is left out if there is nothing to choose. */
export interface FilterField {
  readonly name: string
  readonly label: string
  /** The words of no choice. */
  readonly all: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}
