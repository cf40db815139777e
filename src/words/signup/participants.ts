import type { ParticipantState } from '../../domain/participants/participants.ts'
import type { SeatRefusal } from '../../domain/signup/seat-commands.ts'
import type { FieldFault, OrganisationKind } from '../../domain/signup/signup-form.ts'
import { ORGANISATION_KIND } from './signup.ts'

/** The state of a participant. */
export const PARTICIPANT_STATE: Record<ParticipantState, string> = {
  unconfirmed: 'Väntar på bekräftelse',
  seated: 'Har plats',
  offered: 'Erbjuden plats',
  waiting: 'På reservlistan',
  lapsed: 'Svarade inte i tid',
  cancelled: 'Avbokad',
  received: 'Tas emot',
  refused: 'Togs inte emot',
}

/** A stored kind of organisation in words; empty for null and for an unknown kind. */
export const organisationKindInWords = (kind: string | null): string => (kind === null ? '' : (ORGANISATION_KIND[kind as OrganisationKind] ?? ''))

/** The faults of a field that the staff has filled in. */
export const STAFF_FIELD_FAULT: Record<FieldFault, string> = {
  missing: 'Fyll i det här.',
  'too-long': 'Texten är för lång. Korta den.',
  'not-an-address': 'Det ser inte ut som en e-postadress. Skriv den så här: namn@example.se.',
  unreadable: 'Texten har tecken som inte går att läsa. Skriv den på nytt.',
  link: 'Ingen webbadress får stå här. Skriv bara namnet.',
  'too-many': 'Så många kan inte anmälas samtidigt.',
  'not-a-choice': 'Välj bland de val som finns.',
  'session-gone': 'Passet finns inte längre. Välj ett annat.',
  'session-full': 'Passet är fullt. Välj ett annat.',
  'other-number': 'Antalet personer kan inte ändras.',
  closed: 'Anmälan kan inte ändras längre.',
}

/** The reasons why a command of the staff was refused. */
export const STAFF_REFUSAL: Record<SeatRefusal['reason'], string> = {
  off: 'Det går inte: evenemanget är inställt, inte publicerat eller har ingen anmälan här.',
  'not-yet': 'Det går inte: anmälan har inte öppnat.',
  closed: 'Det går inte: anmälan är stängd.',
  full: 'Det går inte: det är fullt.',
  'party-too-large': 'Det går inte: sällskapet är för stort.',
  'offer-over': 'Det går inte: erbjudandet har gått ut.',
  unknown: 'Det går inte: anmälan har ändrats eller tagits bort, eller så har personen anmält sig på nytt.',
  'too-few': 'Det går inte: det finns för få platser kvar.',
  'session-full': 'Det går inte: passet är fullt.',
}

/** Confirmations of the staff's commands, by their values in the URL. `name` is the participant's. */
export const DONE = {
  tillagd: (name: string) => `${name} är tillagd och har plats. Ett mejl med bekräftelsen är på väg.`,
  fanns: (name: string) => `Adressen har redan en anmälan, den för ${name}. Ingen ny gjordes.`,
  plats: (name: string) => `${name} har plats. Ett mejl om det är på väg.`,
  forst: (name: string) => `${name} står först på reservlistan och erbjuds nästa lediga plats.`,
  erbjuden: (name: string) => `${name} har flyttats först och erbjuds en ledig plats. Ett mejl om det är på väg.`,
  avbokad: (name: string) => `Anmälan för ${name} är avbokad. Ett mejl om det är på väg.`,
  borttagen: () => 'Anmälan är borttagen med allt som hörde till den. Inget mejl skickades.',
  sparad: (name: string) => `Uppgifterna om ${name} är sparade.`,
  osparad: (name: string) => `Uppgifterna om ${name} kunde inte sparas än. Anmälan är alldeles ny: vänta en liten stund och försök igen.`,
} as const

/** The value of a confirmation in the URL. */
export type Done = keyof typeof DONE

/** Whether a text is the value of a confirmation. */
export const isDone = (text: string | null): text is Done => text !== null && Object.hasOwn(DONE, text)

/** The status of a letter. */
export const LETTER_STATUS = {
  queued: 'i kö',
  sending: 'skickas',
  sent: 'skickat',
  failed: 'gick inte att skicka',
  dropped: 'inte skickat, inaktuellt',
} as const

/** The names of the staff's pages for an event. */
export const STAFF_PAGE = {
  participants: 'Deltagare',
  checkIn: 'Incheckning',
  add: 'Lägg till',
  list: 'Deltagarlista',
  badges: 'Namnskyltar',
  kitchen: 'Till köket',
  logOut: 'Logga ut',
} as const

/** The number of people: `1 person`, `12 personer` */
export const peopleInWords = (count: number): string => (count === 1 ? '1 person' : `${count} personer`)

/** Texts of the check-in page, which fills in the words in braces. `{n}` is the number of check-ins that are not sent yet. */
export const CHECK_IN_WORDS = {
  in: 'Checka in',
  here: 'Incheckad',
  undo: 'Ångra',
  waits: {
    one: '1 incheckning är inte skickad än. Låt sidan vara öppen, så skickas den när nätet är tillbaka.',
    several: '{n} incheckningar är inte skickade än. Låt sidan vara öppen, så skickas de när nätet är tillbaka.',
  },
  allSent: 'Allt är sparat.',
  away: 'Inget nät. Listan visas som den var kl. {time}. Du kan checka in ändå.',
  kept: 'Sidan finns kvar om nätet försvinner, även om du laddar om den. Namnen sparas i den här webbläsaren i högst tolv timmar.',
  loggedOut: {
    one: '1 incheckning är inte skickad än, för du är utloggad. Logga in i en annan flik, så skickas den.',
    several: '{n} incheckningar är inte skickade än, för du är utloggad. Logga in i en annan flik, så skickas de.',
  },
  count: '{here} av {all} incheckade',
} as const

/** Refusals of the staff's pages: a title, what to do, and in some a link. */
export const STAFF_REFUSED = {
  anonymous: (path: string) => ({
    title: 'Logga in för att se deltagare',
    words: 'Deltagare visas bara för evenemangspersonal och administratörer.',
    link: { to: `/admin/login?redirect=${encodeURIComponent(path)}`, label: 'Logga in' },
  }),
  forbidden: {
    title: 'Du får inte se deltagare',
    words: 'Personuppgifterna visas bara för evenemangspersonal och administratörer. Be en administratör om rollen Evenemangspersonal.',
  },
  passwordFirst: {
    title: 'Välj ett eget lösenord först',
    words: 'Innan du kan se deltagare behöver du byta det lösenord som du fick.',
    link: { to: '/admin/account', label: 'Byt lösenord' },
  },
  unknown: {
    title: 'Sidan finns inte',
    words: 'Evenemanget eller anmälan finns inte, eller har tagits bort.',
    link: { to: '/deltagare/', label: 'Alla evenemang med deltagare' },
  },
  foreign: { title: 'Det gick inte', words: 'Det som skickades kom från en annan webbplats. Ladda om sidan här och försök igen.' },
  unreadable: { title: 'Det gick inte', words: 'Det som skickades gick inte att läsa. Ladda om sidan och försök igen.' },
  notReady: { title: 'Sidan är inte redo', words: 'Torget startar. Vänta en liten stund och ladda om sidan.' },
} as const
