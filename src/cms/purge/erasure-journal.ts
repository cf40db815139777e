import { createHash } from 'node:crypto'
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'

/** The name of the journal of erased sign-ups. */
export const ERASURE_JOURNAL = 'erasures.jsonl'

/** The entry of a sign-up: a digest of its random key, which tells nothing about a person and opens no page. */
export const erasedEntry = (key: string): string => createHash('sha256').update(`torget erasure ${key}`).digest('hex')

/** The files of the journal, from the configuration: the first lies with the data, the others with the backups. */
function journalsOf(payload: Payload): readonly string[] {
  const { erasureJournals } = payload.config.custom as { readonly erasureJournals?: readonly string[] }
  return erasureJournals ?? []
}

/**
 * Notes that sign-ups are about to be erased, outside the database: a backup that is restored later still has them, and they are erased again. Throws when it
 * can't be noted with the data; a journal with the backups, on a disk that may be away, is written if possible.
 */
export async function recordErasures(payload: Payload, keys: readonly string[], now: Date): Promise<void> {
  if (keys.length === 0) return
  const lines = keys.map((key) => `${JSON.stringify({ at: now.toISOString(), signup: erasedEntry(key) })}\n`).join('')
  for (const [i, file] of journalsOf(payload).entries()) {
    const written = mkdir(path.dirname(file), { recursive: true, mode: 0o700 }).then(() => appendFile(file, lines, { mode: 0o600, flush: true }))
    await (i === 0 ? written : written.catch((error: unknown) => payload.logger.error({ err: error, msg: `${file} kunde inte skrivas` })))
  }
}

/** Reads the entries of the erased sign-ups from journals. A missing one has none, and a line that was cut short counts as none. */
export async function readErasures(files: readonly string[]): Promise<ReadonlySet<string>> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(nullIfMissing)))
  return new Set(texts.flatMap((text) => [...(text ?? '').matchAll(/"signup":"([\da-f]{64})"/g)].map(([, entry = '']) => entry)))
}

/** The erased sign-ups of this installation. */
export const ownErasures = (payload: Payload): Promise<ReadonlySet<string>> => readErasures(journalsOf(payload))
