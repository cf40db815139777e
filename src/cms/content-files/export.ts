import { copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, Where } from 'payload'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'
import { COLLECTIONS, type ContentCollection, fileFields, GLOBALS, type StoredData, type StoredId } from './content-fields.ts'
import { ContentFaults, type Fault } from './faults.ts'
import { fromDocument, type WriteContext } from './from-document.ts'
import { contentFileText, type WritableMap } from './front-matter.ts'

interface ExportOptions {
  readonly payload: Payload
  /** Created when it does not exist. Files of the same names are overwritten. Other content files are left and reported. */
  readonly folder: string
  /** Called with a Swedish line about each thing that is left out or left over. */
  readonly report: (line: string) => void
}

/** A document to write. `upload` is the path of its file on disk, or null for a document without one. */
interface ExportedDocument {
  readonly collection: ContentCollection
  readonly slug: string
  readonly stored: StoredData
  readonly upload: string | null
}

async function readPublished(payload: Payload, collection: ContentCollection, report: (line: string) => void): Promise<readonly ExportedDocument[]> {
  const { config } = payload.collections[collection]
  const where: Where = config.versions?.drafts ? { _status: { equals: 'published' } } : {}
  const { docs } = await payload.find({ collection, where, depth: 0, pagination: false, overrideAccess: true })
  const exported: ExportedDocument[] = []
  for (const stored of docs as unknown as readonly StoredData[]) {
    const slug = String(stored.slug ?? '')
    const upload = config.upload ? path.join(config.upload.staticDir ?? '', String(stored.filename ?? '')) : null
    const hasFile = upload === null || (Boolean(stored.filename) && (await stat(upload).catch(nullIfMissing))?.isFile())
    if (slug === '') report(`Utelämnat: något i ${collection} utan adress`)
    else if (!hasFile) report(`Utelämnat: ${collection}/${slug}, vars fil saknas på disk`)
    else exported.push({ collection, slug, stored, upload })
  }
  return exported.sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

/**
 * Writes the published documents and the globals as a folder of content files, which seeds an empty database to the same content. Links and references to
 * documents that are not published are left out and reported. Throws `ContentFaults`, before anything is written, when a text holds what a file can't.
 */
export async function exportFolder({ payload, folder, report }: ExportOptions): Promise<{ readonly written: number }> {
  const exported: ExportedDocument[] = []
  for (const collection of COLLECTIONS) exported.push(...(await readPublished(payload, collection, report)))
  const slugs = new Map(exported.map(({ collection, slug, stored }) => [`${collection}/${stored.id}`, slug]))
  const faults: Fault[] = []
  const texts = new Map<string, string>()
  const writeContext = (name: string): WriteContext => ({
    slugOf: (collection, id: StoredId) => slugs.get(`${collection}/${id}`) ?? null,
    note: (what) => report(`Utelämnat i ${name}: ${what}`),
    fault: (reason) => {
      faults.push({ file: name, line: null, field: null, reason })
    },
  })
  const addFile = (name: string, stored: StoredData, fields: Parameters<typeof fromDocument>[1], first: WritableMap) => {
    const { values, body } = fromDocument(stored, fields, writeContext(name))
    texts.set(name, contentFileText({ ...first, ...values }, body))
  }
  for (const { collection, slug, stored, upload } of exported) {
    const fields = fileFields(payload.collections[collection].config.flattenedFields, upload !== null)
    addFile(`${collection}/${slug}.md`, stored, fields, upload === null ? {} : { file: `${slug}${path.extname(upload).toLowerCase()}` })
  }
  for (const slug of GLOBALS) {
    const stored = (await payload.findGlobal({ slug, depth: 0, overrideAccess: true })) as unknown as StoredData
    const fields = payload.globals.config.find((config) => config.slug === slug)?.flattenedFields ?? []
    if (stored.updatedAt) addFile(`${slug}.md`, stored, fileFields(fields, false), {})
  }
  if (faults.length > 0) throw new ContentFaults(faults)

  await mkdir(folder, { recursive: true })
  for (const [name, text] of texts) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  for (const { collection, slug, upload } of exported) {
    if (upload !== null) await copyFile(upload, path.join(folder, collection, `${slug}${path.extname(upload).toLowerCase()}`))
  }
  for (const name of await readdir(folder, { recursive: true })) {
    const isLeft = name.endsWith('.md') && path.basename(name) !== 'README.md' && !texts.has(name.split(path.sep).join('/'))
    if (isLeft) report(`Ligger kvar sedan förut: ${name}, som inte är publicerat`)
  }
  return { written: texts.size }
}
