import type { CollectionBeforeOperationHook, UploadConfig } from 'payload'
import { safeFileName } from '../../../domain/documents/file-name.ts'
import { REFUSALS } from '../../../words/refusals.ts'
import { Refusal } from '../../refusal.ts'
import { isObject } from '../requests/walk-fields.ts'

/** The values that say which file a document has. They follow from the bytes of an upload, and no request sets them. */
const OF_THE_FILE = ['filename', 'url', 'sizes', 'mimeType', 'filesize', 'width', 'height', 'thumbnailURL', 'prefix', '_objectKey'] as const

const WRITING = new Set(['create', 'update', 'updateByID'])

/**
 * Takes a file from nowhere but the request's own upload. Values that describe a file are left out, as the admin's form sends them along. A new document
 * that names a URL is refused: Payload would fetch the URL, past every check of what is uploaded. The name of an upload is made safe.
 */
export const filesFromUploads: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!WRITING.has(operation)) return args
  const sent = req.data
  // Payload has read the URL before this hook, and fetches it even for a copy of a document.
  if (operation === 'create' && isObject(sent) && typeof sent.url === 'string' && sent.url !== '') throw new Refusal(REFUSALS.fileByUrl)
  if (req.file) req.file.name = safeFileName(req.file.name)
  const { data } = args as { readonly data?: unknown }
  if (!isObject(data)) return args
  const rest = Object.fromEntries(Object.entries(data).filter(([name]) => !OF_THE_FILE.some((own) => own === name)))
  return { ...args, data: rest } as typeof args
}

/** Stops each request for a file from elsewhere right before Payload would send it, whatever made Payload try. */
export const noOutsideFile: NonNullable<UploadConfig['externalFileHeaderFilter']> = () => {
  throw new Refusal(REFUSALS.fileByUrl)
}
