import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '../../domain/content/content.ts'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'

/** The age at which a file is no longer being written, in milliseconds. */
const HOUR = 3_600_000

/** Purges the letters in the outbox that a killed process left half written. */
export async function purgeUnfinishedFiles(outbox: string, now: Instant): Promise<void> {
  for (const name of (await readdir(outbox).catch(nullIfMissing)) ?? []) {
    if (!name.endsWith('.tmp')) continue
    const file = path.join(outbox, name)
    const found = await stat(file).catch(nullIfMissing)
    if (found !== null && now - found.mtimeMs >= HOUR) await rm(file, { force: true })
  }
}
