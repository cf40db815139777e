import type { PageRefusal } from '../response/refusal-page.ts'

const ASK_AGAIN = 'Be den som skickade länken om en ny.'

/** The refusals of previews. */
export const PREVIEW_REFUSED = {
  unknown: {
    title: 'Det finns inget att förhandsvisa här',
    words: 'Dokumentet finns inte, eller ligger i papperskorgen. Gå tillbaka till redigeringen.',
  },
  anonymous: (path: string): PageRefusal => ({
    title: 'Logga in för att se utkastet',
    words: 'Utkast visas bara för den som är inloggad i redigeringen. Har du inget konto? Be om en delningslänk.',
    link: { to: `/admin/login?redirect=${encodeURIComponent(path)}`, label: 'Logga in' },
  }),
  passwordFirst: {
    title: 'Välj ett eget lösenord först',
    words: 'Innan du kan se utkast behöver du byta det lösenord som du fick.',
    link: { to: '/admin/account', label: 'Byt lösenord' },
  },
  incomplete: (missing: readonly string[]): PageRefusal => ({
    title: 'Utkastet kan inte visas än',
    words: 'Fyll i det här först:',
    items: missing,
  }),
  unrenderable: {
    title: 'Utkastet kan inte visas än',
    words: 'Något på sidan är bara halvt ifyllt. Fyll i de fält som är markerade med en stjärna, eller ta bort rader som inte är färdiga.',
  },
  previewFault: (reference: string): PageRefusal => ({
    title: 'Utkastet kan inte hämtas just nu',
    words: `Felet ligger hos oss, inte i utkastet. Vänta en liten stund och ladda om sidan. Om felet står kvar, visa en administratör referensen ${reference}.`,
  }),
  noAddress: {
    title: 'Utkastet har ingen egen adress',
    words: 'Dess adress är densamma som en annan sidas. Ändra fältet Adress.',
  },
  unreadable: { title: 'Utkastet gick inte att läsa', words: 'Det som skickades är inget formulär härifrån. Ladda om sidan och försök igen.' },
  busy: { title: 'Många läser utkast just nu', words: 'Vänta några sekunder och ladda om sidan.' },
  expired: { title: 'Länken har gått ut', words: `Delningslänkar gäller i sju dagar. ${ASK_AGAIN}` },
  takenBack: { title: 'Länken är återkallad', words: `Den som delade utkastet har tagit tillbaka länken. ${ASK_AGAIN}` },
  invalid: { title: 'Länken fungerar inte', words: `Kontrollera att hela adressen kom med. ${ASK_AGAIN}` },
  file: { title: 'Filen finns inte här', words: 'Ladda om sidan som visade den.' },
  notReady: { title: 'Förhandsvisningen är inte redo', words: 'Vänta en liten stund och ladda om sidan.' },
} as const
