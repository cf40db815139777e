import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { type FileExtension, fileExtension, fileType } from '../../../domain/documents/file-types.ts'
import { REFUSALS } from '../../../words/refusals.ts'
import { INPUT_REFUSALS } from '../../admin/words/request-words.ts'
import { Refusal } from '../../refusal.ts'
import { readImage } from './read-image.ts'

const MEGABYTE = 1024 * 1024
/** The largest accepted image and document, in megabytes. */
export const UPLOAD_LIMITS = { image: 20, document: 50 } as const

const ZIP = Buffer.from('PK')
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const NO_SIGNATURE = Buffer.alloc(0)

/** The accepted documents by file extension, with the bytes at the beginning of such a file. */
const DOCUMENT_SIGNATURES: Partial<Record<FileExtension, Buffer>> = {
  pdf: Buffer.from('%PDF-'),
  docx: ZIP,
  xlsx: ZIP,
  pptx: ZIP,
  odt: ZIP,
  ods: ZIP,
  odp: ZIP,
  zip: ZIP,
  doc: OLE,
  xls: OLE,
  ppt: OLE,
  txt: NO_SIGNATURE,
  csv: NO_SIGNATURE,
}

const refuse = (message: string): never => {
  throw new Refusal(message)
}

/** The file that a request uploads, in the operation that takes it in. Payload runs further operations in the same request, which still has a file. */
export const uploadedFile = (operation: string, req: PayloadRequest) =>
  operation === 'create' || operation === 'update' || operation === 'updateByID' ? req.file : undefined

/**
 * Refuses an image that the site can't show, with the reason: its kind, its size, or that it can't be decoded. The name and the type of an accepted image
 * are made to say what its bytes are.
 */
export const checkImage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = uploadedFile(operation, req)
  if (!file) return args
  if (/\.svg$/i.test(file.name) || file.mimetype.includes('svg') || /^\s*<(\?xml|svg|!doctype)/i.test(file.data.subarray(0, 200).toString('latin1')))
    refuse(REFUSALS.svg)
  if (file.size === 0) refuse(INPUT_REFUSALS.emptyFile)
  if (file.size > UPLOAD_LIMITS.image * MEGABYTE) refuse(REFUSALS.fileTooLarge(UPLOAD_LIMITS.image))
  const image = await readImage(file.data)
  if (image === null) return refuse(/^image\//.test(file.mimetype) ? REFUSALS.imageBroken : REFUSALS.imageKind)
  if ('refusal' in image) return refuse(image.refusal)
  const { extensions, mimeType } = image
  if (!extensions.some((known) => known === fileExtension(file.name))) file.name = `${file.name.replace(/\.[a-z0-9]{1,10}$/i, '')}.${extensions[0]}`
  file.mimetype = mimeType
  return args
}

/** Refuses a document with an extension that is not accepted, or with content that does not fit its extension. */
export const checkDocument: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const file = uploadedFile(operation, req)
  if (!file) return args
  if (file.size === 0) refuse(INPUT_REFUSALS.emptyFile)
  if (file.size > UPLOAD_LIMITS.document * MEGABYTE) refuse(REFUSALS.fileTooLarge(UPLOAD_LIMITS.document))
  const extension = fileExtension(file.name)
  const signature = extension && DOCUMENT_SIGNATURES[extension]
  if (!signature || !file.data.subarray(0, signature.length).equals(signature)) return refuse(REFUSALS.documentKind)
  const isText = signature === NO_SIGNATURE
  if (isText && (file.data.includes(0) || /^\s*<(!doctype|html|svg|script)/i.test(file.data.subarray(0, 500).toString('utf8'))))
    refuse(REFUSALS.documentKind)
  // What the sender says that it is counts for nothing.
  file.mimetype = fileType(file.name)?.split(';', 1)[0] ?? file.mimetype
  return args
}
