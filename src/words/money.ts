import type { Kronor } from '../domain/content/content.ts'
import { lazily } from '../domain/content/lazy.ts'

const wholeFormat = lazily(() => new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 }))
const roundFormat = lazily(() => new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 }))

/** A space that never ends a line. */
const NBSP = '\u00a0'

/** `1 234`, with spaces that never end a line */
export function numberInWords(number: number): string {
  return wholeFormat().format(number)
}

/** An exact sum, `100 000 kr` */
export function kronor(amount: Kronor): string {
  return `${wholeFormat().format(amount)}${NBSP}kr`
}

/** A range of sums, `50 000–100 000 kr`; with one end open `Minst` or `Högst`. Null when both are. */
export function kronorRange(least: Kronor | null, most: Kronor | null): string | null {
  if (least === null) return most === null ? null : `Högst ${kronor(most)}`
  if (most === null) return `Minst ${kronor(least)}`
  return least === most ? kronor(most) : `${numberInWords(least)}–${kronor(most)}`
}

/** A sum to be grasped, not checked: `11,4 miljoner kronor`. Below a million it is exact. */
export function kronorInBrief(amount: Kronor): string {
  const millions = Math.round(amount / 100_000) / 10
  if (amount < 1_000_000) return kronor(amount)
  return `${roundFormat().format(millions)}${NBSP}${millions === 1 ? 'miljon' : 'miljoner'} kronor`
}

const percentFormat = lazily(() => new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 }))

/** A share, `53 procent`; less than half of one is `mindre än 1 procent` */
export function percentInWords(share: number): string {
  const percent = share * 100
  return percent > 0 && percent < 0.5 ? `mindre än 1${NBSP}procent` : `${percentFormat().format(percent)}${NBSP}procent`
}

const shortFormat = lazily(() => new Intl.NumberFormat('sv-SE', { maximumSignificantDigits: 3 }))

/** A sum where there is little room: `3,25 mnkr`, `250 tkr`, `0 kr` */
export function kronorShort(amount: Kronor): string {
  if (amount >= 1_000_000) return `${shortFormat().format(amount / 1_000_000)}${NBSP}mnkr`
  return amount >= 1000 ? `${shortFormat().format(amount / 1000)}${NBSP}tkr` : kronor(amount)
}

/** What it costs to take part: `Kostnadsfritt` or the sum */
export function priceInWords(price: Kronor): string {
  return price === 0 ? 'Kostnadsfritt' : kronor(price)
}
