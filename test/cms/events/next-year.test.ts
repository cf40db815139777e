import { expect, test } from 'vitest'
import { nextYearDraft } from '../../../src/cms/events/next-year.ts'
import type { Event } from '../../../src/cms/payload-types.ts'

const body = { root: { type: 'root', children: [], direction: null, format: '' as const, indent: 0, version: 1 } }
const TZ = 'Europe/Stockholm' as const

/** An event with a value in every field. */
const EVENT: Required<Omit<Event, 'deletedAt'>> = {
  id: 1,
  title: 'Fokus-dagen 2026',
  slug: 'fokus-dagen-2026',
  guid: 'guid',
  firstPublishedAt: '2026-01-01T00:00:00.000Z',
  lastChangedAt: '2026-01-02T00:00:00.000Z',
  sequence: 3,
  movedFrom: '2026-02-01T08:00:00.000Z',
  occasionNumbers: '1',
  firstStart: '2026-03-02T08:00:00.000Z',
  plan: 'moved',
  planNote: 'Flyttad',
  replacedBy: { relationTo: 'news', value: 2 },
  lead: 'Ingress',
  image: 3,
  imageCaption: 'Bildtext',
  body,
  audience: 'Alla',
  price: 0,
  organiser: 'Andra',
  contacts: [4],
  documents: [5],
  themes: [6],
  municipalities: [7],
  related: [{ relationTo: 'news', value: 8 }],
  occasions: [{ startsAt: '2026-03-01T08:00:00.000Z', startsAt_tz: TZ, endsAt: '2026-03-01T15:00:00.000Z', endsAt_tz: TZ, id: 'o' }],
  format: 'hybrid',
  venue: { name: 'Huset', address: 'Gatan 1', mapUrl: 'https://example.se/' },
  onlineUrl: 'https://mote.example.se/',
  programme: [
    {
      from: '09.00',
      to: '10.00',
      day: '2026-03-01T12:00:00.000Z',
      title: 'Inledning',
      speakers: [{ name: 'Anna', id: 's' }],
      isChosen: true,
      seats: 9,
      id: 'p',
    },
  ],
  signup: {
    way: 'form',
    opensAt: '2026-01-01T08:00:00.000Z',
    opensAt_tz: TZ,
    closesAt: '2026-02-01T08:00:00.000Z',
    closesAt_tz: TZ,
    seats: 60,
    reservedSeats: 5,
    hasWaitingList: true,
    waitingListClosesAt: '2026-02-20T08:00:00.000Z',
    waitingListClosesAt_tz: TZ,
    offerHours: 24,
    largestParty: 3,
    reminderDays: 2,
    keepDays: 90,
    confirmsAddress: true,
    participantInfo: 'Parkera bakom huset',
    questions: [{ label: 'Mat', kind: 'one', choices: 'A\nB', purpose: 'Köket', isRequired: true, isSensitive: false, id: 'q' }],
  },
  documentation: body,
  films: [{ title: 'Film', url: 'https://example.se/', id: 'f' }],
  changes: [],
  _status: 'published',
  updatedAt: '2026-03-02T00:00:00.000Z',
  createdAt: '2026-01-01T00:00:00.000Z',
} as Required<Omit<Event, 'deletedAt'>>

const NEXT = nextYearDraft(EVENT as Event)

test('the draft for the next year has exactly these fields', () => {
  expect(NEXT).toEqual({
    title: 'Fokus-dagen 2027',
    plan: 'save-the-date',
    _status: 'draft',
    lead: 'Ingress',
    image: 3,
    imageCaption: 'Bildtext',
    body,
    audience: 'Alla',
    price: 0,
    organiser: 'Andra',
    contacts: [4],
    documents: [5],
    themes: [6],
    municipalities: [7],
    related: [{ relationTo: 'news', value: 8 }],
    format: 'hybrid',
    venue: { name: 'Huset', address: 'Gatan 1', mapUrl: 'https://example.se/' },
    programme: [{ from: '09.00', to: '10.00', title: 'Inledning', speakers: [{ name: 'Anna' }], isChosen: true, seats: 9 }],
    signup: {
      way: 'form',
      seats: 60,
      reservedSeats: 5,
      hasWaitingList: true,
      offerHours: 24,
      largestParty: 3,
      reminderDays: 2,
      keepDays: 90,
      confirmsAddress: true,
      participantInfo: 'Parkera bakom huset',
      questions: [{ label: 'Mat', kind: 'one', choices: 'A\nB', purpose: 'Köket', isRequired: true, isSensitive: false }],
    },
  })
})

test.each([
  'slug',
  'guid',
  'occasions',
  'sequence',
  'movedFrom',
  'occasionNumbers',
  'firstStart',
  'firstPublishedAt',
  'lastChangedAt',
  'planNote',
  'replacedBy',
  'documentation',
  'films',
  'changes',
  'onlineUrl',
])('the draft for the next year has no %s', (field) => expect(NEXT).not.toHaveProperty(field))

test('an event with few fields can be copied to the next year', () => {
  expect(nextYearDraft({ title: 'Ny', signup: {} } as Event)).toEqual({
    title: 'Ny',
    plan: 'save-the-date',
    _status: 'draft',
    programme: [],
    signup: { way: undefined, questions: [] },
  })
})
