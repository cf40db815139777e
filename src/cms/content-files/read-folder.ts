import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { isReservedSlug, isSlug } from '../../domain/content/slugs.ts'
import { SLUG_REFUSALS } from '../../words/refusals.ts'
import { COLLECTIONS, type ContentCollection, type ContentGlobal, GLOBALS } from './content-fields.ts'
import { ContentFaults, type Fault } from './faults.ts'
import { type ContentFile, readContentFile } from './front-matter.ts'
import { REASONS } from './reasons.ts'

/** A content file, and the document or global that it holds. */
export type FolderFile = {
  /** The path for messages, relative to the current directory. */
  readonly displayPath: string
  readonly directory: string
  readonly content: ContentFile
} & (
  | { readonly kind: 'document'; readonly collection: ContentCollection; readonly slug: string }
  | { readonly kind: 'global'; readonly global: ContentGlobal }
)

/** A path relative to the current directory when it lies below it, otherwise the whole path. */
function pathForPeople(file: string): string {
  const relative = path.relative(process.cwd(), file)
  return relative.startsWith('..') ? file : relative
}

const RESERVING = ['news', 'events', 'funding-calls', 'projects', 'pages'] as const

function nameFault(collection: ContentCollection, slug: string): string | null {
  if (!isSlug(slug)) return REASONS.badName
  const reserving = RESERVING.find((name) => name === collection)
  return reserving && isReservedSlug(slug, reserving) ? SLUG_REFUSALS.reserved : null
}

/**
 * Reads every content file of a folder, in the order that they are written, with the faults of file names and YAML. Files of other kinds are uploads, read
 * when a content file names them. A README.md is ignored. Throws `ContentFaults` when the folder can't be read.
 */
export async function readFolder(folder: string): Promise<{ readonly files: readonly FolderFile[]; readonly faults: readonly Fault[] }> {
  const files: FolderFile[] = []
  const faults: Fault[] = []
  const entries = await readdir(folder, { recursive: true }).catch((error: unknown): never => {
    const faults = new ContentFaults([{ file: folder, line: null, field: null, reason: 'Mappen finns inte eller går inte att läsa.' }])
    faults.cause = error
    throw faults
  })
  const names = entries.map((name) => name.split(path.sep).join('/')).sort()
  for (const name of names) {
    if (!name.endsWith('.md') || path.posix.basename(name) === 'README.md') continue
    const file = path.join(folder, name)
    const displayPath = pathForPeople(file)
    const parts = name.slice(0, -'.md'.length).split('/')
    const [first = '', slug] = parts
    const collection = parts.length === 2 ? COLLECTIONS.find((each) => each === first) : undefined
    const global = parts.length === 1 ? GLOBALS.find((each) => each === first) : undefined
    const reason = collection && slug !== undefined ? nameFault(collection, slug) : global ? null : REASONS.unknownFile
    if (reason) {
      faults.push({ file: displayPath, line: null, field: null, reason })
      continue
    }
    const content = readContentFile(await readFile(file, 'utf8'))
    faults.push(...content.faults.map((fault) => ({ file: displayPath, ...fault })))
    const common = { displayPath, directory: path.dirname(file), content }
    if (collection && slug !== undefined) files.push({ ...common, kind: 'document', collection, slug })
    else if (global) files.push({ ...common, kind: 'global', global })
  }
  const order = (file: FolderFile) =>
    file.kind === 'document' ? COLLECTIONS.indexOf(file.collection) : COLLECTIONS.length + GLOBALS.indexOf(file.global)
  return { files: files.sort((a, b) => order(a) - order(b)), faults }
}
