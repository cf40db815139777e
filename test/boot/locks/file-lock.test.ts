import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, open, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { lockHolder, lockHolderInWords, releaseLock, takeLock, withFileLock } from '../../../src/boot/locks/file-lock.ts'
import { closeDataFolder } from '../../../src/boot/private/folder-modes.ts'
import { StartupError } from '../../../src/boot/startup-error.ts'
import { PROCESS_NAME } from '../../../src/cms/database/process-id.ts'
import { parseSettings } from '../../../src/settings.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const [SCOPE] = JSON.parse(PROCESS_NAME) as [string]
const MODULE = path.resolve(import.meta.dirname, '../../../src/boot/locks/file-lock.ts')

const children: ChildProcess[] = []
const ours = new Set<string>()
afterEach(async () => {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await once(child, 'close')
  for (const file of ours) releaseLock(file)
  ours.clear()
})

/** Takes a lock in this process until the end of the test. */
function take(file: string): boolean {
  ours.add(file)
  return takeLock(file)
}

/** Tries a lock in a process of its own, which lives on. Returns the process and whether it got the lock. */
async function takeElsewhere(file: string): Promise<{ readonly child: ChildProcess; readonly isTaken: boolean }> {
  const code = `const { takeLock } = await import(${JSON.stringify(MODULE)}); console.log(takeLock(${JSON.stringify(file)})); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [answer] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, isTaken: answer.toString().trim() === 'true' }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'close')
}

const newLock = async (content?: string) => path.join(await temporaryFolder(content === undefined ? {} : { 'x.lock': content }), 'x.lock')

describe('a lock', () => {
  test('is held by one of eight processes that try at once', async () => {
    const lock = await newLock()
    const all = await Promise.all(Array.from({ length: 8 }, () => takeElsewhere(lock)))
    const winners = all.filter(({ isTaken }) => isTaken)
    expect(winners).toHaveLength(1)
    expect(lockHolderInWords(lock)).toContain(`process ${winners[0]?.child.pid} på `)
  })

  test('is held by one part of a process at a time', async () => {
    const lock = await newLock()
    expect([take(lock), take(lock)]).toEqual([true, false])
    expect((await takeElsewhere(lock)).isTaken).toBe(false)
    releaseLock(lock)
    expect((await takeElsewhere(lock)).isTaken).toBe(true)
  })

  test('is free as soon as its process has been killed', async () => {
    const lock = await newLock()
    const { child } = await takeElsewhere(lock)
    expect(take(lock)).toBe(false)
    await kill(child)
    expect(lockHolder(lock)).toBeNull()
    expect(take(lock)).toBe(true)
    expect(lockHolder(lock)).toBe(PROCESS_NAME)
  })

  test.each([
    ['a living, innocent process whose number an earlier holder had', JSON.stringify([SCOPE, process.ppid, 'x', '1'])],
    ['a process from before the machine started again', JSON.stringify(['host boot pid', process.ppid, 'x', '1'])],
    ['nobody, as it was cut short by a power cut', '["host bo'],
  ])('is free when its file and its holder’s name were left behind: %s', async (_, holder) => {
    const lock = await newLock('')
    await writeFile(`${lock}.holder`, holder)
    expect(take(lock)).toBe(true)
  })

  test.each([String(process.ppid), '', 'x'.repeat(8192)])('is free when its file holds something else, such as a process number', async (content) => {
    const lock = await newLock(content)
    expect(take(lock)).toBe(true)
    expect((await takeElsewhere(lock)).isTaken).toBe(false)
  })

  test('has its holder’s name as a whole, for another process that is reading it', async () => {
    const lock = await newLock('')
    await writeFile(`${lock}.holder`, 'the name of before')
    const reading = await open(`${lock}.holder`)
    expect(take(lock)).toBe(true)
    expect(await reading.readFile('utf8')).toBe('the name of before')
    await reading.close()
    expect(await readFile(`${lock}.holder`, 'utf8')).toBe(PROCESS_NAME)
  })

  test('is not copied with its folder', async () => {
    const lock = await newLock()
    await takeElsewhere(lock)
    const copy = await temporaryFolder()
    await cp(path.dirname(lock), copy, { recursive: true })
    expect((await readdir(copy)).sort()).toEqual(['x.lock', 'x.lock.holder'])
    expect(take(path.join(copy, 'x.lock'))).toBe(true)
  })

  test('is kept while its own process closes the folder to others', async () => {
    const folder = await temporaryFolder()
    const lock = path.join(folder, 'server.lock')
    expect(take(lock)).toBe(true)
    await closeDataFolder(parseSettings({ DATA_DIR: '.' }, folder))
    expect((await takeElsewhere(lock)).isTaken).toBe(false)
  })

  test('that can’t be made is a fault in one sentence on what to do', async () => {
    const lock = path.join(await temporaryFolder(), 'missing/x.lock')
    expect(() => take(lock)).toThrow(StartupError)
    expect(() => take(lock)).toThrow(/^Filen .*missing\/x\.lock går inte att låsa \(unable to open database file\)\. Ge den som startar/)
  })
})

describe('the holder of a lock', () => {
  test.each([
    ['is not an innocent process that has its number now', JSON.stringify([SCOPE, process.ppid, 'x', '1']), 'ett annat program'],
    ['is not known from half a name', '["host bo', 'ett annat program'],
    ['is named with its machine', JSON.stringify(['datorn boot pid', 7, 'x', '1']), 'process 7 på datorn'],
  ])('%s', async (_, holder, words) => {
    const lock = await newLock()
    await writeFile(`${lock}.holder`, holder)
    if (process.platform === 'linux') expect(lockHolderInWords(lock)).toBe(words)
  })
})

describe('work under a lock', () => {
  const wait = (lines: string[], limit: number) => ({ doing: 'bygger provet', limit, say: (line: string) => void lines.push(line) })

  test('begins at once and says nothing when the lock is free, and frees it', async () => {
    const [lock, lines] = [await newLock(), [] as string[]]
    expect(await withFileLock(lock, wait(lines, 0), async () => readFile(`${lock}.holder`, 'utf8'))).toBe(PROCESS_NAME)
    await expect(withFileLock(lock, wait(lines, 0), () => Promise.reject(new Error('work')))).rejects.toThrow('work')
    expect(take(lock)).toBe(true)
    expect(lines).toEqual([])
  })

  test('begins when the process that it waits for is killed. It says at once whom it waits for, and until when', async () => {
    const [lock, lines] = [await newLock(), [] as string[]]
    const { child } = await takeElsewhere(lock)
    const done = withFileLock(lock, { ...wait(lines, 60_000), say: (line) => void (lines.push(line) && child.kill('SIGKILL')) }, async () => 'done')
    expect(await done).toBe('done')
    expect(lines).toEqual([expect.stringMatching(/^Väntar på process \d+ på .+, som bygger provet\. Väntar högst till kl\. \d\d\.\d\d\.\d\d\.$/)])
    expect(lines[0]).toContain(`process ${child.pid} på`)
  })

  test('is given up when the wait has been too long, and nobody is told to stop the other process', async () => {
    const [lock, lines] = [await newLock(), [] as string[]]
    const { child } = await takeElsewhere(lock)
    const waiting = withFileLock(lock, wait(lines, 300), async () => 'done')
    await expect(waiting).rejects.toThrow(StartupError)
    await expect(waiting).rejects.toThrow(
      new RegExp(`^Den här starten avbröts, för process ${child.pid} på .+ bygger provet ännu\\. Starta igen när det är klart\\.$`),
    )
    expect(lines).toHaveLength(1)
  })
})
