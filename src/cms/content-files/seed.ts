import { APIError, createLocalReq, type Payload, ValidationError } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { REVISION_FIELDS } from '../fields/revision.ts'
import { FROM_CONTENT_FILE } from '../hooks/publication/note-changes.ts'
import { type CheckedFile, checkFiles } from './check-files.ts'
import { BODY, type ContentGlobal, fileFields, type StoredData, type StoredId } from './content-fields.ts'
import { type DocumentIndex, type IndexedDocument, readDocumentIndex } from './document-index.ts'
import { ContentFaults, type Fault } from './faults.ts'
import { fromDocument, type WriteContext } from './from-document.ts'
import { contentFileText } from './front-matter.ts'
import { type FolderFile, readFolder } from './read-folder.ts'

export interface SeedOptions {
  readonly payload: Payload
  readonly folder: string
  /** What relative dates count from. */
  readonly now: Instant
  /** Told of each document written, in Swedish. */
  readonly report: (line: string) => void
}

export interface SeedResult {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
}

type DocumentFile = Extract<FolderFile, { kind: 'document' }>
type GlobalFile = Extract<FolderFile, { kind: 'global' }>
type CheckedFileOf<F extends FolderFile> = CheckedFile & { readonly file: F }

/** What the system fills in when a file does not say it, and then keeps. */
const SYSTEM_FIELDS = ['guid', 'publishedAt', 'changedAt', 'changes', ...REVISION_FIELDS]

const nothing = () => undefined

/** What Payload refused, at the lines of the file that it was about. */
function refusalFaults(error: unknown, { displayPath: shown, content }: FolderFile): readonly Fault[] {
  if (error instanceof ValidationError) {
    return error.data.errors.map(({ path, message }) => {
      const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
      return { file: shown, line: steps[0] === BODY ? content.bodyLine : content.lineOf(steps), field: path, reason: message }
    })
  }
  return [{ file: shown, line: null, field: null, reason: error instanceof Error ? error.message : String(error) }]
}

async function writeFile<T>(file: FolderFile, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const faults = new ContentFaults(refusalFaults(error, file))
    if (!(error instanceof APIError)) faults.cause = error
    throw faults
  }
}

/**
 * Makes the database hold what the files of a folder say: documents are found by slug, created, changed where they differ, and left alone where they
 * don't, so running it again writes nothing. Nothing is deleted. Throws `ContentFaults` with every fault of every file before anything is written, or with the
 * faults of the first file that Payload refuses.
 */
export async function seedFolder({ payload, folder, now, report }: SeedOptions): Promise<SeedResult> {
  const { files, faults: folderFaults } = await readFolder(folder)
  const heads = await readDocumentIndex(payload)
  const req = await createLocalReq({}, payload)
  const { checked, faults } = await checkFiles(files, { payload, req, now, heads })
  if (folderFaults.length + faults.length > 0) throw new ContentFaults([...folderFaults, ...faults])

  const documents = checked.filter((one): one is CheckedFileOf<DocumentFile> => one.file.kind === 'document')
  const globals = checked.filter((one): one is CheckedFileOf<GlobalFile> => one.file.kind === 'global')
  const created = new Set<CheckedFile>()
  const changed = new Set<CheckedFile>()
  for (const one of documents) {
    if (await writeFile(one.file, () => createMissing(payload, heads, one))) created.add(one)
  }
  // Before the documents: a funding call is refused while the settings don't name its application's host.
  for (const one of globals) {
    const was = await writeFile(one.file, () => updateGlobal(payload, heads, one))
    if (was !== 'unchanged') (was === 'created' ? created : changed).add(one)
  }
  for (const one of documents) {
    if (await writeFile(one.file, () => updateDocument(payload, heads, one))) changed.add(one)
  }
  for (const one of checked) {
    if (created.has(one)) report(`Ny: ${one.file.displayPath}`)
    else if (changed.has(one)) report(`Ändrad: ${one.file.displayPath}`)
  }
  const changedOnly = [...changed].filter((one) => !created.has(one)).length
  return { created: created.size, changed: changedOnly, unchanged: checked.length - created.size - changedOnly }
}

const idLookup = (heads: DocumentIndex) => (collection: string, slug: string) => heads.bySlug(collection, slug)?.id

/** The document that a file is about: the one with its slug, else the one with its guid, which is then renamed. */
function findDocument(heads: DocumentIndex, { collection, slug, content }: DocumentFile): IndexedDocument | undefined {
  const { guid } = content.values
  return heads.bySlug(collection, slug) ?? (typeof guid === 'string' && guid !== '' ? heads.byGuid(collection, guid) : undefined)
}

