// Tells, sends and purges until it is killed: a process of its own, for the tests that kill it.
import path from 'node:path'
import { openCms } from '../../src/commands/open-cms.ts'
import { LetterJob } from '../../src/jobs/letter-job.ts'
import { ownUrlOf, PARTS } from '../cms/signed-up.ts'

const { payload, settings } = await openCms()
new LetterJob(payload, {
  ...PARTS,
  ownUrlOf,
  backups: { folder: path.join(settings.dataDir, 'backup'), days: 35 },
  outbox: path.join(settings.dataDir, 'outbox'),
}).start()
