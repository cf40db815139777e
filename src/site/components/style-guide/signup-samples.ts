import type { CalendarEvent, SignupForm } from '../../../domain/content/content.ts'
import { FIELDS, type FormFaults } from '../../../domain/signup/signup-form.ts'
import { fromSwedishClock } from '../../../domain/time/swedish-time.ts'
import { PROGRAMME } from './samples.ts'

/** A sample sign-up form with questions of three kinds. */
export const FORM: SignupForm = {
  kind: 'form',
  largestParty: 3,
  keepDays: 90,
  offerHours: 24,
  confirmsAddress: false,
  questions: [
    { key: 'mat', kind: 'line', label: 'Allergier', purpose: 'Så att köket kan laga rätt mat', choices: [], isRequired: false, isSensitive: true },
    {
      key: 'fraga',
      kind: 'lines',
      label: 'Vad vill du veta?',
      purpose: 'Så att talarna kan svara',
      choices: [],
      isRequired: false,
      isSensitive: false,
    },
    {
      key: 'lunch',
      kind: 'one',
      label: 'Äter du lunch?',
      purpose: 'Så att maten räcker',
      choices: ['Ja', 'Nej'],
      isRequired: true,
      isSensitive: false,
    },
  ],
}

const NOTHING = { body: [], documentation: [], documents: [], films: [], themes: [], municipalities: [], contacts: [], related: [], changes: [] }

/** A sample event with a sign-up form. */
export const WHOLE_EVENT: CalendarEvent = {
  ...NOTHING,
  id: 'stilguide',
  guid: 'stilguide',
  slug: 'stilguide',
  publishedAt: fromSwedishClock(2027, 1, 10, 9),
  changedAt: null,
  title: 'Elnätet på en förmiddag',
  lead: 'Vem får ansluta sig först?',
  plan: 'scheduled',
  planNote: null,
  format: 'hybrid',
  occasions: [{ startsAt: fromSwedishClock(2027, 5, 4, 8, 30), endsAt: fromSwedishClock(2027, 5, 4, 12), note: null }],
  occasionNumbers: [1],
  sequence: 0,
  movedFrom: null,
  venue: { name: 'Ljungvikens konserthus', address: 'Åpromenaden 2, Ljungviken', mapUrl: 'https://karta.example.se/' },
  audience: 'Förtroendevalda och tjänstepersoner',
  price: 0,
  organiser: null,
  image: null,
  imageCaption: null,
  programme: PROGRAMME.map((item, i) => (i === 1 ? { ...item, choice: { seats: 40, taken: 38 } } : item)),
  signup: {
    opensAt: null,
    closesAt: fromSwedishClock(2027, 4, 20, 12),
    seats: 150,
    taken: 143,
    hasWaitingList: true,
    waitingListClosesAt: null,
    waiting: 0,
    by: FORM,
  },
  replacedBy: null,
}

/** Sample fields as the form sends them, with an e-mail address that is not valid. */
export const SENT = { [FIELDS.name]: ['Karin Ek'], [FIELDS.email]: ['karin'], [FIELDS.companions]: ['Bo Lind'] }
/** The faults of the sample fields. */
export const WRONG: FormFaults = [
  { field: FIELDS.email, fault: 'not-an-address' },
  { field: 'fraga-ater-du-lunch', fault: 'missing' },
]
