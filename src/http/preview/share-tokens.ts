import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../../domain/content/content.ts'

/** What became of a token that somebody came with. */
export type Opened = { readonly kind: 'valid'; readonly key: string } | { readonly kind: 'expired' } | { readonly kind: 'invalid' }

const DAY = 86_400_000
/** How long a share link works. */
export const SHARE_DAYS = 7

/** When a link that is made now ends. */
export const shareEnd = (now: Instant): Instant => now + SHARE_DAYS * DAY

/** Signs what may be seen without an account: drafts that are shared, and the files that a shown draft shows. */
export class ShareTokens {
  readonly #key: Buffer

  constructor(secret: string) {
    // A key of its own: what signs links must not be able to sign logins.
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'torget preview', 32))
  }

  /** The token of a link: its key and its end, signed. The same each time. */
  tokenFor({ key, expiresAt }: { readonly key: string; readonly expiresAt: Instant }): string {
    const text = Buffer.from(JSON.stringify([key, expiresAt])).toString('base64url')
    return `${text}.${this.#sign('share', text)}`
  }

  /** Opens a token. Only one that was signed here says anything about when it ended. */
  open(token: string, now: Instant): Opened {
    const [text = '', signature = '', ...more] = token.split('.')
    if (more.length > 0 || !this.#isSigned('share', text, signature)) return { kind: 'invalid' }
    const [key, expiresAt] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [string, Instant]
    return now < expiresAt ? { kind: 'valid', key } : { kind: 'expired' }
  }

  /** What lets a file be fetched: the day that it ends, and a signature. The same all day, so that an edited page need not fetch its pictures again. */
  passFor(name: string, now: Instant): string {
    const lastDay = Math.floor(now / DAY) + 1
    return `${lastDay}.${this.#sign('file', `${lastDay} ${name}`)}`
  }

  /** Whether a pass lets a file be fetched now. */
  admits(pass: string, name: string, now: Instant): boolean {
    const [lastDay = '', signature = ''] = pass.split('.')
    return this.#isSigned('file', `${lastDay} ${name}`, signature) && Math.floor(now / DAY) <= Number(lastDay)
  }

  #sign(purpose: 'share' | 'file', text: string): string {
    return createHmac('sha256', this.#key).update(`${purpose}\0${text}`).digest('base64url')
  }

  #isSigned(purpose: 'share' | 'file', text: string, signature: string): boolean {
    const [mine, theirs] = [this.#sign(purpose, text), signature].map((one) => Buffer.from(one))
    return mine !== undefined && theirs !== undefined && mine.length === theirs.length && timingSafeEqual(mine, theirs)
  }
}
