import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant } from '../../domain/content/content.ts'
import { swedishClock } from '../../domain/time/swedish-time.ts'
import { StartupError } from '../startup-error.ts'

/** A wait that the operator is told of. The sentences are Swedish, and are made when they are needed. */
export interface Wait {
  /** The longest wait, in milliseconds. */
  readonly limit: number
  readonly say: (line: string) => void
  /** What is waited for. The latest end of the wait is added. */
  readonly waiting: () => string
  /** What happened and what to do when the wait has been too long. */
  readonly refusal: () => string
}

/** How long a start waits for a process that may be about to end, in milliseconds: one that was killed has memory to give back and files to close. */
export const ENDING_LIMIT = 10_000
/** How long a start waits for the work of a process that may go on, such as a migration, in milliseconds. */
export const WORKING_LIMIT = 600_000
/** How often a wait looks again, in milliseconds. */
const POLL = 200

const two = (count: number) => String(count).padStart(2, '0')

/** The Swedish time of day, with seconds: `kl. 14.05.09`. */
export function clockWithSeconds(at: Instant): string {
  const { hour, minute, second } = swedishClock(at)
  return `kl. ${two(hour)}.${two(minute)}.${two(second)}`
}

/** Waits until a condition holds. Says at once that it waits, for what, and until when at the latest. Throws a StartupError when that has passed. */
export async function waitUntil(holds: () => Promise<boolean> | boolean, { limit, say, waiting, refusal }: Wait): Promise<void> {
  if (await holds()) return
  const began = performance.now()
  say(`${waiting()} Väntar högst till ${clockWithSeconds(Date.now() + limit)}.`)
  while (!(await holds())) {
    if (performance.now() - began >= limit) throw new StartupError(refusal())
    await sleep(POLL)
  }
}
