import path from 'node:path'
import { expect, test } from 'vitest'
import { fullestDisk } from '../../src/cms/disk-space.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'

/** A file system of Linux that never has room. */
const FULL = '/proc'

test.runIf(process.platform === 'linux')('the disk with the least room counts, in whatever order the folders stand', async () => {
  const folder = await temporaryFolder()
  expect((await fullestDisk([folder]))?.free).toBeGreaterThan(0)
  for (const folders of [
    [folder, FULL],
    [FULL, folder],
  ])
    expect((await fullestDisk(folders))?.free).toBe(0)
})

test('a folder that is missing is left out, and nothing is known when all are', async () => {
  const folder = await temporaryFolder()
  const missing = path.join(folder, 'missing')
  expect((await fullestDisk([missing, folder]))?.total).toBe((await fullestDisk([folder]))?.total)
  expect(await fullestDisk([missing])).toBeNull()
  expect(await fullestDisk([])).toBeNull()
})
