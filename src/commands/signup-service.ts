import path from 'node:path'
import type { Payload } from 'payload'
import { RecentReads } from '../cms/database/recent-reads.ts'
import { publishedEventBySlug } from '../cms/events/stored-event.ts'
import { SeatingEffects } from '../cms/signup/apply-seating.ts'
import { SeatService } from '../cms/signup/seat-service.ts'
import { SignupTokens } from '../cms/signup/signup-tokens.ts'
import type { LetterTrouble } from '../domain/letters/letter-trouble.ts'
import { SIGNUPS } from '../domain/paths/paths.ts'
import type { SignupPage } from '../domain/signup/signup-page.ts'
import { RateLimit } from '../http/limits/rate-limit.ts'
import { signupGate } from '../http/limits/signup-gate.ts'
import type { SignupParts } from '../http/signup/signup-responses.ts'
import { LetterJob } from '../jobs/letter-job.ts'
import { readSecret, type Settings } from '../settings.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The renderer of pages about sign-ups. */
interface Renderer {
  readonly signupPage: (page: SignupPage) => Promise<Uint8Array | null>
}

/** Sign-up in a process that serves: decisions about seats, their effects, and letters. */
export class SignupService {
  readonly parts: SignupParts
  readonly #letters: LetterJob

  /** Starts at once. `renderer` returns the renderer of the moment, `say` says a line in the terminal. */
  constructor(payload: Payload, settings: Settings, renderer: () => Renderer, say: (line: string) => void) {
    const tokens = new SignupTokens(readSecret(settings))
    const letterParts = { origin: settings.origin }
    const ownUrlOf = (signup: string) => `${settings.origin}${SIGNUPS}${tokens.tokenOf(signup)}/`
    const seatingEffects = new SeatingEffects(payload, letterParts)
    const backups = { folder: settings.backupDir, days: settings.backupDays }
    this.#letters = new LetterJob(payload, { ...letterParts, ownUrlOf, backups, outbox: path.join(settings.dataDir, 'outbox'), say })
    const seatService = new SeatService(payload, seatingEffects)
    this.parts = {
      payload,
      seatService,
      seatingEffects,
      tokens,
      events: new RecentReads((slug) => publishedEventBySlug(payload, slug)),
      eventReads: signupGate(),
      limit: new RateLimit(settings.signupsPerMinute, MINUTE),
      eventLimit: new RateLimit(settings.signupsPerEvent, HOUR),
      letterLimit: new RateLimit(1, HOUR),
      gate: signupGate(),
      render: (page) => renderer().signupPage(page),
    }
    seatService.start()
    this.#letters.start()
  }

  /** Why letters can't be sent. Null when they can, as far as is known. */
  get letterTrouble(): LetterTrouble | null {
    return this.#letters.trouble
  }

  /** Finishes the decisions, effects and letters that have begun. */
  async stop(): Promise<void> {
    await this.parts.seatService.stop()
    await this.#letters.stop()
  }
}
