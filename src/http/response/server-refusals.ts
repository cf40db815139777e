import type { PageRefusal } from './refusal-page.ts'

/** Pages of the public site that can't be shown now. */
export const SITE_REFUSED = {
  page: { title: 'Sidan kan inte visas just nu', words: 'Vänta en liten stund och ladda om sidan.' },
  list: { title: 'Listan kan inte visas just nu', words: 'Vänta en liten stund och ladda om sidan. Dina val finns kvar i adressen.' },
  search: { title: 'Sökningen är inte redo', words: 'Sökningen håller på att starta. Vänta en liten stund och ladda om sidan.' },
  searchBusy: { title: 'Många söker just nu', words: 'Vänta några sekunder och ladda om sidan.' },
  adminLoginFirst: { title: 'Logga in först', words: 'Så mycket tar vi bara emot från den som är inloggad.' },
  adminBusy: { title: 'Många försöker öppna redigeringen just nu', words: 'Vänta några sekunder och ladda om sidan.' },
} as const satisfies Readonly<Record<string, PageRefusal>>

/** Answers of the server's own, as one line of text. */
export const SERVER_REFUSED = {
  starting: 'Torget startar. Försök igen om en liten stund.',
  failed: (reference: string) => `Något gick fel hos oss. Försök igen om en stund. Referens: ${reference}`,
  locked: 'Databasen är upptagen just nu, och ändringen är inte sparad. Gå tillbaka, vänta en liten stund och försök igen.',
  readOnly: 'Webbplatsen kan bara läsas på den här adressen.',
  noSecurityContact: 'Det finns ingen adress för säkerhetsfrågor ännu. Skriv den i redigeringen under Webbplatsen → Kontakt.',
  lengthMissing: 'Det som skickas måste ange sin längd (Content-Length).',
} as const
