import type { FlattenedField, RichTextField } from 'payload'

/** The collections in the order that they are written: as far as possible, a document comes after those that it refers to. */
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
/** A collection that content files can hold. */
export type ContentCollection = (typeof COLLECTIONS)[number]
/** The globals in the order that they are written. */
export const GLOBALS = ['site', 'navigation', 'alert', 'accessibility', 'search'] as const
/** A global that content files can hold. */
export type ContentGlobal = (typeof GLOBALS)[number]

/** The field whose text is the Markdown below the front matter. */
export const BODY = 'body'

/** The values of a stored document, or of a row or a group in it. */
export type StoredData = Readonly<Record<string, unknown>>
/** The id of a document: a number in SQLite, a text in MongoDB. */
export type StoredId = string | number

const ROW_FIELDS = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'globalType'])
const UPLOAD_FIELDS = new Set(['url', 'thumbnailURL', 'filename', 'mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY', 'sizes'])

/** The fields that a content file holds. Ids, Payload's dates and virtual or hidden fields are left out. */
export function contentFields(fields: readonly FlattenedField[]): readonly FlattenedField[] {
  return fields.filter((field) => {
    if (ROW_FIELDS.has(field.name) || field.type === 'join' || ('virtual' in field && field.virtual)) return false
    // These hidden fields hold the document's past, which moves with it to another site.
    const isKept = field.name === 'guid' || field.custom?.isKept === true
    return isKept || !(field.admin && 'hidden' in field.admin && field.admin.hidden)
  })
}

/** The `contentFields` of a whole document or global, without the slug, which is the file's name, and without what follows from an upload. */
export function fileFields(fields: readonly FlattenedField[], isUpload: boolean): readonly FlattenedField[] {
  return contentFields(fields).filter(({ name }) => name !== 'slug' && !(isUpload && UPLOAD_FIELDS.has(name)))
}

/** The `ContentKind` of a field, or undefined when the field's type decides how its value is written. */
export function contentKind(field: FlattenedField): unknown {
  return (field as { readonly custom?: { readonly kind?: unknown } }).custom?.kind
}

export const isRichText = (field: FlattenedField): field is RichTextField => field.type === 'richText'
