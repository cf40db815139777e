import type { IncomingMessage } from 'node:http'
import { INPUT_REFUSALS } from '../../cms/admin/words/request-words.ts'
import type { Headers } from '../response/http-answer.ts'
import { retryAfter } from '../response/http-answer.ts'
import { RateLimit } from './rate-limit.ts'
import { VisitorGate } from './visitor-gate.ts'

const MINUTE = 60_000
/** How many requests of one network address may wait, so that one alone can't fill the queue. */
const WAITING_EACH = 6
/** The pause after each answer, as a multiple of its time. */
const PAUSE = 4

/** The largest body that is read of a visitor's request, in bytes: a login, or a new password. */
const LARGEST_BODY = 64 * 1024

/** Whether a visitor sends more than is read. The request guard has seen to it that the length is told. */
export const sendsTooMuch = ({ headers }: IncomingMessage): boolean => Number(headers['content-length'] ?? 0) > LARGEST_BODY

/** Whether a request has a body. */
export const sendsBody = ({ headers }: IncomingMessage): boolean => Number(headers['content-length'] ?? 0) > 0

/** Why a visitor's request is not answered now. */
export interface LimitRefusal {
  readonly status: 429 | 503
  readonly message: string
  readonly headers: Headers
}

const TOO_OFTEN: LimitRefusal = { status: 429, message: INPUT_REFUSALS.tooOften, headers: retryAfter(60) }
const BUSY: LimitRefusal = { status: 503, message: INPUT_REFUSALS.busy, headers: retryAfter(5) }

/** The limits for what visitors ask of one part of the server: how often from one network address, and how much at once in all. Counted in this process. */
export class VisitorLimits {
  readonly #rate: RateLimit
  readonly #gate: VisitorGate

  /** `perMinute` is the most requests from one network address in a minute. */
  constructor({ perMinute, running, waiting }: { readonly perMinute: number; readonly running: number; readonly waiting: number }) {
    this.#rate = new RateLimit(perMinute, MINUTE)
    this.#gate = new VisitorGate({ running, waiting, waitingEach: WAITING_EACH, patience: 5_000, longest: 10_000, pause: PAUSE })
  }

  /** Answers a visitor's request when its turn comes, or returns the refusal. `network` is the client's network address. */
  async answer<Answer>(network: string, answer: () => Promise<Answer>): Promise<{ readonly answer: Answer } | LimitRefusal> {
    if (!this.#rate.allows(network, Date.now())) return TOO_OFTEN
    const result = await this.#gate.run(network, async () => ({ answer: await answer() }))
    return result === 'busy' ? BUSY : result
  }
}
