import type { CalendarEvent, Dated, Day, Doc, Document, FundingCall, Instant, ListName, Month, NewsItem, Page, Project } from '../content/content.ts'
import { isDay, isKnownInstant, isMonth } from '../time/swedish-time.ts'

/** The times of a document by their names, each with whether it is valid. */
type Times = Readonly<Record<string, boolean>>

const at = (instant: Instant | null) => instant === null || isKnownInstant(instant)
const on = (day: Day | null) => day === null || isDay(day)
const during = (month: Month | null) => month === null || isMonth(month)

const dated = ({ publishedAt, changedAt }: Dated): Times => ({ publishedAt: at(publishedAt), changedAt: at(changedAt) })

const newsTimes = (item: NewsItem): readonly Times[] => [dated(item), { applyBy: on(item.applyBy) }]

const eventTimes = ({ occasions, signup, programme, movedFrom, ...event }: CalendarEvent): readonly Times[] => [
  dated(event),
  { occasions: occasions.length > 0, movedFrom: at(movedFrom), opensAt: at(signup?.opensAt ?? null), closesAt: at(signup?.closesAt ?? null) },
  { waitingListClosesAt: at(signup?.waitingListClosesAt ?? null) },
  ...[...occasions, ...programme].map(({ startsAt, endsAt }) => ({ startsAt: at(startsAt), endsAt: at(endsAt) })),
]

const callTimes = ({ rounds, answers, ...call }: FundingCall): readonly Times[] => [
  dated(call),
  ...rounds.map((round) => ({
    opensAt: at(round.opensAt),
    closesAt: at(round.closesAt),
    expectedOpening: during(round.expectedOpening),
    expectedDecision: on(round.expectedDecision),
    earliestStart: on(round.earliestStart),
    decidedOn: on(round.decision?.decidedOn ?? null),
  })),
  ...answers.map(({ answeredOn }) => ({ answeredOn: on(answeredOn) })),
]

const projectTimes = ({ period, finalReportDue, ...project }: Project): readonly Times[] => [
  dated(project),
  { from: during(period.from), to: during(period.to), finalReportDue: on(finalReportDue) },
]

const TIMES: { readonly [Name in ListName]?: (doc: never) => readonly Times[] } = {
  news: newsTimes,
  events: eventTimes,
  fundingCalls: callTimes,
  projects: projectTimes,
  pages: (page: Page) => [dated(page)],
  documents: ({ changedAt }: Document) => [{ changedAt: at(changedAt) }],
}

/** The name of the first time in a document that is no time, or lies outside the years 1990 to 2099; null when all are valid. */
export function invalidTime(list: ListName, doc: Doc): string | null {
  for (const times of TIMES[list]?.(doc as never) ?? []) {
    for (const [name, isValid] of Object.entries(times)) if (!isValid) return name
  }
  return null
}
