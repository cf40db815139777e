import { numberInWords } from '../money.ts'

/** The texts of the news filter. */
export const NEWS_FILTER = {
  title: 'Hitta bland nyheterna',
  all: { ar: 'Alla år', typ: 'Alla typer', tema: 'Alla teman', kommun: 'Alla kommuner' },
  names: { ar: 'År', typ: 'Typ', tema: 'Tema', kommun: 'Kommun' },
  submit: 'Visa nyheter',
  clear: 'Rensa valen',
  more: 'Visa fler',
  loading: 'Hämtar nyheter …',
  failed: 'Nyheterna gick inte att hämta. Försök igen, eller se',
  unfetched: 'Urvalet gick inte att visa, så här är de senaste nyheterna i stället. Ladda om sidan för att försöka igen.',
  nearest: 'en lista som ligger nära ditt val',
} as const

/** The number of news items that match: `12 nyheter passar dina val` */
export function hitsInWords(count: number): string {
  if (count === 0) return 'Ingen nyhet passar alla dina val. Ta bort något av dem.'
  return count === 1 ? '1\u00a0nyhet passar dina val' : `${numberInWords(count)}\u00a0nyheter passar dina val`
}
