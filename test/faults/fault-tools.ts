import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { NO_SETTINGS } from '../processes/running-server.ts'

const project = path.resolve(import.meta.dirname, '../..')

/** Whether this process may make disks. The reason is printed once where it may not. */
export const mayMakeDisks: boolean = (() => {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (!isRoot) console.log('Faults of disks are skipped: they need root on Linux.')
  return isRoot
})()

/** Does work with a disk of its own in memory, of a size in bytes. `lock` makes the disk read-only. */
export async function onDisk(size: number, work: (folder: string, lock: () => void) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'torget-disk-'))
  const run = (command: string, ...args: readonly string[]) => {
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${command}: ${stderr}`)
  }
  run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
  try {
    await work(folder, () => run('mount', '-o', 'remount,ro', folder))
  } finally {
    run('umount', '-l', folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts a command, with none of the developer's own settings. */
export const startCommand = (command: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, ['src/commands/run.mjs', command, ...args], {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...NO_SETTINGS, ...env },
    stdio: 'ignore',
  })

/** Kills a process with -9 after some milliseconds, unless it has ended. Returns whether it was killed. */
export async function killedAfter(child: ChildProcess, milliseconds: number): Promise<boolean> {
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const timer = new AbortController()
  await Promise.race([ended, setTimeout(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined)])
  timer.abort()
  child.kill('SIGKILL')
  await ended
  return child.signalCode === 'SIGKILL'
}
