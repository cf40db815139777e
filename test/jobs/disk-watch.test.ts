import { rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { DiskWatch } from '../../src/jobs/disk-watch.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'

/** A file system of Linux that never has room. */
const FULL = '/proc'
const WARNING = /^Serverns disk är full: 0\sMB är lediga\. Bilder och filer tas inte emot/

let watch: DiskWatch | undefined
afterEach(() => watch?.stop())

test.runIf(process.platform === 'linux')(
  'a disk that gets full is one line in the log, and one when it has room again; meanwhile the warning stands',
  async () => {
    const folder = await temporaryFolder()
    const disk = path.join(folder, 'disk')
    await symlink(FULL, disk)
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      watch = new DiskWatch([disk])
      watch.start()
      await vi.waitFor(() => expect(watch?.warning).toMatch(WARNING))
      expect(warn.mock.calls).toEqual([[expect.stringMatching(WARNING)]])
      // The time between two looks is 30 seconds.
      for (let i = 0; i < 3; i += 1) await vi.advanceTimersByTimeAsync(31_000)
      expect(watch.warning).toMatch(WARNING)
      expect(warn).toHaveBeenCalledTimes(1)
      await rm(disk)
      await symlink(folder, disk)
      await vi.waitFor(async () => {
        await vi.advanceTimersByTimeAsync(31_000)
        expect(watch?.warning ?? '').not.toMatch(WARNING)
      })
      expect(warn.mock.calls.slice(1)).toEqual([[watch.warning ?? 'Serverns disk har plats igen.']])
    } finally {
      vi.useRealTimers()
    }
  },
)
