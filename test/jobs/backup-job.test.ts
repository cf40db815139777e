import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readBackupStatus } from '../../src/cms/backup/backup-status.ts'
import { storedLease } from '../../src/cms/database/lease.ts'
import { BackupJob } from '../../src/jobs/backup-job.ts'
import { readSettings } from '../../src/settings.ts'
import { openTestCms } from '../cms/open-cms.ts'

describe.skipIf(process.env.TEST_DATABASE_URL)('backups by the clock', () => {
  let cms: Awaited<ReturnType<typeof openTestCms>>
  let payload: Payload
  beforeAll(async () => {
    cms = await openTestCms()
    payload = cms.payload
  })
  afterAll(() => cms?.remove())
  const status = () => readBackupStatus(path.join(cms.place, 'data/backup-status.json'))
  const backups = async () => (await readdir(path.join(cms.place, 'data/backup')).catch(() => [])).filter((name) => /^\d{4}-.*Z$/.test(name))

  test('the first is made at once, in a process of its own, and no second before its time', async () => {
    const settings = { ...readSettings(), backups: 'nightly' as const }
    const job = new BackupJob(payload, settings)
    job.start()
    await vi.waitFor(async () => expect((await status()).made).not.toBeNull(), 60_000)
    await job.idle()
    await job.stop()
    expect(await backups()).toHaveLength(1)
    const again = new BackupJob(payload, settings)
    again.start()
    await again.idle()
    await again.stop()
    expect(await backups()).toHaveLength(1)
    expect((await storedLease(payload, 'backup'))?.holder ?? null).toBeNull()
  })

  test('none is made where none is wanted', async () => {
    const job = new BackupJob(payload, { ...readSettings(), backups: 'no' }, () => Date.now() + 30 * 86_400_000)
    job.start()
    await job.idle()
    await job.stop()
    expect(await backups()).toHaveLength(1)
  })
})
