import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** How a signer differs from others with the same secret. */
interface SignerOptions {
  /** The name that the signer's own key is derived from. Signers of different names accept none of each other's signatures, nor those of logins. */
  readonly keyName: string
  /** The length of a signature in base64url characters, at most the 43 of a whole SHA-256. */
  readonly length?: number
}

/**
 * Signs texts with HMAC-SHA-256. A signature is bound to a purpose: one made for another purpose is refused. The same text has the same signature each
 * time, so links that were sent stay valid for as long as the secret does.
 */
export class TokenSigner<Purpose extends string> {
  readonly #key: Buffer
  readonly #length: number

  constructor(secret: string, { keyName, length = 43 }: SignerOptions) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', keyName, 32))
    this.#length = length
  }

  /** The signature of a text. */
  signature(purpose: Purpose, text: string): string {
    return createHmac('sha256', this.#key).update(`${purpose}\0${text}`).digest('base64url').slice(0, this.#length)
  }

  /** Whether a signature is that of a text. The comparison takes the same time wherever the two differ. */
  isSignature(purpose: Purpose, text: string, signature: string): boolean {
    const expected = Buffer.from(this.signature(purpose, text))
    const given = Buffer.from(signature)
    return expected.length === given.length && timingSafeEqual(expected, given)
  }

  /** A token: a text without full stops, a full stop and the signature. */
  sign(purpose: Purpose, text: string): string {
    return `${text}.${this.signature(purpose, text)}`
  }

  /** The text of a token that was signed here for the purpose. Returns null for any other string. */
  verify(purpose: Purpose, token: string): string | null {
    const [text = '', signature = '', ...more] = token.split('.')
    return more.length === 0 && this.isSignature(purpose, text, signature) ? text : null
  }
}

/** A value as a text that can be signed: JSON in base64url, which holds no full stop. */
export const encodeJson = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The value of a text that `encodeJson` made. Throws for other texts: verify first. */
export const decodeJson = (text: string): unknown => JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
