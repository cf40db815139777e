import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { File } from 'payload'
import { fileType } from '../../domain/documents/file-types.ts'
import { REASONS } from './reasons.ts'

/** The codes of errors for a name that no file has or can have. */
const MISSING = new Set<string | undefined>(['ENOENT', 'EISDIR', 'ENAMETOOLONG'])

/** A file to upload, with the SHA-256 of its bytes in hexadecimal. */
export interface UploadFile {
  readonly file: File
  readonly fingerprint: string
}

/** Reads the file with a name in the directory of a content file, or gives the Swedish reason why it can't be used. */
export async function readUpload(directory: string, name: string): Promise<UploadFile | { readonly reason: string }> {
  if (name === '') return { reason: REASONS.fileRequired }
  if (name !== path.basename(name) || /[\\/:\0]|^\./.test(name) || name.endsWith('.md')) return { reason: REASONS.badFileName(name) }
  const data = await readFile(path.join(directory, name)).catch((error: NodeJS.ErrnoException) => {
    if (MISSING.has(error.code)) return null
    throw error
  })
  if (data === null) return { reason: REASONS.missingFile(name) }
  const mimetype = fileType(name)?.split(';', 1)[0] ?? 'application/octet-stream'
  return { file: { name, data, mimetype, size: data.length }, fingerprint: createHash('sha256').update(data).digest('hex') }
}
