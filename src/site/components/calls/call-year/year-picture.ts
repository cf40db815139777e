import { MONTHS_OF_YEAR } from '../../../../domain/calls/call-year.ts'
import type { Day, Month } from '../../../../domain/content/content.ts'
import type { CallOpening } from '../../../../domain/questions/call-year.ts'
import { addDays, addMonths, daysBetween } from '../../../../domain/time/swedish-time.ts'
import { strand } from '../../river/strand.ts'

/** The width of a month in the units of the view box. */
const MONTH = 100

/** The room that the label of an opening takes. */
const ROOM = 4 * MONTH

/** The view box of the picture of one opening: twelve months wide. */
export const YEAR_FRAME = { width: MONTHS_OF_YEAR * MONTH, height: 40, middle: 20 } as const

/** The months of the year that begins with a month. */
export const monthsFrom = (first: Month): readonly Month[] => Array.from({ length: MONTHS_OF_YEAR }, (_, i) => addMonths(first, i))

/** Where the beginning of a day lies: months are equally wide. Before the year it is negative. */
export function placeOfDay(day: Day, first: Month): number {
  const month = day.slice(0, 7)
  const [year = 0, number = 0] = month.split('-').map(Number)
  const [firstYear = 0, firstNumber = 0] = first.split('-').map(Number)
  const days = daysBetween(`${month}-01`, `${addMonths(month, 1)}-01`)
  return MONTH * ((year - firstYear) * 12 + number - firstNumber + daysBetween(`${month}-01`, day) / days)
}

/** The path of an opening: the lines part on its first day and meet after its last. */
export function openingPath({ from, to }: Pick<CallOpening, 'from' | 'to'>, first: Month, municipalities: number): string {
  const { width, middle } = YEAR_FRAME
  const [start, stop] = [placeOfDay(from, first), placeOfDay(addDays(to, 1), first)]
  return strand(municipalities, { from: start < 0 ? null : start, to: stop > width ? null : stop, end: width, middle, spread: 14, bend: 46 })
}

/**
 * Where the label of an opening stands on a wide screen: after it, before it late in the year, or over the end of one that leaves no room. `share` is the room on
 * the other side of the label, in percent.
 */
export function labelPlace({ from, to }: Pick<CallOpening, 'from' | 'to'>, first: Month): { readonly isBefore: boolean; readonly share: number } {
  const { width } = YEAR_FRAME
  const [start, stop] = [placeOfDay(from, first), placeOfDay(addDays(to, 1), first)]
  const isBefore = stop > width - ROOM && start >= ROOM
  const room = Math.max(0, Math.min(isBefore ? width - start : stop, width - ROOM))
  return { isBefore, share: Math.round((room / width) * 100) }
}
