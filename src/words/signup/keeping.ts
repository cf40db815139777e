import { MOST_BACKUP_DAYS } from '../../domain/signup/purge.ts'

/** How long purged personal data can be read in backups, for guests. It follows a sentence about when the data is erased. */
export const BACKUPS_IN_WORDS = `I säkerhetskopior finns de kvar i högst ${MOST_BACKUP_DAYS} dagar till.`

/** When sensitive answers are erased, for guests who were asked for such. */
export const SENSITIVE_ERASED = 'Känsliga svar raderas natten efter evenemanget.'
