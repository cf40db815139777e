import type { Instant } from '../content/content.ts'
import { addDays, dayOf, fromSwedishClock } from '../time/swedish-time.ts'

const HOUR = 3_600_000

/** The Swedish hour of the backup of a night. */
const NIGHT_HOUR = 3

/** How long a backup that failed waits before it is tried again, in milliseconds. */
const RETRY = HOUR

/** The age from which the newest backup counts as too old, in milliseconds. */
const TOO_OLD = 48 * HOUR

/** How often the server backs up by itself. */
export type BackupSchedule = 'nightly' | 'hourly' | 'no'

/** What is known of earlier backups: when the newest was made, and when the last try failed. Null for never. */
export interface BackupHistory {
  readonly madeAt: Instant | null
  readonly failedAt: Instant | null
}

/** The latest instant at which a backup was to be made: three o'clock in Sweden, or the full hour. */
function lastPlanned(schedule: 'nightly' | 'hourly', now: Instant): Instant {
  if (schedule === 'hourly') return Math.floor(now / HOUR) * HOUR
  const ofDay = (day: string) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    return fromSwedishClock(year, month, date, NIGHT_HOUR)
  }
  const today = ofDay(dayOf(now))
  return today <= now ? today : ofDay(addDays(dayOf(now), -1))
}

/**
 * Whether a backup is to be made now. The first is made at once, and one that was missed while nothing ran is made later. After a failure an hour passes.
 * An instant in the future, noted when the clock was wrong, counts as never.
 */
export function isBackupDue(schedule: BackupSchedule, { madeAt, failedAt }: BackupHistory, now: Instant): boolean {
  if (schedule === 'no') return false
  if (failedAt !== null && failedAt <= now && now - failedAt < RETRY) return false
  return madeAt === null || madeAt > now || madeAt < lastPlanned(schedule, now)
}

/** Whether the newest backup is so old that an administrator should look into it. */
export const isBackupTooOld = (madeAt: Instant, now: Instant): boolean => now - madeAt > TOO_OLD
