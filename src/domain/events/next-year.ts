/** The longest title that an event may have. */
const LONGEST = 160
const YEAR = /(?<!\d)20\d\d(?!\d)/g

/**
 * What an event is called the year after: years in its title are counted up. One that names no year gets the one after `year`, in which it took place, so
 * that the two can be distinguished; null leaves it as it is.
 */
export function nextYearTitle(title: string, year: number | null): string {
  const counted = title.replace(YEAR, (found) => String(Number(found) + 1))
  if (counted !== title || year === null) return counted
  const named = `${title} ${year + 1}`
  return named.length <= LONGEST ? named : title
}
