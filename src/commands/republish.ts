// Writes every page and file of the site again that differs from what it should be: `npm run republish`. Beside a running server or publisher, that does it.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { compile, SITE } from '../boot/compile.ts'
import { StartupError } from '../boot/startup-error.ts'
import { processInWords } from '../cms/database/process-id.ts'
import { locationName, SITE_FOLDER } from '../cms/outbox/pending-changes.ts'
import { PublishingJob, siteOf } from '../jobs/publishing-job.ts'
import { openCms } from './open-cms.ts'
import { runCommand } from './run-command.ts'

/** How often the other process is looked at, and for how long, in milliseconds. */
const LOOK_EVERY = 250
const LONGEST_WAIT = 30 * 60_000

/** Asks the process that publishes to check every file, and waits until it has published. Throws in Swedish when that takes too long. */
async function askPublisher({ db }: Payload): Promise<void> {
  const { id } = await db.create({ collection: 'changes', data: { place: locationName(SITE_FOLDER) } })
  for (const end = Date.now() + LONGEST_WAIT; Date.now() < end; await sleep(LOOK_EVERY)) {
    // The row is deleted when it is published.
    if ((await db.findOne({ collection: 'changes', where: { id: { equals: id } } })) === null) return
  }
  throw new StartupError('Webbplatsen är inte skriven på nytt än. Läs i loggen hos den process som publicerar vad som hindrar den.')
}

await runCommand(async () => {
  const project = process.cwd()
  await compile(project, SITE)
  const { payload, settings } = await openCms()
  const publishing = new PublishingJob(payload, settings, siteOf(settings, project))
  try {
    const started = await publishing.start()
    if ('report' in started) {
      console.log(`Klart: ${started.report.pageCount} adresser i ${settings.siteDir}, ${started.report.written} skrivna på nytt.`)
      return
    }
    console.log(`Webbplatsen skrivs på nytt av ${processInWords(started.holder)}, som publicerar.`)
    await askPublisher(payload)
    console.log('Klart: webbplatsen är skriven på nytt.')
  } finally {
    await publishing.stop()
    await payload.destroy()
  }
})
