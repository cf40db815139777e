import type { Body, CalendarEvent, FundingCall, NewsItem, Project, Round } from '../../domain/content/content.ts'
import type { Entry } from '../../domain/feeds/entry.ts'
import { EVENT_PREFIX, PROJECT_ROLE, ROUND_WITHDRAWN } from '../../words/labels.ts'
import { applicationTime, dayInWords, monthInWords, monthRange, occasionInWords, weekdayAndDay } from '../../words/time/dates.ts'
import { bodyHtml } from './body-html.ts'
import { escapeMarkup } from './markup.ts'
import type { TextQueries } from './tracked-memo.ts'

/** The texts of an entry. */
export interface EntryText {
  readonly title: string
  /** A few sentences without markup. */
  readonly summary: string
  /** The whole text as HTML with absolute URLs. */
  readonly html: string
}

interface EntryContent {
  readonly title: string
  readonly lead: string
  /** Times, places and sums that stand before the text, a sentence each. */
  readonly facts: readonly (string | null)[]
  readonly bodies: readonly Body[]
}

const ofNews = ({ title, lead, applyBy, body }: NewsItem): EntryContent => ({
  title,
  lead,
  facts: [applyBy && `Sista ansökningsdag: ${weekdayAndDay(applyBy)}.`],
  bodies: [body],
})

const ofEvent = ({ title, lead, plan, planNote, occasions, venue, body, documentation }: CalendarEvent): EntryContent => ({
  title: EVENT_PREFIX[plan] + title,
  lead,
  facts: [
    planNote,
    ...occasions.map(({ startsAt, endsAt }) => `${occasionInWords(startsAt, endsAt)}.`),
    venue && `Plats: ${[venue.name, venue.address].filter(Boolean).join(', ')}.`,
  ],
  bodies: [documentation, body],
})

/** The dates to apply, in words that are still true when they have passed. */
function applicationDates({ opensAt, closesAt, expectedOpening, withdrawn }: Round): string {
  if (withdrawn !== null) return `Omgången är inställd. ${withdrawn}`
  if (opensAt !== null && closesAt !== null) return `${applicationTime(opensAt, closesAt)}.`
  return expectedOpening === null ? 'Datum är inte bestämt.' : `Beräknas öppna i ${monthInWords(expectedOpening)}.`
}

const ofRound = ({ title, lead, funder, body }: FundingCall, round: Round | null): EntryContent => ({
  title: round ? `${round.withdrawn === null ? '' : ROUND_WITHDRAWN}${title}: ${round.title}` : title,
  lead,
  facts: [
    funder && `Utlyses av ${funder.name}.`,
    round && applicationDates(round),
    round?.decision ? `Beslut fattades ${dayInWords(round.decision.decidedOn)}.` : null,
    round?.note ?? null,
  ],
  bodies: [body],
})

const ofProject = ({ title, lead, role, owner, period, body, results, lessons }: Project): EntryContent => ({
  title,
  lead,
  facts: [`${PROJECT_ROLE[role]}. Projektägare: ${owner}. ${monthRange(period)}.`],
  bodies: [body, results, lessons],
})

function contentOf(entry: Entry): EntryContent {
  switch (entry.kind) {
    case 'news':
      return ofNews(entry.item)
    case 'event':
      return ofEvent(entry.event)
    case 'round':
      return ofRound(entry.call, entry.round)
    case 'project':
      return ofProject(entry.project)
  }
}

/** What a feed says of an entry. */
export function entryText(entry: Entry, queries: TextQueries, origin: string): EntryText {
  const { title, lead, facts, bodies } = contentOf(entry)
  const statedFacts = facts.filter((fact) => fact !== null)
  const paragraphs = [...statedFacts, lead].map((text) => `<p>${escapeMarkup(text)}</p>`)
  return {
    title,
    summary: [...statedFacts, lead].join(' '),
    html: paragraphs.join('') + bodies.map((body) => bodyHtml(body, queries, origin)).join(''),
  }
}
