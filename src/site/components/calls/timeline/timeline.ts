import type { Day, Instant, Round } from '../../../../domain/content/content.ts'
import type { RoundView } from '../../../../domain/questions/calls.ts'
import type { EventTeaser } from '../../../../domain/questions/events.ts'
import { dateAndTime, dayInWords, deadlineInWords, monthInWords } from '../../../../words/time/dates.ts'

/** A date of a round or a project. `datetime` is an instant, a day or a month in ISO 8601; `next` is the first date that is not done. */
export interface Milestone {
  readonly label: string
  readonly words: string
  readonly datetime: string | null
  /** The path of the page about it. */
  readonly path?: string
  readonly state: 'done' | 'next' | 'later'
}

type Point = Omit<Milestone, 'state'> & { readonly isDone: boolean }

const at = (label: string, instant: Instant, words: string, isDone: boolean): Point => ({
  label,
  words,
  datetime: new Date(instant).toISOString(),
  isDone,
})
const on = (label: string, day: Day, isDone: boolean): Point => ({ label, words: dayInWords(day), datetime: day, isDone })

/** An information meeting about a round. */
type Meeting = Pick<EventTeaser, 'path' | 'title' | 'startsAt' | 'status'>

/** The points with a meeting added before the first later point, or last. */
function withMeeting(points: readonly Point[], meeting: Meeting): readonly Point[] {
  const { path, title, startsAt, status } = meeting
  const label = status === 'cancelled' ? 'Inställt informationsmöte' : 'Informationsmöte'
  const point: Point = { ...at(label, startsAt, `${title}, ${dateAndTime(startsAt)}`, status === 'past' || status === 'cancelled'), path }
  const later = points.findIndex(({ datetime }) => datetime !== null && Date.parse(datetime) > startsAt)
  return later < 0 ? [...points, point] : points.toSpliced(later, 0, point)
}

/** The dates of a withdrawn round. None of them is `next`, as none of them will come. */
function withdrawnTimeline({ opensAt, closesAt }: Round, isOthers: boolean): readonly Milestone[] {
  const points = [
    ...(opensAt === null ? [] : [at('Skulle ha öppnat', opensAt, dateAndTime(opensAt), false)]),
    ...(closesAt === null ? [] : [at('Skulle ha stängt', closesAt, deadlineInWords(closesAt, { isReadAnywhere: isOthers }), false)]),
  ]
  return points.map(({ isDone: _isDone, ...point }) => ({ ...point, state: 'later' }))
}

/**
 * The milestones of a round in order. The round's status decides which are done, so the list changes only when the status does. `isOthers` says that another
 * funder has the call: its deadline is told with its zone.
 */
export function timeline(
  view: Pick<RoundView, 'round' | 'status' | 'isDecisionOverdue'>,
  meeting: Meeting | null = null,
  isOthers = false,
): readonly Milestone[] {
  const { round, status } = view
  if (status === 'withdrawn') return withdrawnTimeline(round, isOthers)
  const hasOpened = status === 'open' || status === 'closed' || status === 'decided'
  const hasClosed = status === 'closed' || status === 'decided'
  const points: Point[] = []
  if (round.opensAt !== null) points.push(at(hasOpened ? 'Öppnade' : 'Öppnar', round.opensAt, dateAndTime(round.opensAt), hasOpened))
  else if (round.expectedOpening !== null) {
    points.push({ label: 'Beräknas öppna', words: monthInWords(round.expectedOpening), datetime: round.expectedOpening, isDone: hasOpened })
  }
  if (round.closesAt !== null) {
    points.push(at(hasClosed ? 'Stängde' : 'Stänger', round.closesAt, deadlineInWords(round.closesAt, { isReadAnywhere: isOthers }), hasClosed))
  }
  if (round.decision) points.push(on('Beslut fattades', round.decision.decidedOn, true))
  else if (round.expectedDecision !== null) {
    points.push(on(view.isDecisionOverdue ? 'Försenat beslut, väntades' : 'Beslut väntas', round.expectedDecision, false))
  }
  if (round.earliestStart !== null && (!round.decision || round.earliestStart >= round.decision.decidedOn)) {
    points.push(on('Projekten kan tidigast starta', round.earliestStart, false))
  }
  const all = meeting === null ? points : withMeeting(points, meeting)
  const next = status === 'decided' ? -1 : all.findIndex(({ isDone }) => !isDone)
  return all.map(({ isDone, ...point }, i) => ({ ...point, state: isDone ? 'done' : i === next ? 'next' : 'later' }))
}
