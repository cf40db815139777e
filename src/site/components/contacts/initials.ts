/** The initials of a name: `AL` for `Anna Lindqvist`, `AB` for `Anna-Karin von Berg`. At most two letters; empty for a name without letters. */
export function initials(name: string): string {
  const capitals = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .filter((letter) => letter !== letter.toLocaleLowerCase('sv'))
  const [first = ''] = capitals
  const last = capitals.length > 1 ? (capitals.at(-1) ?? '') : ''
  return first + last
}
