import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Settings } from '../settings.ts'
import type { Progress } from './progress.ts'

/** Fills an empty database with the sample content, as a step of a start. A seeding that was cut short is begun again. */
export async function seedIfEmpty(payload: Payload, { seedDir, dataDir }: Settings, progress: Progress): Promise<void> {
  if (seedDir === null) return
  // A seeding that was cut short has left this file, and no visitor has been let in since.
  const unfinished = path.join(dataDir, 'seeding')
  const pages = await payload.count({ collection: 'pages', overrideAccess: true, trash: true })
  const news = await payload.count({ collection: 'news', overrideAccess: true, trash: true })
  if (pages.totalDocs + news.totalDocs > 0 && !existsSync(unfinished)) return
  writeFileSync(unfinished, '')
  const { seedFolder } = await import('../cms/content-files/seed.ts')
  await progress.step('Fyller databasen med exempelinnehåll', async (note) => {
    const counts = await seedFolder({ payload, folder: seedDir, now: Date.now(), report: note })
    note(`${counts.created} dokument`)
  })
  rmSync(unfinished)
}
