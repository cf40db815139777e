import type { Instant } from '../../domain/content/content.ts'
import { shownTwice } from '../../domain/time/swedish-time.ts'

/** The zone of Swedish clocks by its name in tzdata. */
export const ZONE = 'Europe/Stockholm'

/** The zone to write instants in. Null is for UTC, if Swedish clocks show one of the instants twice: RFC 5545, 3.3.5, takes such a time for the first. */
export const zoneFor = (...instants: readonly Instant[]): string | null => (instants.every((instant) => shownTwice(instant) === null) ? ZONE : null)

const STANDARD = ['BEGIN:STANDARD', 'TZNAME:CET', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100']
const DAYLIGHT = ['BEGIN:DAYLIGHT', 'TZNAME:CEST', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200']

/** The changes of Swedish clocks as a time zone of RFC 5545, 3.6.5: since 1981 by the rule of the EU, until 1995 a month earlier in autumn (tzdata). */
export const STOCKHOLM = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Stockholm',
  ...[...DAYLIGHT, 'DTSTART:19810329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...[...STANDARD, 'DTSTART:19810927T030000', 'RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU;UNTIL=19950924T010000Z', 'END:STANDARD'],
  ...[...STANDARD, 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  'END:VTIMEZONE',
].join('\r\n')
