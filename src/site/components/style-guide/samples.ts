import type { Alternative, ChangeNote, ProgrammeItem, ProgrammeRow, TextTable } from '../../../domain/content/content.ts'
import type { CallYear } from '../../../domain/questions/call-year.ts'
import type { CallTeaser } from '../../../domain/questions/calls.ts'
import type { EventTeaser } from '../../../domain/questions/events.ts'
import type { NewsTeaser } from '../../../domain/questions/news.ts'
import type { ProjectTeaser } from '../../../domain/questions/projects.ts'
import type { Hit } from '../../../domain/search/answer.ts'
import { fromSwedishClock } from '../../../domain/time/swedish-time.ts'
import type { TimeLeft } from '../../../domain/time/time-left.ts'

const PATH = '/stilguide/'
const at = (hour: number, minute = 0) => fromSwedishClock(2027, 3, 4) + (hour * 60 + minute) * 60_000
const LONG = 'Samverkansöverenskommelse om gränsöverskridande kollektivtrafikförsörjning i Viskadalsregionen'

/** A sample call. Other samples are copies with changes. */
export const CALL: CallTeaser = {
  path: PATH,
  roundPath: PATH,
  guid: 'prov',
  title: 'Kulturmedel',
  lead: 'För konst och kultur som når publik i flera kommuner.',
  funder: null,
  status: 'open',
  isPaused: false,
  isDecisionOverdue: false,
  roundTitle: 'Våren 2027',
  opensAt: at(9),
  closesAt: at(23, 59),
  expectedOpening: '2027-09',
  expectedDecision: '2027-05-20',
  decidedOn: '2027-05-20',
  most: 250_000,
  total: 900_000,
  usual: null,
  isReplaced: false,
}

const OPENING = { path: PATH, title: 'Kulturmedel', funder: null }

/** A sample year of calls, with an opening of each kind. */
export const YEAR: CallYear = {
  first: '2027-03',
  months: [
    { month: '2027-03', openings: [{ ...OPENING, stand: 'open', from: '2027-02-15', to: '2027-03-31' }] },
    {
      month: '2027-04',
      openings: [
        { ...OPENING, stand: 'upcoming', from: '2027-04-12', to: '2027-06-04' },
        { ...OPENING, stand: 'paused', from: '2027-02-01', to: '2027-04-30', title: 'Begränsad utlysning: fortsättning för kompetensprojekt' },
      ],
    },
    {
      month: '2027-10',
      openings: [{ ...OPENING, stand: 'usual', from: '2027-10-01', to: '2027-11-15', funder: 'Myndigheten för kultur och näring' }],
    },
    { month: '2028-01', openings: [{ ...OPENING, stand: 'expected', from: '2028-01-01', to: '2028-01-31' }] },
  ],
}

/** A sample deadline. */
export const DEADLINE = at(23, 59)

/** Times left that are told in different ways, the calmest first. */
export const TIMES_LEFT = [
  { count: 42, unit: 'days', urgency: 'calm' },
  { count: 5, unit: 'days', urgency: 'soon' },
  { count: 1, unit: 'days', urgency: 'soon' },
  { count: 5, unit: 'hours', urgency: 'now' },
  { count: 40, unit: 'minutes', urgency: 'now' },
  { count: 0, unit: 'minutes', urgency: 'now' },
] as const satisfies readonly TimeLeft[]

/** A sample event. Other samples are copies with changes. */
const EVENT: EventTeaser = {
  path: PATH,
  guid: 'prov',
  title: 'Klarspråk på en förmiddag',
  lead: 'En kurs för dig som skriver till invånare.',
  status: 'upcoming',
  signup: 'open',
  seatsLeft: null,
  format: 'on-site',
  venue: 'Kulturhuset, Kvarnhed',
  startsAt: at(9),
  endsAt: at(11, 30),
  occasionCount: 1,
  image: null,
  isReplaced: false,
}

/** Sample events in the states that are drawn in different ways. */
export const EVENT_STATES: readonly EventTeaser[] = [
  EVENT,
  { ...EVENT, signup: 'nearly-full', seatsLeft: 7 },
  { ...EVENT, signup: 'waiting-list', occasionCount: 3, format: 'hybrid' },
  { ...EVENT, status: 'save-the-date', signup: 'not-yet', title: LONG },
  { ...EVENT, status: 'moved', signup: 'closed' },
  { ...EVENT, status: 'cancelled', signup: 'none' },
  { ...EVENT, status: 'ongoing', signup: 'full' },
  { ...EVENT, status: 'past', signup: 'none' },
]

