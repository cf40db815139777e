import type { Payload, PayloadRequest } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { dayOf } from '../../domain/time/swedish-time.ts'
import { SLUG_REFUSALS } from '../../words/refusals.ts'
import { fileFields, type StoredData, type StoredId } from './content-fields.ts'
import type { DocumentIndex } from './document-index.ts'
import type { Fault } from './faults.ts'
import type { LineFault } from './front-matter.ts'
import type { FolderFile } from './read-folder.ts'
import { REASONS } from './reasons.ts'
import { ruleFaults } from './rule-faults.ts'
import { toDocument } from './to-document.ts'
import { readUpload, type UploadFile } from './upload-file.ts'

/** A file that has passed every check. */
export interface CheckedFile {
  readonly file: FolderFile
  readonly isDraft: boolean
  readonly upload: UploadFile | null
  /** The document's data as the file says, with the keys of the documents it points at. */
  readonly data: (idOf: (collection: string, slug: string) => StoredId | undefined) => Record<string, unknown>
}

interface CheckContext {
  readonly payload: Payload
  readonly req: PayloadRequest
  readonly now: Instant
  readonly heads: DocumentIndex
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** A file's own keys, that are no fields of its document: whether it is a draft, and its upload. */
async function readFileKeys(
  file: FolderFile,
  payload: Payload,
): Promise<{ isDraft: boolean; upload: UploadFile | null; keys: readonly string[]; faults: readonly LineFault[] }> {
  const { values, lineOf } = file.content
  const faults: LineFault[] = []
  const told = (field: string, reason: string) => {
    faults.push({ line: lineOf([field]), field, reason })
  }
  const config = file.kind === 'document' ? payload.collections[file.collection].config : null
  const status = text(values.status)
  if (values.status !== undefined && !config?.versions?.drafts) told('status', REASONS.noStatus)
  else if (values.status !== undefined && status !== 'draft' && status !== 'published') told('status', REASONS.notStatus(status))
  if (!config?.upload) return { isDraft: status === 'draft', upload: null, keys: ['status'], faults }
  const upload = await readUpload(file.directory, text(values.file))
  if ('reason' in upload) told('file', upload.reason)
  return { isDraft: false, upload: 'reason' in upload ? null : upload, keys: ['status', 'file'], faults }
}

/** Checks files against their fields, each other and the database, before anything is written. */
export async function checkFiles(
  files: readonly FolderFile[],
  { payload, req, now, heads }: CheckContext,
): Promise<{ readonly checked: readonly CheckedFile[]; readonly faults: readonly Fault[] }> {
  const checked: CheckedFile[] = []
  const faults: Fault[] = []
  const coming = new Set(files.map((file) => (file.kind === 'document' ? `${file.collection}/${file.slug}` : '')))
  const guids = new Map<string, string>()
  // Keys of what is still to be created are not known: any key will do to check by.
  const anyId = (collection: string, slug: string): StoredId | undefined => {
    const head = heads.bySlug(collection, slug)
    return coming.has(`${collection}/${slug}`) ? (head?.id ?? slug) : head && !head.isInTrash ? head.id : undefined
  }
  for (const file of files) {
    if (file.content.faults.length > 0) continue
    const own = await readFileKeys(file, payload)
    const fields =
      file.kind === 'document'
        ? fileFields(payload.collections[file.collection].config.flattenedFields, Boolean(payload.collections[file.collection].config.upload))
        : fileFields(payload.globals.config.find(({ slug }) => slug === file.global)?.flattenedFields ?? [], false)
    const read = (idOf: typeof anyId) => toDocument(file.content, fields, own.keys, { today: dayOf(now), idOf, req, isDraft: own.isDraft })
    const { data, faults: found } = read(anyId)
    const told: LineFault[] = [...own.faults, ...found]
    const slug = file.kind === 'document' ? file.collection : file.global
    if (told.length === 0 && !own.isDraft) told.push(...ruleLineFaults(slug, data, now, file))
    if (file.kind === 'document') {
      const head = heads.bySlug(file.collection, file.slug)
      if (head?.isInTrash) told.push({ line: 1, field: null, reason: SLUG_REFUSALS.takenInTrash(head.title) })
      const guid = `${file.collection}/${text(file.content.values.guid)}`
      const other = guids.get(guid)
      if (file.content.values.guid !== undefined && other)
        told.push({ line: file.content.lineOf(['guid']), field: 'guid', reason: REASONS.sameGuid(other) })
      guids.set(guid, file.displayPath)
    }
    faults.push(...told.map((fault) => ({ file: file.displayPath, ...fault })))
    checked.push({ file, isDraft: own.isDraft, upload: own.upload, data: (idOf) => read(idOf).data })
  }
  return { checked, faults }
}

function ruleLineFaults(collection: string, data: StoredData, now: Instant, file: FolderFile): readonly LineFault[] {
  return ruleFaults(collection, data, now).map(({ path, reason }) => ({ line: file.content.lineOf(path), field: path.join('.'), reason }))
}
