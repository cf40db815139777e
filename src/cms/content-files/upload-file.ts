import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { File } from 'payload'
import { REASONS } from './reasons.ts'

/** A file to upload, with the SHA-256 of its bytes in hexadecimal. */
export interface UploadFile {
  readonly file: File
  readonly fingerprint: string
}

// Payload tells pictures by their bytes; the rest goes by the ending.
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

/** What the disk says of a name that no file has there. */
const NO_FILE: ReadonlySet<string | undefined> = new Set(['ENOENT', 'EISDIR', 'ENAMETOOLONG'])

/** The file that lies beside a content file under a name, or why it can't be taken. */
export async function readUpload(directory: string, name: string): Promise<UploadFile | { readonly reason: string }> {
  if (name === '') return { reason: REASONS.fileRequired }
  if (name !== path.basename(name) || /[\\/:\0]|^\./.test(name) || name.endsWith('.md')) return { reason: REASONS.badFileName(name) }
  const data = await readFile(path.join(directory, name)).catch((error: NodeJS.ErrnoException) => {
    if (NO_FILE.has(error.code)) return null
    throw error
  })
  if (data === null) return { reason: REASONS.missingFile(name) }
  const mimetype = MIME_TYPES[path.extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream'
  return { file: { name, data, mimetype, size: data.length }, fingerprint: createHash('sha256').update(data).digest('hex') }
}
