import { type ChildProcess, spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { BACKUP_STATUS, readBackupStatus, writeBackupStatus } from '../cms/backup/backup-status.ts'
import { Lease } from '../cms/database/lease.ts'
import { isBackupDue } from '../domain/backup/backup-schedule.ts'
import type { Instant } from '../domain/content/content.ts'
import { PollingLoop } from '../publisher/polling-loop.ts'
import type { Settings } from '../settings.ts'
import { BACKUP_CUT_SHORT } from '../words/backup.ts'

/** The time between two looks whether a backup is due, in milliseconds. */
const LOOK_EVERY = 60_000

/** The process that makes a backup. It is one of its own, as copying the database stops its thread. */
const startBackup = (): ChildProcess => spawn(process.execPath, ['src/commands/run.mjs', 'backup/make'], { stdio: ['ignore', 'ignore', 'pipe'] })

/** Makes a backup whenever one is due, in one process of all that serve. */
export class BackupJob {
  readonly #settings: Settings
  readonly #clock: () => Instant
  readonly #lease: Lease
  readonly #loop: PollingLoop
  readonly #statusFile: string
  #child: ChildProcess | null = null
  #isStopped = false

  constructor(payload: Payload, settings: Settings, clock: () => Instant = Date.now) {
    this.#settings = settings
    this.#clock = clock
    this.#statusFile = path.join(settings.dataDir, BACKUP_STATUS)
    this.#lease = new Lease(payload, 'backup', () => undefined)
    this.#loop = new PollingLoop({
      run: () => this.#look(),
      failed: (error) => {
        if (!this.#isStopped) payload.logger.error({ err: error, msg: 'Säkerhetskopiorna går inte att sköta' })
      },
      schedule: { every: LOOK_EVERY },
    })
  }

  /** Begins at once, unless the settings want no backups. */
  start(): void {
    if (this.#settings.backups !== 'no') this.#loop.start()
  }

  /** Resolves when no backup is being made. */
  idle(): Promise<void> {
    return this.#loop.idle()
  }

  /** Gives up the backup that is being made. What is left of it is removed by the next. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#child?.kill()
    await this.#loop.stop()
  }

  async #look(): Promise<void> {
    if (!(await this.#isDue()) || (await this.#lease.take()) !== null) return
    try {
      // Another process may have made it before this one got the lease.
      if (await this.#isDue()) await this.#backUp()
    } finally {
      await this.#lease.giveBack()
    }
  }

  async #isDue(): Promise<boolean> {
    const { made, failed } = await readBackupStatus(this.#statusFile)
    return isBackupDue(this.#settings.backups, { madeAt: made?.at ?? null, failedAt: failed?.at ?? null }, this.#clock())
  }

  async #backUp(): Promise<void> {
    if (this.#isStopped) return
    const child = startBackup()
    this.#child = child
    let errors = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8')
    })
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
      // Readers come first. A system that refuses it makes the backup all the same.
      if (child.pid !== undefined) lowerPriority(child.pid)
    })
    this.#child = null
    if (code === 0 || this.#isStopped) return
    console.error(`Säkerhetskopian kunde inte göras. ${errors.trim() || BACKUP_CUT_SHORT}`)
    const status = await readBackupStatus(this.#statusFile)
    // The process notes why it failed, unless it was killed.
    if (errors.trim() === '') await writeBackupStatus(this.#statusFile, { ...status, failed: { at: this.#clock(), why: BACKUP_CUT_SHORT } })
  }
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch (error) {
    if (!['EACCES', 'EPERM', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
