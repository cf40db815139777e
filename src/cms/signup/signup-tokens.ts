import { randomBytes } from 'node:crypto'
import type { Id, Instant } from '../../domain/content/content.ts'
import { sameAddress } from '../../domain/signup/signup-form.ts'
import type { Receipt } from '../../domain/signup/signup-page.ts'
import { decodeJson, encodeJson, TokenSigner } from './signed-token.ts'

/** The signed strings of sign-up: in letters, in addresses and in forms. The same secret makes the same strings each time. */
export class SignupTokens {
  readonly #signer: TokenSigner<'own' | 'once' | 'stamp' | 'receipt'>

  constructor(secret: string) {
    this.#signer = new TokenSigner(secret, { keyName: 'torget signup', length: 32 })
  }

  /** A random key for a new sign-up. */
  newKey(): string {
    return randomBytes(16).toString('base64url')
  }

  /** The token in the address of a sign-up's own page. It is sent in letters only. */
  readonly tokenOf = (key: string): string => this.#signer.sign('own', key)

  /** The key of the sign-up that a token opens. Returns null for a token that was not signed here. */
  keyIn(token: string): string | null {
    return this.#signer.verify('own', token)
  }

  /** A digest of an event and an address, by which a second sign-up is recognised. The address can't be computed from it. */
  once(event: Id, email: string): string {
    return this.#signer.signature('once', `${event}\0${sameAddress(email)}`)
  }

  /** A stamp that says when a form was fetched. */
  stamp(now: Instant): string {
    return this.#signer.sign('stamp', now.toString(36))
  }

  /** The instant at which the form with a stamp was fetched. Returns null for a stamp that was not signed here. */
  stampedAt(stamp: string): Instant | null {
    const time = this.#signer.verify('stamp', stamp)
    return time === null ? null : Number.parseInt(time, 36)
  }

  /** A receipt as the part of an address. */
  receipt(receipt: Receipt): string {
    return this.#signer.sign('receipt', encodeJson(receipt))
  }

  /** The receipt in an address. Returns null for one that was not signed here. */
  receiptIn(token: string): Receipt | null {
    const text = this.#signer.verify('receipt', token)
    return text === null ? null : (decodeJson(text) as Receipt)
  }
}
