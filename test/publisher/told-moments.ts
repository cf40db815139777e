// Reads moments from Swedish words and calendars as a reader would who knows nothing of the site's own code.
import ICAL from 'ical.js'

const WEEKDAYS = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag']
const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december']
const HOUR = 3_600_000

const reading = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' })
const MOMENT = /([a-zåäö]+) (\d{1,2}) ([a-z]+) (\d{4}) kl\. (\d\d)\.(\d\d)(?: (sommartid|vintertid))?/
const DEADLINE = new RegExp(`(?:senast|[Ss]tänger|[Ss]tängde|stängt|till) ?(${MOMENT.source})`, 'g')

/** A text with every space alike, as readers see it. */
export const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A page's text without its marks. */
export const textOf = (html: string) =>
  plain(
    html
      .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  )

/** The instants that a Swedish clock shows a time at: two in the hour that comes twice. */
function instantsOf(asUtc: number): readonly number[] {
  const shown = new Date(asUtc).toISOString().slice(0, 16).replace('T', ' ')
  return [asUtc - 2 * HOUR, asUtc - HOUR].filter((instant) => reading.format(instant) === shown)
}

/** The one instant that words name, `fredag 31 mars 2028 kl. 23.59`. Throws when they contradict themselves or can be read as two. */
export function momentIn(words: string): number {
  const [, weekday = '', date = '', month = '', year = '', hour = '', minute = '', season] = MOMENT.exec(words) ?? []
  const day = Date.UTC(Number(year), MONTHS.indexOf(month), Number(date))
  if (!MONTHS.includes(month) || WEEKDAYS[new Date(day).getUTCDay()] !== weekday) throw new Error(`No such day: ${words}`)
  const found = instantsOf(day + Number(hour) * HOUR + Number(minute) * 60_000)
  const [first, second] = found
  if (first === undefined || (found.length === 1) !== (season === undefined)) throw new Error(`No time, or one of two: ${words}`)
  return season === 'vintertid' ? (second ?? first) : first
}

const SHORT = /([a-zåäö]{3}) (\d{1,2}) ([a-z]{3})(?: (\d{4}))? (kl\. .*)/

/** The instant of a deadline in brief, `fre 31 mar kl. 23.59`, in its own year or the given one. Throws as `deadlineIn` does. */
export function shortDeadlineIn(words: string, year: number): number {
  const [, weekday = '', date, month = '', own, time = ''] = SHORT.exec(words) ?? []
  const whole = (names: readonly string[], short: string) => names.find((name) => name.startsWith(short)) ?? short
  return deadlineIn(`${whole(WEEKDAYS, weekday)} ${date} ${whole(MONTHS, month)} ${own ?? year} ${time}`)
}

/** Every deadline in a text, as it is told after the word that makes it one, without its zone. */
export const deadlinesIn = (text: string): readonly string[] => [...plain(text).matchAll(DEADLINE)].map(([, words = '']) => words)

/** The instant of a deadline. Throws for 00.00, which is read as a day too late. */
export function deadlineIn(words: string): number {
  if (words.includes('kl. 00.00')) throw new Error(`A day too late: ${words}`)
  return momentIn(words)
}

/** An entry of a calendar, as another program reads it. */
export interface ReadEntry {
  readonly startsAt: number
  readonly endsAt: number
  readonly description: string
  /** As RFC 5545 has it: `CONFIRMED` or `CANCELLED`. */
  readonly status: string
}

/** The entries of a calendar by their names. */
export function entriesIn(text: string): ReadonlyMap<string, ReadEntry> {
  const whole = new ICAL.Component(ICAL.parse(text))
  const zone = new ICAL.Timezone(whole.getFirstSubcomponent('vtimezone') as ICAL.Component)
  const instant = (time: ICAL.Time) => {
    if (time.zone !== ICAL.Timezone.utcTimezone) time.zone = zone
    return time.toUnixTime() * 1000
  }
  return new Map(
    whole.getAllSubcomponents('vevent').map((part) => {
      const { uid, startDate, endDate, description } = new ICAL.Event(part)
      const status = String(part.getFirstPropertyValue('status'))
      return [uid, { startsAt: instant(startDate), endsAt: instant(endDate), description, status }]
    }),
  )
}
