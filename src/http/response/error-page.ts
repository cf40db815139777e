import { escapeHtml } from '../../domain/content/escape-markup.ts'

/** What a reader is told about the page below, by what it is. */
export const BANNERS = {
  draft: 'Förhandsvisning – så här ser utkastet ut. Inte publicerat.',
  published: 'Förhandsvisning – så här är sidan publicerad.',
} as const

/** How the preview's own parts look: the banner, and the pages in place of one that can't be shown. */
export const PREVIEW_STYLE = `:root{color-scheme:light dark}
#torget-forhandsvisning{position:sticky;top:0;z-index:1000;margin:0;padding:.6rem 1rem;background:#3a2a00;color:#fff;font:600 1rem/1.4 system-ui,sans-serif;text-align:center}
[data-refused]{margin:0;font:1.1rem/1.5 system-ui,sans-serif}
[data-refused] main{max-width:38rem;margin:10vh auto;padding:0 1rem}
`
const STYLE_LINK = '<link rel="stylesheet" href="/forhandsvisning/stil.css">'

/** A rendered page with the preview's own parts: a banner, and in the pane the script, let in by its nonce. */
export function withBanner(page: string, words: string, nonce: string | null): string {
  const banner = `<p id="torget-forhandsvisning" role="status">${escapeHtml(words)}</p>`
  const script = nonce === null ? '' : `<script src="/forhandsvisning/pane.js" nonce="${nonce}" defer></script>`
  return page
    .replace(/<body[^>]*>/, (body) => `${body}${banner}`)
    .replace('</head>', () => `${page.includes(STYLE_LINK) ? '' : STYLE_LINK}${script}</head>`)
}

/** A page in place of one that can't be shown: what happened, and what to do. */
export interface Refusal {
  readonly title: string
  readonly words: string
  /** What has to be done first, one line each. */
  readonly items?: readonly string[]
  readonly link?: { readonly to: string; readonly label: string }
}

/** The refusal as a page that needs nothing else. In the pane it has the script, so that the draft appears once it can. */
export function refusalPage({ title, words, items = [], link }: Refusal, nonce: string | null): string {
  const list = items.length > 0 ? `<ul>${items.map((item) => `<li>${escapeHtml(item)} </li>`).join('')}</ul>` : ''
  const way = link ? `<p><a href="${escapeHtml(link.to)}">${escapeHtml(link.label)}</a></p>` : ''
  const page = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>${STYLE_LINK}</head>
<body data-refused><main><h1>${escapeHtml(title)}</h1> <p>${escapeHtml(words)}</p> ${list}${way}</main></body></html>`
  return nonce === null ? page : withBanner(page, 'Förhandsvisning', nonce)
}

const ASK_AGAIN = 'Be den som skickade länken om en ny.'

/** Every refusal, by its reason. */
export const REFUSED = {
  listNotReady: {
    title: 'Listan kan inte visas just nu',
    words: 'Vänta en liten stund och ladda om sidan. Dina val finns kvar i adressen.',
  },
  signupNotReady: {
    title: 'Sidan kan inte visas just nu',
    words: 'Om du just skickade en anmälan får du besked med e-post så snart den är behandlad. Vänta en liten stund och ladda om sidan.',
  },
  signupUnknown: {
    title: 'Det finns ingen anmälan här',
    words: 'Adressen är inte hel, eller så går det inte att anmäla sig till evenemanget här. Kontrollera att hela länken från brevet kom med.',
    link: { to: '/kalender/', label: 'Till kalendern' },
  },
  signupGone: {
    title: 'Anmälan finns inte kvar',
    words: 'Anmälningar raderas en tid efter evenemanget. Har du frågor, kontakta arrangören.',
    link: { to: '/kalender/', label: 'Till kalendern' },
  },
  signupUnreadable: {
    title: 'Anmälan kunde inte läsas',
    words: 'Formuläret kom inte fram helt, och ingen anmälan är gjord. Gå tillbaka och skicka det igen.',
    link: { to: '/kalender/', label: 'Till kalendern' },
  },
  unknown: {
    title: 'Det finns inget att förhandsvisa här',
    words: 'Dokumentet finns inte, eller ligger i papperskorgen. Gå tillbaka till redigeringen.',
  },
  anonymous: (path: string): Refusal => ({
    title: 'Logga in för att se utkastet',
    words: 'Utkast visas bara för den som är inloggad i redigeringen. Har du inget konto? Be om en delningslänk.',
    link: { to: `/admin/login?redirect=${encodeURIComponent(path)}`, label: 'Logga in' },
  }),
  passwordFirst: {
    title: 'Välj ett eget lösenord först',
    words: 'Innan du kan se utkast behöver du byta det lösenord som du fick.',
    link: { to: '/admin/account', label: 'Byt lösenord' },
  },
  incomplete: (missing: readonly string[]): Refusal => ({
    title: 'Utkastet kan inte visas än',
    words: 'Fyll i det här först:',
    items: missing,
  }),
  unrenderable: {
    title: 'Utkastet kan inte visas än',
    words: 'Något på sidan är bara halvt ifyllt. Fyll i de fält som är markerade med en stjärna, eller ta bort rader som inte är färdiga.',
  },
  previewFault: (reference: string): Refusal => ({
    title: 'Utkastet kan inte hämtas just nu',
    words: `Felet ligger hos oss, inte i utkastet. Vänta en liten stund och ladda om sidan. Om felet står kvar, visa en administratör referensen ${reference}.`,
  }),
  noAddress: {
    title: 'Utkastet har ingen egen adress',
    words: 'Dess adress är densamma som en annan sidas. Ändra fältet Adress.',
  },
  unreadable: { title: 'Utkastet gick inte att läsa', words: 'Det som skickades är inget formulär härifrån. Ladda om sidan och försök igen.' },
  expired: { title: 'Länken har gått ut', words: `Delningslänkar gäller i sju dagar. ${ASK_AGAIN}` },
  takenBack: { title: 'Länken är återkallad', words: `Den som delade utkastet har tagit tillbaka länken. ${ASK_AGAIN}` },
  invalid: { title: 'Länken fungerar inte', words: `Kontrollera att hela adressen kom med. ${ASK_AGAIN}` },
  file: { title: 'Filen finns inte här', words: 'Ladda om sidan som visade den.' },
  searchNotReady: { title: 'Sökningen är inte redo', words: 'Sökningen håller på att starta. Vänta en liten stund och ladda om sidan.' },
  searchBusy: { title: 'Många söker just nu', words: 'Vänta några sekunder och ladda om sidan.' },
  notReady: { title: 'Förhandsvisningen är inte redo', words: 'Vänta en liten stund och ladda om sidan.' },
} as const
