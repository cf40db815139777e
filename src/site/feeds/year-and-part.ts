/** The year and the part in the name of a file, `2026` or `2026-3`. Of what is no such name no year has anything. */
export function yearAndPart(name: string | undefined): { readonly year: number; readonly part: number | null } {
  const [, year, part] = /^(\d{4})(?:-([1-9]\d{0,5}))?$/.exec(name ?? '') ?? []
  return { year: Number(year), part: part === undefined ? null : Number(part) }
}
