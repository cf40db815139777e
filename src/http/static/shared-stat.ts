import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { isMissingFile } from './missing-file.ts'

const running = new Map<string, Promise<Stats | null>>()

/** The status of a file, or null where there is none. Requests that ask for the same file at the same time share one look at the disk. */
export function sharedStat(file: string): Promise<Stats | null> {
  const current = running.get(file)
  if (current) return current
  const status = stat(file)
    .catch((error: unknown) => {
      if (isMissingFile(error)) return null
      throw error
    })
    .finally(() => running.delete(file))
  running.set(file, status)
  return status
}
