import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { File } from 'payload'
import { REASONS } from './reasons.ts'

/** The codes of errors for a name that no file has or can have. */
const MISSING = new Set<string | undefined>(['ENOENT', 'EISDIR', 'ENAMETOOLONG'])

/** A file to upload, with the SHA-256 of its bytes in hexadecimal. */
export interface UploadFile {
  readonly file: File
  readonly fingerprint: string
}

// Payload detects the type of an image from its bytes. The types of other files follow from their extensions.
const MIME_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  txt: 'text/plain',
  csv: 'text/csv',
  zip: 'application/zip',
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
  const mimetype = MIME_TYPES[path.extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream'
  return { file: { name, data, mimetype, size: data.length }, fingerprint: createHash('sha256').update(data).digest('hex') }
}
