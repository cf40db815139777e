import type { CalendarEvent } from '../../domain/content/content.ts'
import { unlinked } from '../../domain/signup/guest-text.ts'
import type { NotifiedFacts } from '../../domain/signup/notified-state.ts'
import { lastDayKept } from '../../domain/signup/purge.ts'
import { asksSensitive } from '../../domain/signup/signup-form.ts'
import { EVENT_FORMAT } from '../../words/labels.ts'
import { BACKUPS_IN_WORDS, SENSITIVE_ERASED } from '../../words/signup/keeping.ts'
import { clockTimes, dayInWords, occasionInWords } from '../../words/time/dates.ts'
import { type Block, type Fact, type Office, officeTextBlock, personalLinkBlock, textBlock } from '../letter-template.ts'

/** The content that letters to participants share. Sensitive answers are not among it, so no letter can have any. */
export interface SignupLetter {
  readonly event: CalendarEvent
  /** The event's own page. */
  readonly eventUrl: string
  /** The link to a digital meeting, for those with seats alone. */
  readonly onlineUrl: string | null
  /** The office's practical information for participants. */
  readonly participantInfo: string | null
  readonly name: string
  /** The names of the rest of the party. */
  readonly companions: readonly string[]
  /** How many people the sign-up brings. */
  readonly size: number
  /** The keys of the chosen sessions. */
  readonly sessions: readonly string[]
  readonly office: Office
}

/** The greeting. */
export const greetingBlock = ({ name }: Pick<SignupLetter, 'name'>): Block => textBlock(`Hej ${unlinked(name)}!`)

/** `Du`, or `Ni` for a party. */
export const you = ({ size }: Pick<SignupLetter, 'size'>): string => (size > 1 ? 'Ni' : 'Du')

/** A link to the sign-up's own page, where it is seen, changed and cancelled. */
export const ownLinkBlock = (label = 'Se, ändra eller avboka anmälan'): Block => personalLinkBlock(label)

/** The times of an event, a line for each occasion. */
export const timesInWords = (occasions: NotifiedFacts['occasions']): string =>
  occasions.map(({ startsAt, endsAt }) => occasionInWords(startsAt, endsAt)).join('\n')

/** The place of an event: `Salen, Torget 1`, or how one takes part. */
export function placeInWords({ format, venue }: Pick<NotifiedFacts, 'format' | 'venue'>): string {
  const place = [venue?.name, venue?.address].filter(Boolean).join(', ')
  if (format === 'online' || place === '') return EVENT_FORMAT[format]
  return format === 'hybrid' ? `${place} (eller digitalt)` : place
}

/** The event with its times and its place. */
export function eventFacts({ event, eventUrl }: Pick<SignupLetter, 'event' | 'eventUrl'>): readonly Fact[] {
  const times = event.occasions.map(({ startsAt, endsAt, note }) => [occasionInWords(startsAt, endsAt), note].filter(Boolean).join(': ')).join('\n')
  return [
    { label: 'Evenemang', value: event.title, url: eventUrl },
    { label: 'När', value: times },
    { label: 'Var', value: placeInWords(event), url: event.venue?.mapUrl ?? null },
  ]
}

/** The link to a digital meeting, for people with seats. Without a link: that it will come in a letter. */
export function onlineFacts({ event, onlineUrl }: Pick<SignupLetter, 'event' | 'onlineUrl'>): readonly Fact[] {
  if (event.format === 'on-site') return []
  return [{ label: 'Länk till det digitala mötet', value: onlineUrl ?? 'Kommer i ett eget mejl.', url: onlineUrl }]
}

/** The chosen sessions with their times. A session that is no longer in the programme is left out. */
export function sessionFacts({ event, sessions }: Pick<SignupLetter, 'event' | 'sessions'>): readonly Fact[] {
  const chosen = event.programme.filter(({ key }) => sessions.includes(key))
  if (chosen.length === 0) return []
  const value = chosen.map(({ startsAt, endsAt, title }) => `${clockTimes(startsAt, endsAt)} ${title}`).join('\n')
  return [{ label: chosen.length === 1 ? 'Valt pass' : 'Valda pass', value }]
}

/** The names of a party. Empty for a single person. */
export const partyFacts = ({ name, companions, size }: Pick<SignupLetter, 'name' | 'companions' | 'size'>): readonly Fact[] =>
  size > 1 ? [{ label: `Anmälda (${size})`, value: [name, ...companions].map(unlinked).join('\n') }] : []

/** The office's practical information under a heading. Empty when there is none. */
export const infoBlocks = ({ participantInfo }: Pick<SignupLetter, 'participantInfo'>): readonly Block[] =>
  participantInfo ? [{ kind: 'heading', text: 'Bra att veta' }, officeTextBlock(participantInfo)] : []

/** The last day on which the sign-up's data is kept, and how long it stays in backups. */
export const keptUntilBlock = ({ event }: Pick<SignupLetter, 'event'>): Block =>
  textBlock(
    `Uppgifterna i anmälan sparas till och med ${dayInWords(lastDayKept(event))} och raderas sedan. ${asksSensitive(event) ? `${SENSITIVE_ERASED} ` : ''}${BACKUPS_IN_WORDS}`,
  )
