import type { EventView } from '../../../../domain/questions/events.ts'
import { EVENT_FORMAT, SIGNUP_STATUS } from '../../../../words/labels.ts'
import { numberInWords, priceInWords } from '../../../../words/money.ts'
import { dateInWords, dayRange, daysOf, timeRange, weekday } from '../../../../words/time/dates.ts'
import type { KeyFact } from '../../key-facts/key-fact.ts'

/** When an event is: the day and its hours, or its first and last day. */
function whenFact({ event }: EventView): KeyFact {
  const startsAt = Math.min(...event.occasions.map((occasion) => occasion.startsAt))
  const endsAt = Math.max(...event.occasions.map((occasion) => occasion.endsAt))
  const { from, to } = daysOf(startsAt, endsAt)
  const datetime = new Date(startsAt).toISOString()
  if (from !== to)
    return { label: 'När', value: dayRange(from, to), note: event.occasions.length > 1 ? `${event.occasions.length} tillfällen` : null, datetime }
  return { label: 'När', value: dateInWords(startsAt), note: `${weekday(startsAt)} ${timeRange(startsAt, endsAt)}`, datetime }
}

/** All seats of an event ahead, with the state of its sign-up: how many are left changes often, and is told where one signs up. Null without a limit. */
function seatsFact({ event, signup }: EventView): KeyFact | null {
  const seats = event.signup?.seats ?? null
  if (seats === null || signup === 'none') return null
  return { label: 'Platser', value: numberInWords(seats), note: SIGNUP_STATUS[signup] }
}

/** What a guest must know of an event: when and where it is, its price, and the seats. */
export function eventKeyFacts(view: EventView): readonly KeyFact[] {
  const { event } = view
  const format = EVENT_FORMAT[event.format]
  return [
    whenFact(view),
    event.venue && event.format !== 'online'
      ? { label: 'Var', value: event.venue.name, note: event.format === 'hybrid' ? 'och digitalt' : null }
      : { label: 'Var', value: format },
    event.price === null ? null : { label: 'Pris', value: priceInWords(event.price) },
    view.status === 'past' || view.status === 'cancelled' ? null : seatsFact(view),
  ].filter((fact) => fact !== null)
}
