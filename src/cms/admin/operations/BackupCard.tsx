import type { Payload, TypedUser } from 'payload'
import type { BackupSchedule } from '../../../domain/backup/backup-schedule.ts'
import { BACKUP_TITLE, backupsInWords } from '../../../words/backup.ts'
import { hasRole } from '../../access/roles.ts'
import { readBackupStatus } from '../../backup/backup-status.ts'

interface Props {
  readonly payload: Payload
  readonly user?: TypedUser | null
}

/** A card on the dashboard for administrators: the age of the newest backup, and what went wrong. */
export async function BackupCard({ payload, user }: Props) {
  if (!hasRole(user ?? null, 'admin')) return null
  const { backups } = payload.config.custom as { readonly backups: { readonly schedule: BackupSchedule; readonly statusFile: string } }
  const { faults, state } = backupsInWords(await readBackupStatus(backups.statusFile), backups.schedule, Date.now())
  return (
    <section className="torget-card" aria-labelledby="torget-backup-title">
      <h2 id="torget-backup-title">{BACKUP_TITLE}</h2>
      {faults.map((fault) => (
        <p key={fault} className="torget-card__fault">
          {fault}
        </p>
      ))}
      <p>{state.join(' ')}</p>
    </section>
  )
}
