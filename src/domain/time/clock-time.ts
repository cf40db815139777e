/** A clock time as typed, `9`, `09.00`, `9:30`, as hours and minutes; null when it is none. */
export function clockTime(text: string): { readonly hour: number; readonly minute: number } | null {
  const found = /^\s*(\d{1,2})(?:[.:](\d{2}))?\s*$/.exec(text)
  if (!found) return null
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  return hour < 24 && minute < 60 ? { hour, minute } : null
}
