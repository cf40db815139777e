import type { CalendarEvent, Day, Month } from '../content/content.ts'
import { ordered, type View } from '../content/view.ts'
import { eventEnd, nextOccasion } from '../events/event.ts'
import { dayAnchor, monthGrid } from '../events/month-grid.ts'
import { eventPath, LISTS } from '../paths/paths.ts'
import { addMonths, dayOf, monthOf, startOfDay } from '../time/swedish-time.ts'
import { replacementOf } from './replacements.ts'

/** A day of a month table. */
export interface CalendarDay {
  readonly day: Day
  readonly number: number
  readonly isToday: boolean
  /** The titles of the day's events, in the order in which they begin. */
  readonly titles: readonly string[]
  /** The address of the day's only event. For several, the anchor of the day in the list of events, or the first event's address. Null without events. */
  readonly path: string | null
}

/** A month with its weeks, Monday first. Null is a day of another month. */
export interface CalendarMonth {
  readonly month: Month
  readonly weeks: readonly (readonly (CalendarDay | null)[])[]
}

/** The number of months that are shown: this one and the next. */
const SHOWN = 2

/** The days of each occasion of an event. An occasion that ends at midnight does not include the day after. */
const occasionsOf = ({ occasions, slug, title }: CalendarEvent) =>
  occasions.map(({ startsAt, endsAt }) => ({ slug, title, startsAt, from: dayOf(startsAt), to: dayOf(Math.max(startsAt, endsAt - 1)) }))

/**
 * This month and the next as tables, with the events of each day: also those that have been, but none that is cancelled or replaced. Empty if neither month has
 * an event. Changes each midnight.
 */
export const eventMonths = (v: View): readonly CalendarMonth[] => {
  const today = dayOf(v.now)
  const months = Array.from({ length: SHOWN }, (_, i) => addMonths(monthOf(v.now), i))
  const [from, until] = [startOfDay(`${monthOf(v.now)}-01`), startOfDay(`${addMonths(monthOf(v.now), SHOWN)}-01`)]
  const isShown = (event: CalendarEvent) => event.plan !== 'cancelled' && replacementOf(v, 'events', event.id) === null
  const events = v.snapshot.events.filter(
    (event) => event.occasions.some(({ startsAt, endsAt }) => startsAt < until && from < endsAt) && isShown(event),
  )
  const occasions = ordered(events.flatMap(occasionsOf), ({ startsAt }) => startsAt)
  // The list has a row for the next occasion of each event that isn't over.
  const rows = new Set(events.filter((event) => v.now < eventEnd(event)).map((event) => dayOf(nextOccasion(event, v.now).startsAt)))
  if (occasions.length === 0) return []
  return months.map((month) => ({
    month,
    weeks: monthGrid(month, occasions).map((week) =>
      week.map((cell) => {
        if (cell === null) return null
        const on = [...new Map(cell.on.map((occasion) => [occasion.slug, occasion])).values()]
        const [first] = on
        return {
          day: cell.day,
          number: cell.number,
          isToday: cell.day === today,
          titles: on.map(({ title }) => title),
          path: on.length > 1 && rows.has(cell.day) ? `${LISTS.events}#${dayAnchor(cell.day)}` : first ? eventPath(first) : null,
        }
      }),
    ),
  }))
}
