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

/** A content file with the values that were read from it. */
export interface CheckedFile {
  readonly file: FolderFile
  readonly isDraft: boolean
  readonly upload: UploadFile | null
  /** The document's data. `idOf` gives the ids of the documents that it refers to. */
  readonly data: (idOf: (collection: string, slug: string) => StoredId | undefined) => Record<string, unknown>
}

interface CheckContext {
  readonly payload: Payload
  readonly req: PayloadRequest
  readonly now: Instant
  readonly index: DocumentIndex
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Reads the keys of a content file that are not fields of its document: `status` and `file`. */
async function readFileKeys(
  file: FolderFile,
  payload: Payload,
): Promise<{ isDraft: boolean; upload: UploadFile | null; keys: readonly string[]; faults: readonly LineFault[] }> {
  const { values, lineOf } = file.content
  const faults: LineFault[] = []
  const addFault = (field: string, reason: string) => {
    faults.push({ line: lineOf([field]), field, reason })
  }
  const config = file.kind === 'document' ? payload.collections[file.collection].config : null
  const status = text(values.status)
  if (values.status !== undefined && !config?.versions?.drafts) addFault('status', REASONS.noStatus)
  else if (values.status !== undefined && status !== 'draft' && status !== 'published') addFault('status', REASONS.notStatus(status))
  if (!config?.upload) return { isDraft: status === 'draft', upload: null, keys: ['status'], faults }
  const upload = await readUpload(file.directory, text(values.file))
  if ('reason' in upload) addFault('file', upload.reason)
  return { isDraft: false, upload: 'reason' in upload ? null : upload, keys: ['status', 'file'], faults }
}

/**
 * Checks content files against their fields, each other and the database, before anything is written. Every file without a fault in its YAML is in
 * `checked`; the data may be used only if `faults` is empty.
 */
export async function checkFiles(
  files: readonly FolderFile[],
  { payload, req, now, index }: CheckContext,
): Promise<{ readonly checked: readonly CheckedFile[]; readonly faults: readonly Fault[] }> {
  const checked: CheckedFile[] = []
  const faults: Fault[] = []
  const filePaths = new Set(files.map((file) => (file.kind === 'document' ? `${file.collection}/${file.slug}` : '')))
  const guids = new Map<string, string>()
  // A document that is not created yet has no id. Its slug stands in for one, as the check needs only to know that the document will exist.
  const provisionalId = (collection: string, slug: string): StoredId | undefined => {
    const document = index.bySlug(collection, slug)
    return filePaths.has(`${collection}/${slug}`) ? (document?.id ?? slug) : document && !document.isInTrash ? document.id : undefined
  }
  for (const file of files) {
    if (file.content.faults.length > 0) continue
    const { isDraft, upload, keys, faults: keyFaults } = await readFileKeys(file, payload)
    const fields =
      file.kind === 'document'
        ? fileFields(payload.collections[file.collection].config.flattenedFields, Boolean(payload.collections[file.collection].config.upload))
        : fileFields(payload.globals.config.find(({ slug }) => slug === file.global)?.flattenedFields ?? [], false)
    const read = (idOf: typeof provisionalId) => toDocument(file.content, fields, keys, { today: dayOf(now), idOf, req, isDraft })
    const { data, faults: valueFaults } = read(provisionalId)
    const lineFaults: LineFault[] = [...keyFaults, ...valueFaults]
    const slug = file.kind === 'document' ? file.collection : file.global
    if (lineFaults.length === 0 && !isDraft) lineFaults.push(...ruleLineFaults(slug, data, now, file))
    if (file.kind === 'document') {
      const document = index.bySlug(file.collection, file.slug)
      if (document?.isInTrash) lineFaults.push({ line: 1, field: null, reason: SLUG_REFUSALS.takenInTrash(document.title) })
      const guid = `${file.collection}/${text(file.content.values.guid)}`
      const other = guids.get(guid)
      if (file.content.values.guid !== undefined && other)
        lineFaults.push({ line: file.content.lineOf(['guid']), field: 'guid', reason: REASONS.sameGuid(other) })
      guids.set(guid, file.displayPath)
    }
    faults.push(...lineFaults.map((fault) => ({ file: file.displayPath, ...fault })))
    checked.push({ file, isDraft, upload, data: (idOf) => read(idOf).data })
  }
  return { checked, faults }
}

function ruleLineFaults(collection: string, data: StoredData, now: Instant, file: FolderFile): readonly LineFault[] {
  return ruleFaults(collection, data, now).map(({ path, reason }) => ({ line: file.content.lineOf(path), field: path.join('.'), reason }))
}
