import type { CalendarEvent, Contact, Doc, FundingCall, Municipality, NewsItem, Page, Project, Round, Topic } from '../../domain/content/content.ts'
import { keptNumbers } from '../../domain/events/occasion-numbers.ts'
import { NO_SEAT_COUNTS, type SeatCounts, withSeatCounts } from '../../domain/signup/seat-counts.ts'
import type * as Stored from '../payload-types.ts'
import { alternativesOf } from './alternatives.ts'
import { bodyOf, idOf, idsOf, refOf } from './body.ts'
import { changesOf } from './change-notes.ts'
import { instant, programmeInstants } from './event-dates.ts'
import { storedGrantNames } from './grant-names.ts'
import { obituarySubject } from './news-for-rules.ts'
import { proseHtml, type StoredText } from './prose.ts'
import { day } from './round-dates.ts'
import { signupOf } from './signup.ts'

const text = (stored: string | null | undefined) => stored?.trim() || null

const identity = (stored: { readonly id: string | number; readonly guid?: string | null; readonly slug?: string | null }): Doc => ({
  id: String(stored.id),
  guid: stored.guid ?? '',
  slug: stored.slug ?? '',
})

/** The dates of a document. A document without a date of publication is as old as its row. */
const publicationDates = (stored: {
  readonly firstPublishedAt?: string | null
  readonly lastChangedAt?: string | null
  readonly createdAt: string
}) => ({
  publishedAt: instant(stored.firstPublishedAt) ?? Date.parse(stored.createdAt),
  changedAt: instant(stored.lastChangedAt),
})

const refsOf = (stored: readonly Parameters<typeof refOf>[0][] | null | undefined) => (stored ?? []).flatMap((item) => refOf(item) ?? [])

/** The domain shape of a stored news item. */
export const newsOf = (stored: Stored.News): NewsItem => ({
  ...identity(stored),
  title: stored.title,
  kind: stored.kind,
  lead: stored.lead,
  publishedAt: instant(stored.publishedAt) ?? Date.parse(stored.createdAt),
  changedAt: instant(stored.changedAt),
  changes: changesOf(stored.changes),
  image: idOf(stored.image),
  imageCaption: text(stored.imageCaption),
  body: bodyOf(stored.body as StoredText),
  applyBy: day(stored.applyBy),
  validUntil: day(stored.validUntil),
  remembered: obituarySubject(stored.remembered),
  isFeatured: stored.isFeatured ?? false,
  themes: idsOf(stored.themes),
  municipalities: idsOf(stored.municipalities),
  contacts: idsOf(stored.contacts),
  documents: idsOf(stored.documents),
  related: refsOf(stored.related),
  alternatives: alternativesOf(stored.alternatives),
  replacedBy: refOf(stored.replacedBy),
})

/** The domain shape of a stored event with its seat counts. The link to an online meeting is left out, as it is for participants only. */
export function eventOf(stored: Stored.Event, counts: SeatCounts = NO_SEAT_COUNTS): CalendarEvent {
  const occasions = stored.occasions
    .map(({ startsAt, endsAt, note }) => ({ startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt), note: text(note) }))
    .sort((a, b) => a.startsAt - b.startsAt)
  const firstStart = occasions[0]?.startsAt ?? 0
  const { venue } = stored
  const hasVenue = stored.format !== 'online' && text(venue?.name) !== null
  const event: CalendarEvent = {
    ...identity(stored),
    ...publicationDates(stored),
    title: stored.title,
    lead: stored.lead,
    plan: stored.plan,
    planNote: text(stored.planNote),
    format: stored.format,
    occasions,
    sequence: stored.sequence ?? 0,
    movedFrom: instant(stored.movedFrom),
    occasionNumbers: keptNumbers(stored.occasionNumbers ?? null, occasions.length).each,
    venue: hasVenue ? { name: venue?.name ?? '', address: text(venue?.address), mapUrl: text(venue?.mapUrl) } : null,
    audience: text(stored.audience),
    price: stored.price ?? null,
    organiser: text(stored.organiser),
    image: idOf(stored.image),
    imageCaption: text(stored.imageCaption),
    body: bodyOf(stored.body as StoredText),
    programme: (stored.programme ?? []).map((item) => ({
      ...programmeInstants(item, firstStart),
      key: item.id ?? '',
      choice: item.isChosen && !item.isBreak ? { seats: item.seats ?? null, taken: 0 } : null,
      title: item.title,
      description: text(item.description),
      isBreak: item.isBreak ?? false,
      track: text(item.track),
      speakers: (item.speakers ?? []).map(({ name, title, organisation }) => ({ name, title: text(title), organisation: text(organisation) })),
    })),
    signup: signupOf(stored.signup),
    documentation: bodyOf(stored.documentation as StoredText),
    documents: idsOf(stored.documents),
    films: (stored.films ?? []).map(({ title, url }) => ({ title, url })),
    themes: idsOf(stored.themes),
    municipalities: idsOf(stored.municipalities),
    contacts: idsOf(stored.contacts),
    related: refsOf(stored.related),
    changes: changesOf(stored.changes),
    replacedBy: refOf(stored.replacedBy),
  }
  return counts === NO_SEAT_COUNTS ? event : withSeatCounts(event, counts)
}

