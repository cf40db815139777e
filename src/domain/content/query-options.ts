/**
 * The options of a list by their names in the address, each with the values that exist. Any other value is ignored, so that an old link shows more, never
 * nothing.
 */
type Options = Readonly<Record<string, readonly string[]>>

/** The values that a reader has selected, by the same names. Empty means all. */
export type SelectedOptions<Of extends Options> = { readonly [Name in keyof Of]: Of[Name][number] | '' }

/** The options that an address's query selects, `?tema=kultur`. Other parameters are ignored. */
export function selectedOptions<const Of extends Options>(options: Of, query: string): SelectedOptions<Of> {
  const parameters = new URLSearchParams(query)
  return Object.fromEntries(
    Object.entries(options).map(([name, values]) => {
      const value = parameters.get(name)?.trim() ?? ''
      return [name, values.includes(value) ? value : '']
    }),
  ) as SelectedOptions<Of>
}

/** Whether any option is selected. */
export const isAnySelected = (selected: Readonly<Record<string, string>>): boolean => Object.values(selected).some((value) => value !== '')

/** The number of options that are selected, of some names or of all. */
export const selectedCount = (selected: Readonly<Record<string, string>>, names: readonly string[] = Object.keys(selected)): number =>
  names.filter((name) => (selected[name] ?? '') !== '').length
