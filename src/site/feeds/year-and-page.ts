/** The year and the page in the name of a file, `2026` or `2026-3`. Any other name gives a year without news. */
export function yearAndPage(name: string | undefined): { readonly year: number; readonly page: number | null } {
  const [, year, page] = /^(\d{4})(?:-([1-9]\d{0,5}))?$/.exec(name ?? '') ?? []
  return { year: Number(year), page: page === undefined ? null : Number(page) }
}
