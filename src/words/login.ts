import type { Instant } from '../domain/content/content.ts'

/** A span in words, rounded up to whole seconds, or to whole minutes from one minute on: `en sekund`, `12 sekunder`, `2 minuter`. */
function spanInWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  if (seconds < 60) return seconds === 1 ? 'en sekund' : `${seconds} sekunder`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'en minut' : `${minutes} minuter`
}

/** Refusals around logins, passwords and accounts: what is wrong and what to do. */
export const LOGIN_REFUSALS = {
  wait: (until: Instant, now: Instant) => `Det har blivit för många försök. Vänta ${spanInWords(until - now)} och försök sedan igen.`,
  otherSite: 'Begäran kom från en annan webbplats och utfördes inte. Öppna redigeringen på webbplatsens egen adress och försök där.',
  presentPasswordMissing:
    'Skriv även ditt nuvarande lösenord. Det behövs för att byta lösenord eller e-postadress, så att ingen annan kan göra det vid din dator.',
  presentPasswordWrong: 'Det nuvarande lösenordet stämmer inte. Kontrollera det och försök igen.',
  passwordTooLong: (most: number) => `Lösenordet är för långt. Det får ha högst ${most} tecken.`,
  passwordTooCommon: 'Lösenordet är för lätt att gissa. Välj flera ord som inte hör ihop, till exempel en mening som bara du känner till.',
  passwordNamesYou: 'Lösenordet bygger på ditt namn, din e-postadress eller webbplatsens namn, och det gissar andra först. Välj något annat.',
  disableInstead: 'Användare tas inte bort, så att namnen i historiken står kvar. Öppna användaren och kryssa i ”Kontot är avstängt” i stället.',
} as const

/** A session of the user, as the account page lists it. */
export interface OwnSession {
  readonly id: string
  /** ISO 8601. */
  readonly startedAt: string
  /** The browser in words. */
  readonly browser: string
  /** Whether it is the session in which the list is shown. */
  readonly isPresent: boolean
}

/** Texts of the list of sessions in the account page. */
export const SESSION_WORDS = {
  title: 'Dina inloggningar',
  help: 'Här är du inloggad just nu. Avsluta en inloggning som du inte känner igen, och byt sedan lösenord.',
  present: 'den här webbläsaren',
  end: 'Avsluta',
  endOf: (browser: string, since: string) => `Avsluta inloggningen i ${browser} sedan ${since}`,
  since: (when: string) => `sedan ${when}`,
  endOthers: 'Avsluta alla andra',
  ended: (count: number) => (count === 1 ? 'En inloggning är avslutad.' : `${count} inloggningar är avslutade.`),
  failed: 'Det gick inte. Kontrollera att du har kontakt med servern och försök igen.',
} as const

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

/** The browser that a user agent names, in words: `Firefox på Windows`. An unknown one is `Annat program`. */
export function browserInWords(userAgent: string): string {
  const find = (names: readonly (readonly [RegExp, string])[]) => names.find(([pattern]) => pattern.test(userAgent))?.[1]
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)]
  if (!browser) return system ? `Annat program på ${system}` : 'Annat program'
  return system ? `${browser} på ${system}` : browser
}
