import { readlinkSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { makeBackup } from '../../../src/boot/backup/make-backup.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'
import { newOffice, quiet } from './office.ts'

const OPTIONS = { settingsLines: [], withSecrets: true, version: '0.1.0', clock: Date.now, progress: quiet }

/** Notes the paths that are put on the disk itself. Linux knows the path of an open file. */
async function noteFlushes(folder: string): Promise<readonly string[]> {
  const handle = await open(folder)
  const files = Object.getPrototypeOf(handle) as FileHandle
  await handle.close()
  const flushed: string[] = []
  const sync = files.sync
  vi.spyOn(files, 'sync').mockImplementation(function (this: FileHandle) {
    flushed.push(readlinkSync(`/proc/self/fd/${this.fd}`))
    return sync.call(this)
  })
  return flushed
}

test.runIf(process.platform === 'linux')('all of a backup is on the disk itself before it has its name, and then its name is', async () => {
  const folder = await temporaryFolder({ 'data/secret': 's', 'data/document-texts/report.txt': 'text' })
  const { settings, addDocument } = await newOffice(folder)
  await addDocument('report.pdf', 'report')
  const copies = path.join(folder, 'copies')
  await mkdir(copies)
  const flushed = await noteFlushes(folder)
  const { folder: made } = await makeBackup({ settings, folder: copies, ...OPTIONS })
  const last = flushed.at(-1)
  expect(last).toBe(copies)
  const before = flushed.slice(0, -1)
  const unfinished = before.at(-1) ?? ''
  expect(path.basename(unfinished)).toMatch(/^\..*\.unfinished$/)
  const names = ['', ...(await readdir(made, { recursive: true }))]
  expect(names).toContain('torget.db')
  expect(names.filter((name) => !before.includes(path.join(unfinished, name)))).toEqual([])
  // The paths were those of the unfinished folder, and not of one that was named already.
  expect(before.every((file) => file.startsWith(unfinished))).toBe(true)
})
