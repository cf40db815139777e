import type { LockListener } from './lock-queue.ts'

/** How long a lock lasts before the log speaks of it, in milliseconds. Shorter ones are everyday. */
const WORTH_A_LINE = 3_000

/** Writes a line to the log when another program has locked the database for long, and one when it is free again. */
export function lockNotices(log: (line: string) => void): LockListener {
  let isNoted = false
  return (milliseconds, isOver) => {
    if (milliseconds < WORTH_A_LINE || isNoted !== isOver) return
    isNoted = !isOver
    const seconds = Math.round(milliseconds / 1000)
    log(
      isOver
        ? `Ingen väntar längre på databasen. Den var låst i ${seconds} s.`
        : 'Ett annat program har låst databasen. Sidorna visas som vanligt, men det som ska sparas väntar. Se efter vilket program det är och avsluta det.',
    )
  }
}
