import type { Payload } from 'payload'
import { REVISION_FIELDS } from '../fields/revision.ts'
import { FROM_CONTENT_FILE } from '../hooks/publication/note-changes.ts'
import type { CheckedFile } from './check-files.ts'
import { type ContentGlobal, fileFields, type StoredData, type StoredId } from './content-fields.ts'
import type { DocumentIndex, IndexedDocument } from './document-index.ts'
import { fromDocument, type WriteContext } from './from-document.ts'
import { contentFileText } from './front-matter.ts'
import type { FolderFile } from './read-folder.ts'

type DocumentFile = Extract<FolderFile, { kind: 'document' }>

/** A checked content file of a document. */
export type CheckedDocument = CheckedFile & { readonly file: DocumentFile }

/** A checked content file of a global. */
export type CheckedGlobal = CheckedFile & { readonly file: Extract<FolderFile, { kind: 'global' }> }

/** The fields that the system fills in when a file leaves them out. */
const SYSTEM_FIELDS = ['guid', 'publishedAt', 'changedAt', 'changes', ...REVISION_FIELDS]

const idLookup = (index: DocumentIndex) => (collection: string, slug: string) => index.bySlug(collection, slug)?.id

/** The document of a content file: the one with its slug, otherwise the one with its guid, which the file renames. Undefined when there is none. */
function findDocument(index: DocumentIndex, { collection, slug, content }: DocumentFile): IndexedDocument | undefined {
  const { guid } = content.values
  return index.bySlug(collection, slug) ?? (typeof guid === 'string' && guid !== '' ? index.byGuid(collection, guid) : undefined)
}

/** Data whose empty system fields have the stored values. A field without a stored value is left out, for the system to fill in. */
function withSystemFields(data: Record<string, unknown>, stored: StoredData): Record<string, unknown> {
  const completed = { ...data }
  for (const name of SYSTEM_FIELDS) {
    const value = completed[name]
    if (value === undefined || (value !== null && !(Array.isArray(value) && value.length === 0))) continue
    if (stored[name]) completed[name] = stored[name]
    else delete completed[name]
  }
  return completed
}

/**
 * Creates the document of a content file if it is missing, so that other documents can refer to it: as a draft with a title where the collection has
 * drafts, otherwise complete. Returns whether it was created.
 */
export async function createMissing(payload: Payload, index: DocumentIndex, { file, upload, data: dataOf }: CheckedDocument): Promise<boolean> {
  const { collection, slug } = file
  const existing = findDocument(index, file)
  if (existing) {
    index.add(collection, { ...existing, slug })
    return false
  }
  const { config } = payload.collections[collection]
  const complete: Record<string, unknown> = { ...withSystemFields(dataOf(idLookup(index)), {}), slug }
  const title = config.admin.useAsTitle ?? 'slug'
  const isDraft = Boolean(config.versions?.drafts)
  const data = isDraft ? { [title]: complete[title], slug, ...(complete.guid ? { guid: complete.guid } : {}), _status: 'draft' } : complete
  const created = await payload.create({
    collection,
    data: data as never,
    depth: 0,
    overrideAccess: true,
    context: FROM_CONTENT_FILE,
    draft: isDraft,
    ...(upload ? { file: upload.file } : {}),
  })
  index.add(collection, { id: created.id, slug, guid: created.guid ?? null, isInTrash: false, title: String(complete[title] ?? slug) })
  return true
}

/** A document as the text of its content file, which is the same for equal documents. Empty for a document that no content file can hold. */
function comparableText(document: StoredData, fields: Parameters<typeof fromDocument>[1], index: DocumentIndex): string {
  let isWritable = true
  const context: WriteContext = {
    slugOf: (collection, id) => index.byId(collection, id)?.slug ?? null,
    note: () => undefined,
    fault: () => {
      isWritable = false
    },
  }
  const { values, body } = fromDocument(document, fields, context)
  return isWritable ? contentFileText(values, body) : ''
}

/** Updates a document if it differs from its content file. Returns whether it did. */
export async function updateDocument(payload: Payload, index: DocumentIndex, checked: CheckedDocument): Promise<boolean> {
  const { file, isDraft, upload } = checked
  const { collection, slug } = file
  const { config } = payload.collections[collection]
  const hasDrafts = Boolean(config.versions?.drafts)
  const id = index.bySlug(collection, slug)?.id as StoredId
  const read = (draft: boolean) =>
    payload.findByID({ collection, id, depth: 0, draft, overrideAccess: true }) as Promise<unknown> as Promise<StoredData>
  const stored = await read(isDraft)
  const fields = fileFields(config.flattenedFields, Boolean(config.upload))
  const data: Record<string, unknown> = { ...withSystemFields(checked.data(idLookup(index)), stored), slug }
  if (hasDrafts) data._status = isDraft ? 'draft' : 'published'
  const hasNewBytes = upload !== null && upload.fingerprint !== stored.fingerprint
  if (!hasNewBytes && stored.slug === slug && comparableText(stored, fields, index) === comparableText(data, fields, index)) return false
  const update = (values: StoredData, draft: boolean) =>
    payload.update({
      collection,
      id,
      data: values as never,
      depth: 0,
      draft,
      overrideAccess: true,
      context: FROM_CONTENT_FILE,
      ...(hasNewBytes ? { file: upload.file } : {}),
    })
  if (isDraft && (await read(false))._status === 'published') await update({ _status: 'draft' }, false)
  await update(data, isDraft)
  return true
}

/** Updates a global if it differs from its content file. Returns `created` for a global that was never saved before. */
export async function updateGlobal(
  payload: Payload,
  index: DocumentIndex,
  { file, data: dataOf }: CheckedGlobal,
): Promise<'created' | 'changed' | 'unchanged'> {
  const slug: ContentGlobal = file.global
  const fields = fileFields(payload.globals.config.find((config) => config.slug === slug)?.flattenedFields ?? [], false)
  const stored = (await payload.findGlobal({ slug, depth: 0, overrideAccess: true })) as unknown as StoredData
  const data = dataOf(idLookup(index))
  if (stored.updatedAt && comparableText(stored, fields, index) === comparableText(data, fields, index)) return 'unchanged'
  await payload.updateGlobal({ slug, data: data as never, depth: 0, overrideAccess: true, context: FROM_CONTENT_FILE })
  return stored.updatedAt ? 'changed' : 'created'
}
