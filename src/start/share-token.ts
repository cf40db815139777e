import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../domain/content.ts'

/** What a share link opens. */
export interface Share {
  readonly collection: string
  readonly id: string
  /** Binds the link to the document itself: SQLite gives the number of a removed document to a new one. */
  readonly guid: string
  readonly expiresAt: Instant
}

/** What became of a token that somebody came with. */
export type Opened = { readonly kind: 'valid'; readonly share: Share } | { readonly kind: 'expired' } | { readonly kind: 'invalid' }

const DAY = 86_400_000
/** How long a share link works. */
export const SHARE_DAYS = 7

/** Signs what may be seen without an account: drafts that are shared, and the files that a shown draft shows. */
export class ShareTokens {
  readonly #key: Buffer

  constructor(secret: string) {
    // A key of its own: what signs links must not be able to sign logins.
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'torget preview', 32))
  }

  /** A token for a document that works for seven days. */
  issue(of: Omit<Share, 'expiresAt'>, now: Instant): { readonly token: string; readonly expiresAt: Instant } {
    const expiresAt = now + SHARE_DAYS * DAY
    const text = Buffer.from(JSON.stringify([of.collection, of.id, of.guid, expiresAt])).toString('base64url')
    return { token: `${text}.${this.#sign('share', text)}`, expiresAt }
  }

  /** Opens a token. Only one that was issued here says anything about when it ended. */
  open(token: string, now: Instant): Opened {
    const [text = '', signature = '', ...more] = token.split('.')
    if (more.length > 0 || !this.#isSigned('share', text, signature)) return { kind: 'invalid' }
    const [collection, id, guid, expiresAt] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [string, string, string, Instant]
    return now < expiresAt ? { kind: 'valid', share: { collection, id, guid, expiresAt } } : { kind: 'expired' }
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
