import type { Instant } from '../../domain/content/content.ts'
import type { PublicationState } from '../../domain/publishing/publication-state.ts'
import type { ClockChange, ClockChangeKind } from '../../domain/schedule/clock-changes.ts'
import { addDays, dayOf, startOfDay, yearOf } from '../../domain/time/swedish-time.ts'
import { timeInWords, weekdayAndDate } from '../time/dates.ts'

/** The publication state of a document, in a few words. */
export const PUBLICATION_STATE: Record<PublicationState, string> = {
  live: 'Syns på webben',
  waiting: 'Publiceras strax',
  scheduled: 'Schemalagd, syns inte än',
  draft: 'Utkast, syns inte',
  failed: 'Något gick fel',
  'changed-draft': 'Syns på webben, med ett nyare utkast',
}

/** Texts for editors about publishing. */
export const PUBLICATION_WORDS = {
  field: 'Syns den på webben?',
  notSaved: 'Inte sparad än.',
  unreachable: 'Läget går inte att läsa just nu. Nytt försök görs.',
  opensInNewTab: 'öppnas i en ny flik',
  card: 'Syns allt på webben?',
  lastPublication: 'Senaste publiceringen',
  nothingYet: 'Inget har publicerats än.',
  isWell: 'Allt som är publicerat syns på webben. Inget väntar och inget har gått fel.',
  waits: 'Något som är sparat syns inte på webben än. Det brukar ta en sekund.',
  next: 'Härnäst',
  nothingNext: 'Inget är schemalagt och inget ändras av sig självt.',
  history: 'Publiceringshistorik',
  siteFailed: 'Webbplatsen kunde inte skrivas. Det som redan syns ligger kvar, och nya försök görs hela tiden.',
  noPublisher:
    'Publiceringen står stilla. Det som redan syns ligger kvar, men det som sparas syns inte förrän en administratör har startat den igen.',
  wholeSite: 'Hela webbplatsen',
  newTry: 'Nytt försök efter ett fel',
  byClock: 'Av sig självt: en tid har passerat eller en ny dag har börjat',
  settings: 'Webbplatsens inställningar',
  navigation: 'Menyer',
  alerts: 'Viktiga meddelanden',
  accessibility: 'Tillgänglighetsredogörelse',
  synonyms: 'Sökord',
} as const

/** Texts about a scheduled publication or removal that failed. */
export const MISSED: Record<Scheduled['type'], string> = {
  publish: 'Den schemalagda publiceringen gick inte att göra. Publicera för hand, så visas vad som saknas.',
  unpublish: 'Den schemalagda borttagningen från webben gick inte att göra. Ta bort för hand, så visas vad som hindrar.',
}

/** Texts of the form that schedules a publication or removal. */
export const SCHEDULE_WORDS = {
  title: 'Schemalägg',
  time: 'Dag och klockslag, svensk tid',
  publish: 'Publicera då',
  unpublish: 'Ta bort från webben då',
  saveFirst: 'Spara utkastet först. Det är det senast sparade som publiceras.',
  noTime: 'Ange både dag och klockslag.',
  past: 'Tiden har redan varit. Välj en senare.',
  done: 'Schemalagt.',
  undo: 'Ångra',
  undone: 'Borttaget ur schemat.',
  failed: 'Det gick inte. Kontrollera att du har kontakt med servern och försök igen.',
} as const

const withoutThisYear = (words: string, at: Instant, now: Instant) => (yearOf(at) === yearOf(now) ? words.replace(/ \d{4}$/, '') : words)

/** An instant such as `fredag 27 november kl. 23.59`, with the year if it is not that of `now`. */
export function momentInWords(at: Instant, now: Instant): string {
  return `${withoutThisYear(weekdayAndDate(at), at, now)} ${timeInWords(at)}`
}

/** The end of a period, as by `momentInWords`. Midnight is written as 24.00 of the day that ends. */
function endInWords(at: Instant, now: Instant): string {
  const day = dayOf(at)
  if (startOfDay(day) !== at) return momentInWords(at, now)
  return `${withoutThisYear(weekdayAndDate(startOfDay(addDays(day, -1))), at - 1, now)} kl.\u00a024.00`
}

const SECONDS = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 })

/** The time that a publication took, in tenths of a second: `1,7 sekunder`. Less than that is `mindre än 0,1 sekunder`. */
export function secondsInWords(milliseconds: number): string {
  const tenths = Math.round(milliseconds / 100)
  if (tenths === 0) return 'mindre än 0,1\u00a0sekunder'
  return `${SECONDS.format(tenths / 10)}\u00a0${tenths === 10 ? 'sekund' : 'sekunder'}`
}

const CLOCK_CHANGE: Record<ClockChangeKind, readonly [verb: string, isEnd: boolean]> = {
  'round-opens': ['öppnar', false],
  'round-closes': ['stänger', true],
  'event-starts': ['börjar', false],
  'event-ends': ['slutar', true],
  'signup-opens': ['öppnar för anmälan', false],
  'signup-closes': ['stänger för anmälan', true],
  'alert-begins': ['börjar visas', false],
  'alert-ends': ['tas bort från sidorna', true],
}

/** A change by the clock: `Förstudiemedel, Omgång 2026 stänger fredag 27 november kl. 23.59` */
export function clockChangeInWords({ at, kind, title, round }: ClockChange, now: Instant): string {
  const [verb, isEnd] = CLOCK_CHANGE[kind]
  const isAlert = kind === 'alert-begins' || kind === 'alert-ends'
  const name = isAlert ? `Meddelandet ”${title}”` : [title, round].filter(Boolean).join(', ')
  return `${name} ${verb} ${isEnd ? endInWords(at, now) : momentInWords(at, now)}`
}

/** A scheduled publication, or removal from the site. */
export interface Scheduled {
  readonly at: Instant
  readonly type: 'publish' | 'unpublish'
}

/** A scheduled publication or removal: `Publiceras måndag 30 november kl. 08.00` */
export function scheduledInWords({ at, type }: Scheduled, now: Instant): string {
  return `${type === 'publish' ? 'Publiceras' : 'Tas bort från webben'} ${momentInWords(at, now)}`
}

const REASONS: readonly (readonly [technical: RegExp, swedish: string])[] = [
  [
    /^(Invalid time|Unsound time|Not a day)\b/,
    'Ett datum i innehållet är inget datum, eller ligger utanför åren 1990 till 2099. Rätta det och publicera igen.',
  ],
  [/\bENOSPC\b/, 'Disken är full.'],
  [/\bE(ACCES|PERM|ROFS)\b/, 'Servern får inte skriva i webbplatsens mapp.'],
  [/\bE(ISDIR|NOTDIR|EXIST|NOTEMPTY)\b/, 'I webbplatsens mapp ligger något annat i vägen för sidans fil.'],
  [/\bENOENT\b/, 'En fil som sidan behöver saknas, till exempel en bild.'],
]

/** The text about a page that could not be rendered: its path, the cause, and the technical reason to show an administrator. */
export function failureInWords({ path, reason }: { readonly path: string; readonly reason: string }): string {
  const cause = REASONS.find(([technical]) => technical.test(reason))?.[1] ?? 'Sidans mall klarade inte innehållet.'
  return `Sidan ${path} kunde inte skapas. ${cause} Fanns sidan förut visas den som den var, och nya försök görs hela tiden. Om felet står kvar, visa en administratör det här: ${reason}`
}

/** The titles of a publication's documents in brief: `Ny bro över ån och 3 till` */
export function publicationTitle(titles: readonly string[]): string {
  const [first = '', ...others] = titles
  return others.length === 0 ? first : `${first} och ${others.length} till`
}
