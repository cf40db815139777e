import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readBackupStatus, writeBackupStatus } from '../../src/cms/backup/backup-status.ts'
import { Lease, storedLease } from '../../src/cms/database/lease.ts'
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

  const DAY = 86_400_000
  /** Runs a job at an instant until it has nothing more to do. */
  async function runJob(now: number, folder?: string): Promise<void> {
    if (folder !== undefined) process.env.BACKUP_DIR = folder
    try {
      const job = new BackupJob(payload, { ...readSettings(), backups: 'nightly' }, () => now)
      job.start()
      await job.idle()
      await job.stop()
    } finally {
      delete process.env.BACKUP_DIR
    }
  }

  test('one that can’t be made is in the log and in the status with its reason, beside the newest that was', async () => {
    await writeFile(path.join(cms.place, 'file'), '')
    const error = vi.spyOn(console, 'error').mockReturnValue(undefined)
    const { made } = await status()
    await runJob(Date.now() + 2 * DAY, path.join(cms.place, 'file/copies'))
    const why = expect.stringMatching(/^Mappen .*file\/copies går inte att skriva i\./)
    expect(await status()).toEqual({ made, failed: { at: expect.any(Number), why } })
    expect(error.mock.calls).toEqual([[expect.stringMatching(/^Säkerhetskopian kunde inte göras\. [\s\S]*går inte att skriva i\./)]])
  })

  // Linux tells which processes another one has started.
  describe.runIf(process.platform === 'linux')('the process that makes one', () => {
    async function maker(): Promise<number> {
      for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
        const [stat, command] = await Promise.all(['stat', 'cmdline'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')))
        if (stat?.split(' ')[3] === String(process.pid) && command?.includes('backup/make')) return Number(pid)
      }
      throw new Error('No backup is being made')
    }
    /** Begins a backup, and returns the process that makes it. */
    async function begun() {
      await rm(path.join(cms.place, 'data/backup-status.json'), { force: true })
      const before = await backups()
      const error = vi.spyOn(console, 'error').mockReturnValue(undefined)
      const job = new BackupJob(payload, { ...readSettings(), backups: 'nightly' })
      job.start()
      const pid = await vi.waitFor(maker, { timeout: 60_000, interval: 5 })
      return { job, pid, before, error }
    }

    test('is killed: that is in the log and in the status', async () => {
      const { job, pid, before, error } = await begun()
      process.kill(pid, 'SIGKILL')
      await job.idle()
      await job.stop()
      expect([await backups(), (await status()).failed?.why]).toEqual([before, 'Den avbröts innan den var klar.'])
      expect(error).toHaveBeenCalledTimes(1)
    })

    test('ends when its job is stopped, which is no fault', async () => {
      const { job, before, error } = await begun()
      await job.stop()
      await expect(maker()).rejects.toThrow()
      expect([await backups(), await status(), error.mock.calls]).toEqual([before, { made: null, failed: null }, []])
    })
  })

  test('one that another process makes meanwhile is not made again', async () => {
    await rm(path.join(cms.place, 'data/backup-status.json'), { force: true })
    const before = await backups()
    const made = { at: Date.now(), folder: '/mnt/copies/a' }
    const find = payload.db.findOne.bind(payload.db)
    // The other process is done just before this one looks whether it may begin.
    vi.spyOn(payload.db, 'findOne').mockImplementation(async (args) => {
      if (args.collection === 'leases') await writeBackupStatus(path.join(cms.place, 'data/backup-status.json'), { made, failed: null })
      return find(args) as never
    })
    await runJob(Date.now())
    vi.restoreAllMocks()
    expect([await backups(), (await status()).made]).toEqual([before, made])
  })

  test('of several processes one makes it', async () => {
    await rm(path.join(cms.place, 'data/backup-status.json'), { force: true })
    const before = await backups()
    const lease = new Lease(payload, 'backup', () => undefined, JSON.stringify(['annan-dator boot pid', 7, 'x', '1']))
    expect(await lease.take()).toBeNull()
    await runJob(Date.now())
    expect(await backups()).toEqual(before)
    await lease.giveBack()
    await runJob(Date.now())
    expect(await backups()).toHaveLength(before.length + 1)
  })
})
