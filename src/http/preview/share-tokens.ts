import { decodeJson, encodeJson, TokenSigner } from '../../cms/signup/signed-token.ts'
import type { Instant } from '../../domain/content/content.ts'

/** The result of opening a token. */
type OpenedToken = { readonly kind: 'valid'; readonly key: string } | { readonly kind: 'expired' } | { readonly kind: 'invalid' }

const DAY = 86_400_000
/** How long a share link is valid, in days. */
const SHARE_DAYS = 7

/** The end of a share link that is made now. */
export const shareEnd = (now: Instant): Instant => now + SHARE_DAYS * DAY

/** The signed strings that let somebody without an account see something: a shared draft, or a file that a shown draft refers to. */
export class ShareTokens {
  readonly #signer: TokenSigner<'share' | 'file'>

  constructor(secret: string) {
    this.#signer = new TokenSigner(secret, { keyName: 'torget preview' })
  }

  /** The token of a share link: its key and its end, signed. The same each time. */
  tokenFor({ key, expiresAt }: { readonly key: string; readonly expiresAt: Instant }): string {
    return this.#signer.sign('share', encodeJson([key, expiresAt]))
  }

  /** Opens a token. `expired` only for a token that was signed here. */
  open(token: string, now: Instant): OpenedToken {
    const text = this.#signer.verify('share', token)
    if (text === null) return { kind: 'invalid' }
    const [key, expiresAt] = decodeJson(text) as [string, Instant]
    return now < expiresAt ? { kind: 'valid', key } : { kind: 'expired' }
  }

  /** The pass that lets a file be fetched: its last day, and a signature. The same all day, so that an edited page need not fetch its pictures again. */
  passFor(name: string, now: Instant): string {
    const lastDay = Math.floor(now / DAY) + 1
    return `${lastDay}.${this.#signer.signature('file', `${lastDay} ${name}`)}`
  }

  /** Whether a pass lets a file be fetched now. */
  admits(pass: string, name: string, now: Instant): boolean {
    const [lastDay = '', signature = ''] = pass.split('.')
    return this.#signer.isSignature('file', `${lastDay} ${name}`, signature) && Math.floor(now / DAY) <= Number(lastDay)
  }
}
