import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import type { SignupLetter } from '../../../src/mail/signup/letter-parts.ts'
import { calendarEvent } from '../../domain/sample.ts'

const session = (key: string, title: string, hour: number) => ({
  key,
  choice: { seats: 10, taken: 0 },
  startsAt: fromSwedishClock(2026, 11, 12, hour),
  endsAt: fromSwedishClock(2026, 11, 12, hour, 45),
  title,
  description: null,
  isBreak: false,
  track: null,
  speakers: [],
})

/** What a letter to Åsa, who comes with Bo, is made of. */
export const signupLetter = (parts: Partial<SignupLetter> = {}, event: Partial<SignupLetter['event']> = {}): SignupLetter => ({
  event: calendarEvent({
    slug: 'vattendagen',
    title: 'Vattendagen',
    format: 'hybrid',
    venue: { name: 'Magasinet', address: 'Hamngatan 3, Fyrbo', mapUrl: 'https://karta.example/magasinet' },
    programme: [session('p1', 'Dagvatten i tätort', 10), session('p2', 'Dricksvatten', 11)],
    signup: {
      opensAt: null,
      closesAt: null,
      seats: 40,
      taken: 40,
      hasWaitingList: true,
      waitingListClosesAt: fromSwedishClock(2026, 11, 11, 12),
      waiting: 2,
      by: { kind: 'form', questions: [], largestParty: 4, keepDays: 30, offerHours: 24, confirmsAddress: false },
    },
    ...event,
  }),
  eventUrl: 'https://www.example.se/kalender/vattendagen/',
  onlineUrl: 'https://mote.example/abc',
  participantInfo: 'Parkera vid kajen.\nKartan finns på https://www.example.se/karta.',
  name: 'Åsa Ek',
  companions: ['Bo Al'],
  size: 2,
  sessions: ['p1'],
  office: { name: 'Viskadalsregionen', email: 'kansli@example.se', phone: '0300-12 34 56' },
  ...parts,
})
