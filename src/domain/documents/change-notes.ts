import type { CalendarEvent, ChangedThing, ChangeNote, FundingCall, Instant, NewsItem, Round } from '../content/content.ts'
import { isSpellingOnly } from '../content/spelling.ts'

/**
 * Something that readers go by: when, where, how much, who. `key` names it within its document, so that it can be compared with what was published
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

/** What is material of a news item: until when one can apply, or it holds. */
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

/** What is material of an event. */
export const eventFacts = (event: Pick<CalendarEvent, 'occasions' | 'plan' | 'venue' | 'format' | 'price' | 'signup'>): readonly Fact[] => [
  // Only whether it takes place: that it was moved is told by its times, and a programme that is done is no change.
  fact('plan', event.plan === 'cancelled' ? 'cancelled' : 'on'),
  fact('times', times(event)),
  fact('venue', event.venue && [event.venue.name, event.venue.address].filter(Boolean).join(', ')),
  fact('format', event.format),
  fact('price', digits(event.price)),
  ...(event.signup ? [fact('signup-closes', iso(event.signup.closesAt))] : []),
]

/** What the facts of a call are read from. */
export interface MaterialCall {
  readonly rounds: readonly (Pick<Round, 'slug' | 'title' | 'opensAt' | 'closesAt' | 'totalAmount'> & {
    readonly isDecided: boolean
    readonly isWithdrawn: boolean
  })[]
  readonly amounts: Pick<FundingCall['amounts'], 'least' | 'most' | 'coFinancing'>
  readonly applicants: FundingCall['applicants']
}

/** What is material of a call and of each of its rounds. A round that is decided is history. */
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

/** What is written by hand, where a slip of the pen is no change. */
const IN_WORDS: ReadonlySet<ChangedThing> = new Set(['venue'])

const isSame = (what: ChangedThing, before: string | null, after: string | null) =>
  before === after || (IN_WORDS.has(what) && before !== null && after !== null && isSpellingOnly(before, after))

/**
 * The material differences between what was published and what is published now, in the order of the facts. A fact that only one of them has is none:
 * a round that came is new, and was told to nobody before.
 */
export function changesBetween(before: readonly Fact[], after: readonly Fact[], at: Instant): readonly ChangeNote[] {
  const known = new Map(before.map((one) => [one.key, one.value]))
  return after.flatMap(({ key, what, subject, value }) => {
    const old = known.get(key)
    return old === undefined || isSame(what, old, value) ? [] : [{ at, what, subject, before: old, after: value }]
  })
}

type Told = Pick<ChangeNote, 'what' | 'subject' | 'before' | 'after'>

/**
 * Notes in order of time without those that say again what the last one on the same thing said. Nothing can change twice from the same to the same:
 * two who save at one instant both note it.
 */
export function withoutRepeats<Note extends Told>(inOrder: readonly Note[]): readonly Note[] {
  const last = new Map<string, Told>()
  return inOrder.filter((note) => {
    const name = `${note.what} ${note.subject ?? ''}`
    const before = last.get(name)
    last.set(name, note)
    return before === undefined || before.before !== note.before || before.after !== note.after
  })
}