type StoredRound = NonNullable<Stored.FundingCall['rounds']>[number]

const roundOf = (stored: StoredRound, grantNames: string | null | undefined): Round => {
  const { decision } = stored
  const handles = storedGrantNames(grantNames, stored.slug, decision?.grants ?? [])
  const decidedOn = day(decision?.decidedOn)
  return {
    slug: stored.slug,
    title: stored.title,
    opensAt: instant(stored.opensAt),
    closesAt: instant(stored.closesAt),
    expectedOpening: text(stored.expectedOpening),
    totalAmount: stored.totalAmount ?? null,
    expectedDecision: day(stored.expectedDecision),
    earliestStart: day(stored.earliestStart),
    informationMeeting: idOf(stored.informationMeeting),
    note: text(stored.note),
    withdrawn: text(stored.withdrawn),
    decision:
      decision && decidedOn !== null
        ? {
            decidedOn,
            caseNumber: text(decision.caseNumber),
            protocol: idOf(decision.protocol),
            applicationCount: decision.applicationCount ?? null,
            note: text(decision.note),
            grants: (decision.grants ?? []).map(({ title, applicant, amount, project }, i) => ({
              handle: handles[i] ?? '',
              title,
              applicant,
              amount,
              project: idOf(project),
            })),
          }
        : null,
  }
}

/** The domain shapes of the stored rounds of a call, with the stored names of their grants. */
export const roundsOf = (stored: Stored.FundingCall['rounds'], grantNames: string | null | undefined): readonly Round[] =>
  (stored ?? []).map((round) => roundOf(round, grantNames))

/** The domain shape of a stored call with its rounds. */
export const fundingCallOf = (stored: Stored.FundingCall): FundingCall => ({
  ...identity(stored),
  ...publicationDates(stored),
  title: stored.title,
  lead: stored.lead,
  body: bodyOf(stored.body as StoredText),
  funder: text(stored.funder?.name)
    ? {
        name: stored.funder?.name ?? '',
        url: text(stored.funder?.url),
        windows: (stored.funder?.windows ?? []).map(({ opens, closes }) => ({ opens, closes })),
      }
    : null,
  applicants: stored.applicants ?? [],
  applicantsNote: text(stored.applicantsNote),
  amounts: {
    least: stored.amounts?.least ?? null,
    most: stored.amounts?.most ?? null,
    coFinancing: stored.amounts?.coFinancing ?? null,
    longestMonths: stored.amounts?.longestMonths ?? null,
  },
  criteria: (stored.criteria ?? []).map((row) => row.text),
  notFunded: (stored.notFunded ?? []).map((row) => row.text),
  checks: (stored.checks ?? []).map(({ question, criterion, contact }) => ({ question, criterion, contact: idOf(contact) })),
  howToApply: text(stored.howToApply),
  formQuestions: (stored.formQuestions ?? []).map(({ question, wordLimit }) => ({ question, wordLimit: wordLimit ?? null })),
  answers: (stored.answers ?? []).map(({ question, answer, answeredOn }) => ({
    question,
    html: proseHtml(answer as StoredText),
    answeredOn: day(answeredOn) ?? '',
  })),
  dialogUrl: text(stored.dialogUrl),
  applicationTemplate: text(stored.applicationTemplate),
  applicationParameters: (stored.applicationParameters ?? []).map(({ name, value }) => ({ name, value })),
  applicationPaused: text(stored.applicationPaused),
  rounds: roundsOf(stored.rounds, stored.grantNames),
  themes: idsOf(stored.themes),
  municipalities: idsOf(stored.municipalities),
  contacts: idsOf(stored.contacts),
  documents: idsOf(stored.documents),
  changes: changesOf(stored.changes),
  replacedBy: refOf(stored.replacedBy),
})