/** A sample news item. */
export const NEWS: NewsTeaser = {
  id: 'prov',
  path: PATH,
  slug: 'prov',
  guid: 'prov',
  title: '24 ansökningar om kulturmedel',
  lead: 'När omgången stängde hade det kommit in ansökningar om 3,9 miljoner kronor.',
  kind: 'news',
  publishedAt: at(8),
  lastDay: null,
  image: null,
  themes: [],
  replacedBy: null,
}

/** A sample news item with a long title. */
export const LONG_NEWS: NewsTeaser = { ...NEWS, kind: 'press-release', title: LONG }

/** A sample project. Other samples are copies with changes. */
export const PROJECT: ProjectTeaser = {
  path: PATH,
  guid: 'prov',
  title: 'Sjöleden',
  lead: 'Elva mil vandringsled genom fyra kommuner.',
  role: 'supported',
  status: 'ongoing',
  owner: 'Föreningen Sjöleden',
  from: '2026-01',
  to: '2028-12',
  granted: 1_200_000,
  image: null,
  municipalities: [],
  isReplaced: false,
}

/** The sample programme of a morning. */
export const PROGRAMME: readonly ProgrammeItem[] = [
  {
    key: 'kaffe',
    choice: null,
    startsAt: at(8, 30),
    endsAt: at(9),
    title: 'Kaffe och smörgås',
    description: null,
    isBreak: true,
    track: null,
    speakers: [],
  },
  {
    key: 'anslutning',
    choice: null,
    startsAt: at(9),
    endsAt: at(9, 45),
    title: 'Vem får ansluta sig först?',
    description: 'Elnätet räcker inte till alla som vill bygga.',
    isBreak: false,
    track: 'Stora salen',
    speakers: [{ name: 'Jonas Tallmark', title: 'energi- och klimatstrateg', organisation: 'Viskadalsregionen' }],
  },
]

/** A sample text with every kind of formatting that an editor can use. */
export const PROSE = `<p>Vanlig text med <strong>fet</strong> och <em>kursiv</em> stil, <a href="${PATH}">en länk</a>, <a href="https://www.example.se/">en länk till en annan webbplats</a> och <s>struket</s>.</p>
<h2>Rubrik i text</h2><p>Stycket efter rubriken står nära den.</p><h3>Underrubrik</h3><ul><li>Första punkten</li><li>Andra punkten</li></ul>
<h4>Minsta rubriken</h4><ol><li>Först det här</li><li>Sedan det här</li></ol><blockquote><p>Ett citat mitt i texten.</p></blockquote>
<table><thead><tr><th>Stöd</th><th>Högst</th></tr></thead><tbody><tr><td>Förstudiemedel</td><td>100\u00a0000\u00a0kr</td></tr><tr><td>Projektmedel</td><td>3\u00a0000\u00a0000\u00a0kr</td></tr></tbody></table>`

/** Sample titles with texts, for steps and folds. */
export const ITEMS = [
  { title: 'Prata med oss', html: '<p>Ring eller skriv innan du börjar fylla i något.</p>' },
  { title: 'Läs utlysningen', html: '<p>Där står vilka som kan söka och vad som krävs.</p>' },
]

/** A sample table. */
export const TABLE: TextTable = {
  head: ['Insats', 'Belopp'],
  rows: [
    ['Projektmedel', '11,4 miljoner kronor'],
    [LONG, '900 000 kronor'],
  ],
}

/** The sample programme of a text. */
export const ROWS: readonly ProgrammeRow[] = [
  { from: '08.30', to: '09.00', title: 'Kaffe och smörgås', description: null, isBreak: true },
  { from: '09.00', to: null, title: 'Välkomna', description: 'Ordföranden hälsar välkommen.', isBreak: false },
]

/** Sample change notes. */
export const CHANGES: readonly ChangeNote[] = [
  { at: at(10), what: 'venue', subject: null, before: 'Magasinet, Fyrbo', after: 'Kulturhuset, Kvarnhed' },
  { at: at(9), what: 'most', subject: null, before: '100000', after: '150000' },
]

/** Sample alternatives. */
export const LANGUAGES: readonly Alternative[] = [
  { kind: 'easy-read', language: 'sv', to: PATH },
  { kind: 'language', language: 'en', to: PATH },
]

/** A sample hit. */
export const HIT: Hit = {
  list: 'news',
  id: 'prov',
  path: PATH,
  title: [
    { text: 'Laddplan', isHit: true },
    { text: ' för åtta kommuner', isHit: false },
  ],
  excerpt: [
    { text: 'Nu finns ', isHit: false },
    { text: 'laddplatser', isHit: true },
    { text: ' i alla kommuner.', isHit: false },
  ],
  publishedAt: at(9),
  pages: [],
}

/** Sample links into an archive. */
export const OLDER = [
  { label: '4 december 2026–4 mars 2027', path: '/aktuellt/' },
  { label: '9 augusti–3 december 2026', path: '/aktuellt/' },
]
