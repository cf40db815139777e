import type { FlattenedField, RichTextField } from 'payload'

/** Collections in the order to write them: what is pointed at before what points, as far as that goes. */
export const COLLECTIONS = [
  'themes',
  'goals',
  'municipalities',
  'images',
  'documents',
  'contacts',
  'pages',
  'projects',
  'funding-calls',
  'events',
  'news',
] as const
export type ContentCollection = (typeof COLLECTIONS)[number]
/** Globals in the order to write them. */
export const GLOBALS = ['site', 'navigation', 'alert', 'accessibility', 'search'] as const
export type ContentGlobal = (typeof GLOBALS)[number]

/** The field whose text stands under the front matter. */
export const BODY = 'body'

/** A stored document, a row or a group of one. */
export type StoredData = Readonly<Record<string, unknown>>
/** A document's key: a number or a text, by the database. */
export type StoredId = string | number

const ROW_FIELDS = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'globalType'])
const UPLOAD_FIELDS = new Set(['url', 'thumbnailURL', 'filename', 'mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY', 'sizes'])

/** The fields among Payload's own that a content file holds: not keys and dates of the row, hidden companions or what follows from an upload. */
export function contentFields(fields: readonly FlattenedField[]): readonly FlattenedField[] {
  return fields.filter((field) => {
    if (ROW_FIELDS.has(field.name) || field.type === 'join' || ('virtual' in field && field.virtual)) return false
    // What the system keeps of a document's past goes with it to another site.
    const isKept = field.name === 'guid' || field.custom?.isKept === true
    return isKept || !(field.admin && 'hidden' in field.admin && field.admin.hidden)
  })
}

/** As `writtenFields`, of a whole collection or global: its slug is the file's name. */
export function fileFields(fields: readonly FlattenedField[], isUpload: boolean): readonly FlattenedField[] {
  return contentFields(fields).filter(({ name }) => name !== 'slug' && !(isUpload && UPLOAD_FIELDS.has(name)))
}

/** How a date or text field's value is written, by the field's own `custom.kind`. */
export function contentKind(field: FlattenedField): unknown {
  return (field as { readonly custom?: { readonly kind?: unknown } }).custom?.kind
}

/** Whether a field is a rich text. */
export const isRichText = (field: FlattenedField): field is RichTextField => field.type === 'richText'
