import { REFUSALS } from '../../../words/refusals.ts'
import type { LockedWhen } from '../../database-adapter/sqlite-client/database-locked.ts'
import { ADMIN_WORDS } from './admin-words.ts'

/** A typed text, cut to 60 characters so that it fits into a sentence. */
const truncate = (typed: string) => (typed.length > 60 ? `${typed.slice(0, 60)}…` : typed)

/** The messages for requests that are wrong, and for faults of the server. */
export const INPUT_REFUSALS = {
  notFound: ADMIN_WORDS.general.notFound,
  wrongType: 'Värdet har fel form och går inte att spara här. Skriv om det.',
  unreadableBody: 'Det som skickades går inte att läsa. Skicka giltig JSON, eller ett formulär med filer.',
  brokenReference: 'Något som är valt finns inte längre. Ta bort valet eller välj något annat och spara igen.',
  unknownPath: 'Adressen finns inte.',
  invalidRequest: 'Begäran går inte att förstå. Kontrollera den och försök igen.',
  badQuery: (what: string) => `Det går inte att förstå ”${truncate(what)}” i adressen.`,
  notSortable: (path: string) => `Det går inte att sortera på ”${truncate(path)}”.`,
  notSearchable: (path: string) => `Det går inte att söka på ”${truncate(path)}”.`,
  wrongSearchValue: (path: string, value: string) => `Det går inte att söka efter ”${truncate(value)}” i ”${truncate(path)}”.`,
  queryTooLong: (most: number) => `Frågan är för lång. Den får ha högst ${most} tecken. Dela upp den i flera.`,
  searchTooLarge: (most: number) => `Sökningen är för stor. Använd högst ${most} villkor, korta listor och få nivåer, eller dela upp den i flera.`,
  sortTooLarge: (most: number) => `Det går inte att sortera på så mycket på en gång. Välj högst ${most} fält.`,
  queryAsJson: 'Skicka frågan som ett formulär (application/x-www-form-urlencoded) eller i adressen.',
  tooOften: 'Så många frågor på kort tid tar vi inte emot från samma adress på nätet. Vänta en minut och försök igen.',
  busy: 'Många använder tjänsten just nu. Vänta några sekunder och försök igen.',
  loginFirst: 'Så mycket tar vi bara emot från den som är inloggad. Logga in först.',
  writeConflict: 'Någon annan ändrade i samma ögonblick. Försök igen.',
  tooManyRows: (most: number) => `Det är för många rader i listorna: högst ${most} tillsammans. Dela upp innehållet på flera.`,
  bodyTooSlow: 'Det som skickades kom inte fram i tid. Försök igen.',
  diskFull: 'Serverns disk är full, och inget har sparats. Be den som sköter servern att frigöra plats, och spara sedan igen.',
  emailMissing: 'Skriv din e-postadress.',
  emptyFile: 'Filen är tom. Välj en annan, eller spara om den och försök igen.',
  serverError: (reference: string) => `Något gick fel hos oss. Försök igen. Om felet står kvar, visa en administratör referensen ${reference}.`,
} as const

/** The refusals of a request that another program's lock on the database has kept waiting: before anything was saved, or when a part of it was. */
export const DATABASE_LOCKED = {
  before: 'Databasen är upptagen just nu, och inget har sparats. Det du har skrivit står kvar: vänta en liten stund och försök igen.',
  midway: 'Databasen blev upptagen mitt i, och allt hann inte sparas. Det du har skrivit står kvar: vänta en liten stund och spara igen.',
} as const satisfies Record<LockedWhen, string>

/** Messages that Payload has in English in every language, and their translations. */
const TRANSLATIONS: readonly (readonly [english: RegExp, swedish: string])[] = [
  [/^Invalid JSON.*$/, INPUT_REFUSALS.unreadableBody],
  [/^The following fields? (?:is|are) invalid:/, ADMIN_WORDS.error.followingFieldsInvalid_other],
  [/^The following paths? cannot be queried: (.*)$/s, 'Det går inte att söka på ”$1”.'],
  [
    /^(Document with|Global document with) .* is currently locked by another user.*$/s,
    'Någon annan redigerar det här just nu. Vänta, eller ta över redigeringen, och spara sedan.',
  ],
  [/^Collection \S+ has disabled bulk .*$/, 'Det här går bara att göra med en i taget.'],
  [/^Missing 'where'.*$/, 'Ange vilka dokument som avses.'],
  [/^Missing email.*$/, INPUT_REFUSALS.emailMissing],
  [/^Missing required data.*$/, 'Något som behövs saknas. Fyll i alla fält och försök igen.'],
  [/^(?:Token is either invalid or has expired|Verification token is invalid).*$/, REFUSALS.resetLinkOver],
  [/^No User$/, 'Du är inte inloggad.'],
  [/^Incorrect collection$/, 'Inloggningen gäller inte här. Logga in igen.'],
  [/^Invalid filename.*$|^A file name is required.*$/, 'Filens namn går inte att använda. Byt namn på filen och försök igen.'],
  [/^Invalid upload collection\.$/, 'Hit går det inte att ladda upp filer.'],
  [/^Pasting from URL is not enabled.*$/, 'Filer kan inte hämtas från andra webbplatser. Ladda upp filen i stället.'],
  [/^Cannot handle schedules because.*$/, 'Det finns inget återkommande att schemalägga.'],
  [/^Cannot restore a version of a trashed document.*$/, 'Dokumentet ligger i papperskorgen. Återställ det därifrån först.'],
  [
    /^This (?:relationship )?field has the following invalid relationships.*$/s,
    'Det som är valt finns inte eller passar inte här. Välj något annat.',
  ],
  [/^(?:block|inlineBlock) node failed to validate.*$/s, 'Ett block i texten är inte färdigt. Fyll i det som saknas i blocket.'],
  [/^\w+ node failed to validate.*$/s, 'En länk eller bild i texten är inte färdig. Kontrollera vart den leder.'],
]

/** The messages of the errors that Payload throws, as faults of its own, for a search that neither database can make. */
export const UNSUPPORTED_SEARCH =
  /^(Not supported|Cannot find field for path at |Only 'equals' operator is supported|Invalid ID value|Relationship field was not found)/

/** The translation of a message that Payload has in English in every language. Any other message is returned as it is. */
export function translateMessage(message: string): string {
  for (const [english, swedish] of TRANSLATIONS) if (english.test(message)) return message.replace(english, swedish)
  return message
}
