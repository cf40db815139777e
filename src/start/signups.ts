import type { Payload } from 'payload'
import { SignupDesk } from '../cms/signup/desk.ts'
import { Follow } from '../cms/signup/follow.ts'
import type { SignupPage } from '../domain/signup/page.ts'
import { readSecret, type Settings } from '../settings.ts'
import { RateLimit } from './rate-limit.ts'
import type { SignupParts } from './signup.ts'
import { SignupTokens } from './signup-token.ts'

const MINUTE = 60_000

/** Who renders a page about a sign-up. */
interface Renderer {
  readonly signupPage: (page: SignupPage) => Promise<Uint8Array | null>
}

/** All that has to do with sign-ups in a process that serves. */
export class Signups {
  readonly parts: SignupParts

  /** Begins at once. */
  constructor(payload: Payload, settings: Settings, renderer: () => Renderer) {
    const tokens = new SignupTokens(readSecret(settings))
    const follow = new Follow(payload, { origin: settings.origin, tokenOf: tokens.tokenOf })
    const desk = new SignupDesk(payload, follow)
    this.parts = {
      payload,
      desk,
      follow,
      tokens,
      limit: new RateLimit(settings.signupsPerMinute, MINUTE),
      letterLimit: new RateLimit(1, 60 * MINUTE),
      render: (page) => renderer().signupPage(page),
    }
    desk.start()
  }

  /** Finishes what is being done. */
  stop(): Promise<void> {
    return this.parts.desk.stop()
  }
}
