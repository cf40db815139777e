import type { CalendarEvent } from '../../domain/content/content.ts'
import type { NotifiedFacts } from '../../domain/signup/notified-state.ts'
import { lastDayKept } from '../../domain/signup/purge.ts'
import { EVENT_FORMAT } from '../../words/labels.ts'
import { clockTimes, dayInWords, occasionInWords } from '../../words/time/dates.ts'
import type { Fact, Office, Part } from '../letter-template.ts'

/** What every letter to somebody who has signed up is made of. Nothing sensitive is among it, so no letter can tell any. */
export interface SignupLetter {
  readonly event: CalendarEvent
  /** The event's own page. */
  readonly eventUrl: string
  /** The link to a digital meeting, for those with seats alone. */
  readonly onlineUrl: string | null
  /** What the office wants participants to know. */
  readonly participantInfo: string | null
  readonly name: string
  /** The names of the rest of the party. */
  readonly companions: readonly string[]
  /** How many people, oneself among them. */
  readonly size: number
  /** The keys of the sessions that were chosen. */
  readonly sessions: readonly string[]
  /** Where one sees, changes and cancels one's own sign-up. */
  readonly ownUrl: string
  readonly office: Office
}

/** How a letter begins. */
export const greeting = ({ name }: Pick<SignupLetter, 'name'>): Part => ({ kind: 'text', text: `Hej ${name}!` })

/** `Du`, or `Ni` for a party. */
export const you = ({ size }: Pick<SignupLetter, 'size'>): string => (size > 1 ? 'Ni' : 'Du')

/** A link to one's own sign-up. */
export const ownLink = ({ ownUrl }: Pick<SignupLetter, 'ownUrl'>, label = 'Se, ändra eller avboka anmälan'): Part => ({
  kind: 'link',
  label,
  url: ownUrl,
})

/** When an event takes place, a line for each occasion. */
export const timesInWords = (occasions: NotifiedFacts['occasions']): string =>
  occasions.map(({ startsAt, endsAt }) => occasionInWords(startsAt, endsAt)).join('\n')

/** Where it takes place: `Salen, Torget 1`, or how one takes part. */
export function placeInWords({ format, venue }: Pick<NotifiedFacts, 'format' | 'venue'>): string {
  const place = [venue?.name, venue?.address].filter(Boolean).join(', ')
  if (format === 'online' || place === '') return EVENT_FORMAT[format]
  return format === 'hybrid' ? `${place} (eller digitalt)` : place
}

/** When and where an event takes place. */
export function eventFacts({ event, eventUrl }: Pick<SignupLetter, 'event' | 'eventUrl'>): readonly Fact[] {
  const times = event.occasions.map(({ startsAt, endsAt, note }) => [occasionInWords(startsAt, endsAt), note].filter(Boolean).join(': ')).join('\n')
  return [
    { label: 'Evenemang', value: event.title, url: eventUrl },
    { label: 'När', value: times },
    { label: 'Var', value: placeInWords(event), url: event.venue?.mapUrl ?? null },
  ]
}

/** How those with seats take part from afar. Before there is a link, that one will come. */
export function onlineFacts({ event, onlineUrl }: Pick<SignupLetter, 'event' | 'onlineUrl'>): readonly Fact[] {
  if (event.format === 'on-site') return []
  return [{ label: 'Länk till det digitala mötet', value: onlineUrl ?? 'Kommer i ett eget brev.', url: onlineUrl }]
}

/** The sessions that were chosen, with their times. One that is no longer in the programme is left out. */
export function sessionFacts({ event, sessions }: Pick<SignupLetter, 'event' | 'sessions'>): readonly Fact[] {
  const chosen = event.programme.filter(({ key }) => sessions.includes(key))
  if (chosen.length === 0) return []
  const value = chosen.map(({ startsAt, endsAt, title }) => `${clockTimes(startsAt, endsAt)} ${title}`).join('\n')
  return [{ label: chosen.length === 1 ? 'Valt pass' : 'Valda pass', value }]
}

/** Who comes along. */
export const partyFacts = ({ name, companions, size }: Pick<SignupLetter, 'name' | 'companions' | 'size'>): readonly Fact[] =>
  size > 1 ? [{ label: `Anmälda (${size})`, value: [name, ...companions].join('\n') }] : []

/** What the office wants participants to know, under a heading. */
export const infoParts = ({ participantInfo }: Pick<SignupLetter, 'participantInfo'>): readonly Part[] =>
  participantInfo
    ? [
        { kind: 'heading', text: 'Bra att veta' },
        { kind: 'text', text: participantInfo },
      ]
    : []

/** How long what was told is kept. */
export const keptUntil = ({ event }: Pick<SignupLetter, 'event'>): Part => ({
  kind: 'text',
  text: `Uppgifterna i anmälan sparas till och med ${dayInWords(lastDayKept(event))} och raderas sedan. Känsliga svar raderas natten efter evenemanget.`,
})
