import type { Kronor } from '../domain/content/content.ts'
import { lazy } from '../domain/content/lazy.ts'

const wholeFormat = lazy(() => new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 }))
const roundFormat = lazy(() => new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 }))

/** A no-break space. */
const NBSP = '\u00a0'

/** A whole number with no-break spaces: `1 234` */
export function numberInWords(number: number): string {
  return wholeFormat().format(number)
}

/** An amount in whole kronor: `100 000 kr` */
export function kronor(amount: Kronor): string {
  return `${wholeFormat().format(amount)}${NBSP}kr`
}

/** A range of amounts: `50 000–100 000 kr`, or `Minst` or `Högst` and an amount if one end is open. Null if both are open. */
export function kronorRange(least: Kronor | null, most: Kronor | null): string | null {
  if (least === null) return most === null ? null : `Högst ${kronor(most)}`
  if (most === null) return `Minst ${kronor(least)}`
  return least === most ? kronor(most) : `${numberInWords(least)}–${kronor(most)}`
}

/** An amount rounded to tenths of a million: `11,4 miljoner kronor`, which stays on one line. An amount below a million is exact. */
export function kronorInBrief(amount: Kronor): string {
  const millions = Math.round(amount / 100_000) / 10
  if (amount < 1_000_000) return kronor(amount)
  return `${roundFormat().format(millions)}${NBSP}${millions === 1 ? 'miljon' : 'miljoner'}${NBSP}kronor`
}

const percentFormat = lazy(() => new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 }))

/** A share from 0 to 1 in percent: `53 procent`. A positive share below half a percent is `mindre än 1 procent`. */
export function percentInWords(share: number): string {
  const percent = share * 100
  return percent > 0 && percent < 0.5 ? `mindre än 1${NBSP}procent` : `${percentFormat().format(percent)}${NBSP}procent`
}

const shortFormat = lazy(() => new Intl.NumberFormat('sv-SE', { maximumSignificantDigits: 3 }))

/** An amount rounded to three digits, for charts: `3,25 mnkr`, `250 tkr`, `0 kr` */
export function kronorShort(amount: Kronor): string {
  if (amount >= 1_000_000) return `${shortFormat().format(amount / 1_000_000)}${NBSP}mnkr`
  return amount >= 1000 ? `${shortFormat().format(amount / 1000)}${NBSP}tkr` : kronor(amount)
}

/** The price of an event: `Kostnadsfritt` or the amount */
export function priceInWords(price: Kronor): string {
  return price === 0 ? 'Kostnadsfritt' : kronor(price)
}
