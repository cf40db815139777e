import { AsyncLocalStorage } from 'node:async_hooks'
import type { LockedWhen } from './database-locked.ts'

/** How long a request waits for its first write, in milliseconds. A person is waiting. */
const FIRST_WRITE = 10_000
/** How long everything else waits: work that nobody waits for, and a request that is written in part. Half a save is worse than a slow one. */
const OTHER_WRITES = 30_000

interface Answer {
  hasWritten: boolean
}

const answers = new AsyncLocalStorage<Answer>()

/** Runs the answer to a request, whose first write waits no longer than a person does. */
export const whileAnswering = <T>(answer: () => T): T => answers.run({ hasWritten: false }, answer)

/** Notes that the request that is being answered has written something. */
export function noteWrite(): void {
  const answer = answers.getStore()
  if (answer) answer.hasWritten = true
}

/** How long the next write waits for a lock, in milliseconds, and what its failure means for the request. */
export function patience(): { readonly longest: number; readonly when: LockedWhen } {
  const answer = answers.getStore()
  return answer && !answer.hasWritten ? { longest: FIRST_WRITE, when: 'before' } : { longest: OTHER_WRITES, when: answer ? 'midway' : 'before' }
}
