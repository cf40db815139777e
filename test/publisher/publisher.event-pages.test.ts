import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CalendarEvent, EventSignup, Instant } from '../../src/domain/content/content.ts'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'
import { calendarEvent, snapshot } from '../domain/sample.ts'
import { FreshSite } from './compiled-site.ts'
import { wholeOf } from './whole-of.ts'

let fresh: FreshSite
beforeAll(() => {
  fresh = new FreshSite()
})
afterAll(() => fresh.close())

const at = (month: number, day: number, hour = 0, minute = 0) => fromSwedishClock(2027, month, day, hour, minute)
const SIGNUP: EventSignup = {
  opensAt: at(2, 1, 9),
  closesAt: at(4, 20, 12),
  seats: 50,
  taken: 0,
  hasWaitingList: true,
  waitingListClosesAt: at(5, 2, 12),
  waiting: 0,
  by: { kind: 'form', questions: [], largestParty: 1, keepDays: 90, offerHours: 24, confirmsAddress: false },
}
const ITEM = {
  key: 'a',
  choice: null,
  startsAt: at(5, 4, 9),
  endsAt: null,
  title: 'Inledning',
  description: null,
  isBreak: false,
  track: null,
  speakers: [],
}
const event = (parts: Partial<CalendarEvent>): CalendarEvent =>
  calendarEvent({ slug: 'dagen', occasions: [{ startsAt: at(5, 4, 9), endsAt: at(5, 4, 16), note: null }], ...parts })

/** The words of the page at its one address, without its markup. */
async function page(parts: Partial<CalendarEvent>, now: Instant): Promise<string> {
  const files = await fresh.contents(wholeOf(snapshot({ events: [event(parts)] })), now)
  const html = Buffer.from(files['kalender/dagen/index.html'] ?? '', 'latin1').toString('utf8')
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
}

const FILM = { title: 'Hela dagen', url: 'https://film.example.se/a' }
test.each<[string, Partial<CalendarEvent>, Instant, readonly string[], readonly string[]]>([
  [
    'first as a day to save',
    { plan: 'save-the-date' },
    at(1, 10),
    ['Boka dagen', 'Program och anmälan kommer'],
    ['Skicka anmälan', 'Program Inledning'],
  ],
  ['then with when sign-up opens', { signup: SIGNUP }, at(2, 1, 9) - 1, ['Anmälan öppnar', '1 februari'], ['Skicka anmälan']],
  ['open at that instant', { signup: SIGNUP }, at(2, 1, 9), ['50 platser kvar', 'Skicka anmälan', '20 april 2027 kl. 12.00'], ['Anmälan öppnar']],
  ['with its programme', { signup: SIGNUP, programme: [ITEM] }, at(3, 1), ['Program', 'Inledning', 'Skicka anmälan'], []],
  ['nearly full', { signup: { ...SIGNUP, taken: 46 } }, at(3, 1), ['4 platser kvar', 'Få platser kvar', 'Skicka anmälan'], ['reservlistan']],
  [
    'full, with a list',
    { signup: { ...SIGNUP, taken: 50, waiting: 3 } },
    at(3, 1),
    ['Ställ mig på reservlistan'],
    ['Skicka anmälan', 'platser kvar'],
  ],
  [
    'full, with the list still open, after the last day',
    { signup: { ...SIGNUP, taken: 50 } },
    at(4, 20, 12),
    ['Ställ mig på reservlistan', '2 maj 2027 kl. 12.00'],
    [],
  ],
  [
    'closed at its instant, with seats left',
    { signup: { ...SIGNUP, taken: 20 } },
    at(4, 20, 12),
    ['Anmälan stängde', '20 april'],
    ['Skicka anmälan', 'reservlistan'],
  ],
  ['closed when the list ends', { signup: { ...SIGNUP, taken: 50 } }, at(5, 2, 12), ['Anmälan stängde'], ['Ställ mig på reservlistan']],
  ['today', { signup: SIGNUP }, at(5, 4, 0), ['I dag'], ['Skicka anmälan']],
  ['going on', { signup: SIGNUP }, at(5, 4, 9), ['Pågår'], ['I dag', 'Skicka anmälan']],
  ['over', { signup: SIGNUP }, at(5, 4, 16), ['Avslutat'], ['Pågår', 'Anmälan stängde']],
  ['and then with what was said and shown', { signup: SIGNUP, films: [FILM] }, at(5, 20), ['Filmer', 'Hela dagen'], ['Skicka anmälan']],
  [
    'cancelled, whenever',
    { signup: SIGNUP, plan: 'cancelled', planNote: 'Talaren är sjuk.' },
    at(3, 1),
    ['Inställt', 'Talaren är sjuk.'],
    ['Skicka anmälan'],
  ],
  ['moved, still to sign up for', { signup: SIGNUP, plan: 'moved' }, at(3, 1), ['Ny tid eller plats', 'Skicka anmälan'], []],
])('the same address has the right words: %s', async (_, parts, now, says, saysNot) => {
  const words = await page(parts, now)
  for (const one of says) expect(words).toContain(one)
  for (const one of saysNot) expect(words).not.toContain(one)
})
