// Publishes what is saved, by whatever process: `npm run publisher`. Any number may be started; one of them publishes.

import { compile, SITE } from '../boot/compile.ts'
import { takeOverInWords } from '../boot/locks/with-lease.ts'
import { closePayload } from '../cms/database/close-payload.ts'
import { processInWords } from '../cms/database/process-id.ts'
import { PublishingJob, siteOf } from '../jobs/publishing-job.ts'
import { openCms } from './open-cms.ts'
import { runService } from './run-command.ts'

await runService(async () => {
  const project = process.cwd()
  await compile(project, SITE)
  const { payload, settings } = await openCms()
  const publishing = new PublishingJob(payload, settings, siteOf(settings, project))
  const stop = async () => {
    await publishing.stop()
    await closePayload(payload)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  const started = await publishing.start()
  if ('report' in started) console.log(`Publicerar i ${settings.siteDir}: ${started.report.pageCount} adresser, ${started.report.written} ändrade.`)
  else console.log(`Väntar på sin tur: ${processInWords(started.holder)} publicerar. Den här processen ${takeOverInWords(started.holder)}.`)
  console.log('Avsluta med Ctrl-C.')
})
