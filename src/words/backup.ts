import { type BackupSchedule, isBackupTooOld } from '../domain/backup/backup-schedule.ts'
import type { Instant } from '../domain/content/content.ts'
import { dateAndTime } from './time/dates.ts'

/** What is known of backups, as the admin shows it. */
interface KnownBackups {
  readonly made: { readonly at: Instant } | null
  readonly failed: { readonly at: Instant; readonly why: string } | null
}

const HOUR = 3_600_000

/** The title of the card about backups. */
export const BACKUP_TITLE = 'Säkerhetskopian'

/** What is said when a backup ended without a reason. */
export const BACKUP_CUT_SHORT = 'Den avbröts innan den var klar.'

/** What is said when a backup failed for a reason that the log has. */
export const BACKUP_FAULT_IN_LOG = 'Orsaken står i loggen.'

const SCHEDULE: Readonly<Record<BackupSchedule, string>> = {
  nightly: 'En ny görs varje natt.',
  hourly: 'En ny görs varje timme.',
  no: 'Säkerhetskopior görs inte av sig själva här. Slå på dem med BACKUP=nightly, eller kör npm run backup varje natt på annat sätt.',
}

function ageInWords(age: number): string {
  const hours = Math.floor(age / HOUR)
  if (hours < 1) return 'för mindre än en timme sedan'
  if (hours < 48) return hours === 1 ? 'för en timme sedan' : `för ${hours} timmar sedan`
  return `för ${Math.floor(hours / 24)} dagar sedan`
}

/** The state of the backups for an administrator: what is wrong, and how things stand. */
export function backupsInWords(
  { made, failed }: KnownBackups,
  schedule: BackupSchedule,
  now: Instant,
): { readonly faults: readonly string[]; readonly state: readonly string[] } {
  const isOld = schedule !== 'no' && (made === null ? failed !== null : isBackupTooOld(made.at, now))
  return {
    faults: [
      ...(failed === null ? [] : [`Det gick inte att göra en säkerhetskopia ${dateAndTime(failed.at)}. ${failed.why}`]),
      ...(isOld ? ['Det finns ingen säkerhetskopia från de senaste två dygnen. Be den som sköter driften att titta på det.'] : []),
    ],
    state: [
      made === null ? 'Ingen säkerhetskopia är gjord än.' : `Den senaste gjordes ${dateAndTime(made.at)}, ${ageInWords(now - made.at)}.`,
      SCHEDULE[schedule],
    ],
  }
}
