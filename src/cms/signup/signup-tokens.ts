import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Id, Instant } from '../../domain/content/content.ts'
import { sameAddress } from '../../domain/signup/signup-form.ts'
import type { Receipt } from '../../domain/signup/signup-page.ts'

/** Signs what stands in links to sign-ups and in their forms, so that nobody else can make it. The same secret makes the same each time. */
export class SignupTokens {
  readonly #key: Buffer

  constructor(secret: string) {
    // A key of its own: what signs links must not be able to sign logins.
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'torget signup', 32))
  }

  /** A name for a new sign-up. */
  newKey(): string {
    return randomBytes(16).toString('base64url')
  }

  /** The part of a sign-up's address that only whoever has the letter knows. */
  readonly tokenOf = (key: string): string => `${key}.${this.#sign('own', key)}`

  /** The sign-up that a token opens, or null. */
  keyIn(token: string): string | null {
    const [key = '', signature = '', ...more] = token.split('.')
    return more.length === 0 && this.#isSigned('own', key, signature) ? key : null
  }

  /** Whose a sign-up is, as a digest: the same for the same event and address, and of no use to find the address. */
  once(event: Id, email: string): string {
    return this.#sign('once', `${event}\0${sameAddress(email)}`)
  }

  /** What says when a form was fetched. */
  stamp(now: Instant): string {
    return `${now.toString(36)}.${this.#sign('stamp', now.toString(36))}`
  }

  /** When a form was fetched that came with a stamp, or null for one that was not made here. */
  stampedAt(stamp: string): Instant | null {
    const [time = '', signature = '', ...more] = stamp.split('.')
    return more.length === 0 && this.#isSigned('stamp', time, signature) ? Number.parseInt(time, 36) : null
  }

  /** A receipt as the part of an address. */
  receipt(receipt: Receipt): string {
    const text = Buffer.from(JSON.stringify(receipt)).toString('base64url')
    return `${text}.${this.#sign('receipt', text)}`
  }

  /** The receipt in an address, or null. */
  receiptIn(token: string): Receipt | null {
    const [text = '', signature = '', ...more] = token.split('.')
    if (more.length > 0 || !this.#isSigned('receipt', text, signature)) return null
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Receipt
  }

  #sign(purpose: 'own' | 'once' | 'stamp' | 'receipt', text: string): string {
    return createHmac('sha256', this.#key).update(`${purpose}\0${text}`).digest('base64url').slice(0, 32)
  }

  #isSigned(purpose: 'own' | 'stamp' | 'receipt', text: string, signature: string): boolean {
    const [mine, theirs] = [this.#sign(purpose, text), signature].map((one) => Buffer.from(one))
    return mine !== undefined && theirs !== undefined && mine.length === theirs.length && timingSafeEqual(mine, theirs)
  }
}
