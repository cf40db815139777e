import type { Instant } from '../content/content.ts'

/** The numbers by which calendars know an event's occasions: of each, in order of time, and the highest that was ever given. */
interface OccasionNumbers {
  readonly each: readonly number[]
  readonly highest: number
}

/** What distinguishes an occasion from others. `row` is its id in the database, null for an occasion that has none yet. */
export interface NumberedRow {
  readonly row: string | null
  readonly startsAt: Instant
}

const FORM = /^\d+( \d+)*;\d+$/

/** Numbers as they are kept, `1 3 4;5`, for a count of occasions. Where none are kept, they are those of the order. */
export function keptNumbers(text: string | null, count: number): OccasionNumbers {
  const [list = '', last = '0'] = text !== null && FORM.test(text) ? text.split(';') : []
  const known = list === '' ? [] : list.split(' ').map(Number).slice(0, count)
  const highest = Math.max(Number(last), ...known)
  const each = Array.from({ length: count }, (_, i) => known[i] ?? highest + 1 + i - known.length)
  return { each, highest: Math.max(highest, ...each) }
}

/** Numbers in the form in which they are kept. */
export const numbersAsKept = ({ each, highest }: OccasionNumbers): string => `${each.join(' ')};${highest}`

/**
 * The numbers of occasions that take the place of others, both in order of time. An occasion keeps its number when others come and go: it is known by its
 * row, or by its beginning where rows have lost their names. No number is ever given twice.
 */
export function renumbered(before: readonly NumberedRow[], numbers: OccasionNumbers, after: readonly NumberedRow[]): OccasionNumbers {
  const left = before.map((one, i) => ({ ...one, number: numbers.each[i] ?? 0 }))
  const take = (isSame: (one: NumberedRow) => boolean): number | null => {
    const at = left.findIndex(isSame)
    return at === -1 ? null : (left.splice(at, 1)[0]?.number ?? null)
  }
  const byRow = after.map(({ row }) => (row === null ? null : take((one) => one.row === row)))
  const known = after.map(({ startsAt }, i) => byRow[i] ?? take((one) => one.startsAt === startsAt))
  let highest = Math.max(numbers.highest, 0)
  const each = known.map((number) => {
    if (number !== null) return number
    highest += 1
    return highest
  })
  return { each, highest }
}