/** The domain shape of a stored project. Amounts are in kronor. */
export const projectOf = (stored: Stored.Project): Project => ({
  ...identity(stored),
  ...publicationDates(stored),
  title: stored.title,
  lead: stored.lead,
  role: stored.role,
  owner: stored.owner,
  partners: (stored.partners ?? []).map(({ name }) => name),
  period: { from: stored.period.from, to: stored.period.to },
  budget: stored.budget ?? null,
  granted: stored.granted ?? null,
  funders: (stored.funders ?? []).map(({ name, amount }) => ({ name, amount: amount ?? null })),
  call: idOf(stored.call),
  round: text(stored.round),
  purpose: text(stored.purpose),
  targetGroup: text(stored.targetGroup),
  website: text(stored.website),
  image: idOf(stored.image),
  imageCaption: text(stored.imageCaption),
  body: bodyOf(stored.body as StoredText),
  indicators: (stored.indicators ?? []).map(({ name, goal, outcome }) => ({ name, goal: text(goal), outcome: text(outcome) })),
  results: bodyOf(stored.results as StoredText),
  lessons: bodyOf(stored.lessons as StoredText),
  finalReportDue: day(stored.finalReportDue),
  finalReport: idOf(stored.finalReport),
  goals: idsOf(stored.goals),
  themes: idsOf(stored.themes),
  municipalities: idsOf(stored.municipalities),
  contacts: idsOf(stored.contacts),
  documents: idsOf(stored.documents),
  replacedBy: refOf(stored.replacedBy),
})

/** The domain shape of a stored page. */
export const pageOf = (stored: Stored.Page): Page => ({
  ...identity(stored),
  ...publicationDates(stored),
  title: stored.title,
  menuTitle: text(stored.menuTitle),
  lead: text(stored.lead),
  parent: idOf(stored.parent),
  order: stored.order ?? 0,
  image: idOf(stored.image),
  imageCaption: text(stored.imageCaption),
  body: bodyOf(stored.body as StoredText),
  contacts: idsOf(stored.contacts),
  documents: idsOf(stored.documents),
  alternatives: alternativesOf(stored.alternatives),
  replacedBy: refOf(stored.replacedBy),
})

/** The domain shape of a stored theme or goal. */
export const topicOf = (stored: Stored.Theme | Stored.Goal): Topic => ({
  ...identity(stored),
  name: stored.name,
  description: text(stored.description),
})

/** The domain shape of a stored municipality. */
export const municipalityOf = (stored: Stored.Municipality): Municipality => ({
  ...identity(stored),
  name: stored.name,
  website: text(stored.website),
  tile: stored.tile?.row && stored.tile.column ? { row: stored.tile.row, column: stored.tile.column } : null,
})

/** The domain shape of a stored contact. */
export const contactOf = (stored: Stored.Contact): Contact => ({
  ...identity(stored),
  name: stored.name,
  role: stored.role,
  organisation: text(stored.organisation),
  email: text(stored.email),
  phone: text(stored.phone),
  portrait: idOf(stored.portrait),
})
