/**
 * What can be chosen in a list, by its name in the address, each with the values that there are. A value that is not among them is no choice: whoever
 * follows an old link sees more, never nothing.
 */
export type Options = Readonly<Record<string, readonly string[]>>

/** What a reader has chosen, by the same names. Empty means all. */
export type Chosen<Of extends Options> = { readonly [Name in keyof Of]: Of[Name][number] | '' }

/** The choice that is written in an address's query, `?tema=kultur`. What else stands there is left aside. */
export function chosenFrom<const Of extends Options>(options: Of, query: string): Chosen<Of> {
  const asked = new URLSearchParams(query)
  return Object.fromEntries(
    Object.entries(options).map(([name, values]) => {
      const value = asked.get(name)?.trim() ?? ''
      return [name, values.includes(value) ? value : '']
    }),
  ) as Chosen<Of>
}

/** Whether anything is chosen. */
export const isAnyChosen = (chosen: Readonly<Record<string, string>>): boolean => Object.values(chosen).some((value) => value !== '')
