import type { Instant } from '../../domain/content/content.ts'
import { shownTwice } from '../../domain/time/swedish-time.ts'

/** The zone of Swedish clocks by its name in tzdata. */
export const ZONE = 'Europe/Stockholm'

/** The zone to write an entry's moments in; null, which is UTC, where Swedish clocks show one of them twice. RFC 5545, 3.3.5, would take the first. */
export const zoneFor = (...moments: readonly Instant[]): string | null => (moments.every((moment) => shownTwice(moment) === null) ? ZONE : null)

const STANDARD = ['BEGIN:STANDARD', 'TZNAME:CET', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100']
const DAYLIGHT = ['BEGIN:DAYLIGHT', 'TZNAME:CEST', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200']

/** When Swedish clocks are changed, RFC 5545, 3.6.5: since 1981 by the rule of the EU, in autumn a month earlier until 1996 (tzdata, Europe/Stockholm). */
export const STOCKHOLM = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Stockholm',
  ...[...DAYLIGHT, 'DTSTART:19810329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...[...STANDARD, 'DTSTART:19810927T030000', 'RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU;UNTIL=19950924T010000Z', 'END:STANDARD'],
  ...[...STANDARD, 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  'END:VTIMEZONE',
].join('\r\n')
