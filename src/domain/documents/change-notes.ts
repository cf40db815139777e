import type { CalendarEvent, ChangedThing, ChangeNote, FundingCall, Instant, NewsItem, Round } from '../content/content.ts'
import { isSpellingOnly } from '../content/spelling.ts'

/**
 * A detail that readers act on: when, where, how much, who. `key` names it within its document, so that it can be compared with what was published
 * before; `subject` is the round that it belongs to.
 */
export interface Fact {
  readonly key: string
  readonly what: ChangedThing
  readonly subject: string | null
  readonly value: string | null
}

const iso = (instant: Instant | null) => (instant === null ? null : new Date(instant).toISOString())
const digits = (amount: number | null) => (amount === null ? null : String(amount))
const fact = (what: ChangedThing, value: string | null): Fact => ({ key: what, what, subject: null, value })

/** The material facts of a news item: the last day to apply, or the last day that it holds. */
export const newsFacts = (item: Pick<NewsItem, 'kind' | 'applyBy' | 'validUntil'>): readonly Fact[] => [
  ...(item.kind === 'vacancy' ? [fact('apply-by', item.applyBy)] : []),
  ...(item.kind === 'notice' ? [fact('valid-until', item.validUntil)] : []),
]

/** An event's times as one value: each from its start to its end, in order. */
const times = ({ occasions }: Pick<CalendarEvent, 'occasions'>) =>
  [...occasions]
    .sort((a, b) => a.startsAt - b.startsAt)
    .map(({ startsAt, endsAt }) => `${iso(startsAt)}/${iso(endsAt)}`)
    .join(' ') || null

/** The material facts of an event. */
export const eventFacts = (event: Pick<CalendarEvent, 'occasions' | 'plan' | 'venue' | 'format' | 'price' | 'signup'>): readonly Fact[] => [
  // Only whether it takes place: a move shows in the times, and a plan that is completed is no change.
  fact('plan', event.plan === 'cancelled' ? 'cancelled' : 'on'),
  fact('times', times(event)),
  fact('venue', event.venue && [event.venue.name, event.venue.address].filter(Boolean).join(', ')),
  fact('format', event.format),
  fact('price', digits(event.price)),
  ...(event.signup ? [fact('signup-closes', iso(event.signup.closesAt))] : []),
]

/** A call as far as its facts need it. */
interface MaterialCall {
  readonly rounds: readonly (Pick<Round, 'slug' | 'title' | 'opensAt' | 'closesAt' | 'totalAmount'> & {
    readonly isDecided: boolean
    readonly isWithdrawn: boolean
  })[]
  readonly amounts: Pick<FundingCall['amounts'], 'least' | 'most' | 'coFinancing'>
  readonly applicants: FundingCall['applicants']
}

/** The material facts of a call and of each of its rounds, but for rounds that are decided. */
export const callFacts = ({ rounds, amounts, applicants }: MaterialCall): readonly Fact[] => [
  ...rounds
    .filter(({ isDecided }) => !isDecided)
    .flatMap(({ slug, title, opensAt, closesAt, totalAmount, isWithdrawn }) => {
      const of = (what: ChangedThing, value: string | null): Fact => ({ key: `${slug} ${what}`, what, subject: title, value })
      return [of('plan', isWithdrawn ? 'cancelled' : 'on'), of('opens', iso(opensAt)), of('closes', iso(closesAt)), of('total', digits(totalAmount))]
    }),
  fact('least', digits(amounts.least)),
  fact('most', digits(amounts.most)),
  fact('co-financing', digits(amounts.coFinancing)),
  fact('applicants', [...applicants].sort().join(' ') || null),
]

/** The facts in an editor's own words, where a corrected spelling is no change. */
const IN_WORDS: ReadonlySet<ChangedThing> = new Set(['venue'])

const isSame = (what: ChangedThing, before: string | null, after: string | null) =>
  before === after || (IN_WORDS.has(what) && before !== null && after !== null && isSpellingOnly(before, after))

/**
 * The material differences between the facts that were published and those that are published now, in their order. A fact that only one side has is no
 * change: a new round was announced to nobody before.
 */
export function changesBetween(before: readonly Fact[], after: readonly Fact[], at: Instant): readonly ChangeNote[] {
  const valuesBefore = new Map(before.map(({ key, value }) => [key, value]))
  return after.flatMap(({ key, what, subject, value }) => {
    const old = valuesBefore.get(key)
    return old === undefined || isSame(what, old, value) ? [] : [{ at, what, subject, before: old, after: value }]
  })
}

/** What a note says, without its time. */
type NotedChange = Pick<ChangeNote, 'what' | 'subject' | 'before' | 'after'>

/**
 * Notes in order of time, without those that repeat the last note on the same fact. Two editors who save at one instant both note the change, though a
 * value can't change twice from the same to the same.
 */
export function withoutRepeats<Note extends NotedChange>(inOrder: readonly Note[]): readonly Note[] {
  const last = new Map<string, NotedChange>()
  return inOrder.filter((note) => {
    const name = `${note.what} ${note.subject ?? ''}`
    const before = last.get(name)
    last.set(name, note)
    return before === undefined || before.before !== note.before || before.after !== note.after
  })
}
