import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'
import { emptyLog, eraseDeletedOnce } from '../../cms/database/erase-deleted.ts'
import { hideStoredLinks } from '../../cms/letters/hide-stored-links.ts'
import { purge } from '../../cms/purge/purge.ts'
import { repeatErasures } from '../../cms/purge/repeat-erasures.ts'
import type { Settings } from '../../settings.ts'
import { backupFolders, removeOldBackups } from './backups.ts'

/** How long a purge that failed waits before it is repeated, in milliseconds. */
const RETRY = 10_000

/** What the operator is told when people could not be purged. */
const NOT_PURGED =
  'Personuppgifter som inte får sparas längre kunde inte raderas. Webbplatsen visas, men anmälan, deltagare, mejl och redigering är stängda tills raderingen har lyckats. Orsaken står ovan. Nytt försök var tionde sekund.'

/** Purges the personal data that may not be kept any longer. Returns whether all of it is gone; why not is logged. */
async function purgePeople(payload: Payload, { dataDir }: Settings, now: Date): Promise<boolean> {
  let isDone = true
  const steps: readonly (() => Promise<boolean | undefined>)[] = [
    async () => void (await hideStoredLinks(payload)),
    async () => void (await repeatErasures(payload, now)),
    () => purge(payload, path.join(dataDir, 'outbox'), now.getTime()),
  ]
  for (const step of steps) if ((await done(payload, step)) === false) isDone = false
  return isDone
}

/** Carries out a step. Returns false, and logs why, when it fails. */
const done = (payload: Payload, step: () => Promise<boolean | undefined>) =>
  step().catch((error: unknown) => {
    payload.logger.error({ err: error, msg: 'Det som inte får sparas längre kunde inte raderas vid starten' })
    return false
  })

/**
 * Erases what may not be kept, before anybody is served: a database from a backup has people in it that were purged since, and one of an earlier version
 * has links in its letters and deleted rows in its file. Returns whether the people are purged: until then nothing that shows people may be served. What else
 * can't be done now, such as emptying the log while other processes write, is logged and done later.
 */
export async function eraseOverdue(payload: Payload, settings: Settings, now: Date): Promise<boolean> {
  const isPurged = await purgePeople(payload, settings, now)
  for (const step of [
    () => eraseDeletedOnce(payload),
    () => emptyLog(payload),
    ...backupFolders(settings).map((folder) => () => removeOldBackups(folder, settings.backupDays, now.getTime())),
  ]) {
    await done(payload, async () => void (await step()))
  }
  return isPurged
}

/** Repeats a purge that failed until it has succeeded. `say` tells the operator. */
export async function purgeUntilDone(payload: Payload, settings: Settings, say: (line: string) => void): Promise<void> {
  say(NOT_PURGED)
  do await setTimeout(RETRY)
  while (!(await purgePeople(payload, settings, new Date())))
  await done(payload, async () => void (await emptyLog(payload)))
}