/** Data without what the file leaves to the system; `current` keeps what it has. */
function withSystemFields(data: Record<string, unknown>, current: StoredData): Record<string, unknown> {
  const kept = { ...data }
  for (const name of SYSTEM_FIELDS) {
    const said = kept[name]
    if (said === undefined || (said !== null && !(Array.isArray(said) && said.length === 0))) continue
    if (current[name]) kept[name] = current[name]
    else delete kept[name]
  }
  return kept
}

/** Creates a document that is missing, so that others can point at it: whole where there are no drafts, else as a draft with a title. Tells whether it did. */
async function createMissing(payload: Payload, heads: DocumentIndex, one: CheckedFileOf<DocumentFile>): Promise<boolean> {
  const { file, upload } = one
  const { collection, slug } = file
  const found = findDocument(heads, file)
  if (found) {
    heads.add(collection, { ...found, slug })
    return false
  }
  const { config } = payload.collections[collection]
  const whole: Record<string, unknown> = { ...withSystemFields(one.data(idLookup(heads)), {}), slug }
  const title = config.admin.useAsTitle ?? 'slug'
  const isDraft = Boolean(config.versions?.drafts)
  const data = isDraft ? { [title]: whole[title], slug, ...(whole.guid ? { guid: whole.guid } : {}), _status: 'draft' } : whole
  const made = await payload.create({
    collection,
    data: data as never,
    depth: 0,
    overrideAccess: true,
    context: FROM_CONTENT_FILE,
    draft: isDraft,
    ...(upload ? { file: upload.file } : {}),
  })
  heads.add(collection, { id: made.id, slug, guid: made.guid ?? null, isInTrash: false, title: String(whole[title] ?? slug) })
  return true
}

/** A document as its content file, to tell whether two are the same. */
function contentFileForm(document: StoredData, fields: Parameters<typeof fromDocument>[1], heads: DocumentIndex): string {
  let isWhole = true
  const asFile: WriteContext = {
    slugOf: (collection, id) => heads.byId(collection, id)?.slug ?? null,
    note: nothing,
    fault: () => {
      isWhole = false
    },
  }
  const { values, body } = fromDocument(document, fields, asFile)
  // What can't be written as a file is never what a file says.
  return isWhole ? contentFileText(values, body) : ''
}

/** Makes a document what its file says. Tells whether it had to. */
async function updateDocument(payload: Payload, heads: DocumentIndex, one: CheckedFileOf<DocumentFile>): Promise<boolean> {
  const { file, isDraft, upload } = one
  const { collection, slug } = file
  const { config } = payload.collections[collection]
  const hasDrafts = Boolean(config.versions?.drafts)
  const id = heads.bySlug(collection, slug)?.id as StoredId
  const read = (draft: boolean) =>
    payload.findByID({ collection, id, depth: 0, draft, overrideAccess: true }) as Promise<unknown> as Promise<StoredData>
  const current = await read(isDraft)
  const fields = fileFields(config.flattenedFields, Boolean(config.upload))
  const data: Record<string, unknown> = { ...withSystemFields(one.data(idLookup(heads)), current), slug }
  if (hasDrafts) data._status = isDraft ? 'draft' : 'published'
  const hasNewBytes = upload !== null && upload.fingerprint !== current.fingerprint
  if (!hasNewBytes && current.slug === slug && contentFileForm(current, fields, heads) === contentFileForm(data, fields, heads)) return false
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

/** Makes a global what its file says. Tells whether it had to, and whether it was there before. */
async function updateGlobal(
  payload: Payload,
  heads: DocumentIndex,
  { file, data: dataOf }: CheckedFileOf<GlobalFile>,
): Promise<'created' | 'changed' | 'unchanged'> {
  const slug: ContentGlobal = file.global
  const fields = fileFields(payload.globals.config.find((config) => config.slug === slug)?.flattenedFields ?? [], false)
  const current = (await payload.findGlobal({ slug, depth: 0, overrideAccess: true })) as unknown as StoredData
  const data = dataOf(idLookup(heads))
  if (current.updatedAt && contentFileForm(current, fields, heads) === contentFileForm(data, fields, heads)) return 'unchanged'
  await payload.updateGlobal({ slug, data: data as never, depth: 0, overrideAccess: true, context: FROM_CONTENT_FILE })
  return current.updatedAt ? 'changed' : 'created'
}
