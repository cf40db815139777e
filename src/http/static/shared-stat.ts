import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'

const running = new Map<string, Promise<Stats | null>>()

/** What a file is now, null when it is not there. All who ask while one look goes on share it: a page that many want costs the disk one. */
export function lookAt(file: string): Promise<Stats | null> {
  const known = running.get(file)
  if (known) return known
  const look = stat(file)
    .catch(() => null)
    .finally(() => running.delete(file))
  running.set(file, look)
  return look
}
