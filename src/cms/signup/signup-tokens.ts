import { randomBytes } from 'node:crypto'
import type { Id, Instant } from '../../domain/content/content.ts'
import { sameAddress } from '../../domain/signup/signup-form.ts'
import type { Receipt } from '../../domain/signup/signup-page.ts'
import { decodeJson, encodeJson, TokenSigner } from './signed-token.ts'

/** How long a form can be sent after it was fetched, in milliseconds. */
const STAMP_LASTS = 12 * 3_600_000

/** The stamp of a form: it signs up one party for one event. */
export interface FormStamp {
  /** A random text that no other form has. */
  readonly id: string
  readonly fetchedAt: Instant
  /** The end of the stamp, exclusive. */
  readonly expiresAt: Instant
}

/** The signed strings of sign-up: in letters, in addresses and in forms. The same secret makes the same strings each time. */
export class SignupTokens {
  readonly #signer: TokenSigner<'own' | 'once' | 'key' | 'form' | 'receipt'>

  constructor(secret: string) {
    this.#signer = new TokenSigner(secret, { keyName: 'torget signup', length: 32 })
  }

  /** A random key for a new sign-up. */
  newKey(): string {
    return randomBytes(16).toString('base64url')
  }

  /** The key of the sign-up that a form makes for a person, given by `once`: the same each time, so that a form that is sent twice makes one sign-up. */
  keyOf({ id }: FormStamp, once: string): string {
    return this.#signer.signature('key', `${id}\0${once}`)
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

  /** A new stamp for a form of an event, given by its slug, that is fetched now. */
  stamp(slug: string, now: Instant): string {
    return this.#signer.sign('form', `${slug}~${now.toString(36)}~${this.newKey()}`)
  }

  /** The stamp of an event's form. Returns null for one that was not signed here, is another event's, or has expired. */
  stampIn(text: string, slug: string, now: Instant): FormStamp | null {
    const [event, time = '', id = ''] = this.#signer.verify('form', text)?.split('~') ?? []
    const fetchedAt = Number.parseInt(time, 36)
    const expiresAt = fetchedAt + STAMP_LASTS
    return event === slug && now < expiresAt ? { id, fetchedAt, expiresAt } : null
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
