import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { hasContent } from '../cms/published-content/database-state.ts'
import type { Settings } from '../settings.ts'
import type { Progress } from './progress.ts'

/**
 * Fills an empty database with the sample content, as a step of a start in folders that were never used: `isNew`. A seeding that was cut short is begun
 * again. Anywhere else the content is loaded on request, by `npm run seed`.
 */
export async function seedIfEmpty(payload: Payload, { seedDir, dataDir }: Settings, isNew: boolean, progress: Progress): Promise<void> {
  if (seedDir === null || !isNew) return
  // A seeding that was cut short has left this file, and no visitor has been let in since.
  const unfinished = path.join(dataDir, 'seeding')
  if ((await hasContent(payload)) && !existsSync(unfinished)) return
  writeFileSync(unfinished, '')
  const { seedFolder } = await import('../cms/content-files/seed.ts')
  await progress.step('Fyller databasen med exempelinnehåll', async (note) => {
    const counts = await seedFolder({ payload, folder: seedDir, now: Date.now(), report: note })
    note(`${counts.created} dokument`)
  })
  rmSync(unfinished)
}
