import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { isReservedSlug, isSlug } from '../../domain/content/slugs.ts'
import { SLUG_REFUSALS } from '../../words/refusals.ts'
import { COLLECTIONS, type ContentCollection, type ContentGlobal, GLOBALS } from './content-fields.ts'
import { ContentFaults, type Fault } from './faults.ts'
import { type ContentFile, readContentFile } from './front-matter.ts'
import { REASONS } from './reasons.ts'

/** A content file, and what it is the file of. */
export type FolderFile = {
  /** The path to tell people, from where they stand. */
  readonly displayPath: string
  readonly directory: string
  readonly content: ContentFile
} & (
  | { readonly kind: 'document'; readonly collection: ContentCollection; readonly slug: string }
  | { readonly kind: 'global'; readonly global: ContentGlobal }
)

/** A path as people near the project would write it: from where they stand, when it lies below. */
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
 * Every content file of a folder, in the order to write them, with what is wrong in the names of files and in their YAML. Files other than Markdown
 * are left to the files that name them; a README.md may lie anywhere. Throws when the folder can't be read.
 */
export async function readFolder(folder: string): Promise<{ readonly files: readonly FolderFile[]; readonly faults: readonly Fault[] }> {
  const files: FolderFile[] = []
  const faults: Fault[] = []
  const found = await readdir(folder, { recursive: true }).catch((): never => {
    throw new ContentFaults([{ file: folder, line: null, field: null, reason: 'Mappen finns inte eller går inte att läsa.' }])
  })
  const names = found.map((name) => name.split(path.sep).join('/')).sort()
  for (const name of names) {
    if (!name.endsWith('.md') || path.posix.basename(name) === 'README.md') continue
    const file = path.join(folder, name)
    const displayPath = pathForPeople(file)
    const parts = name.slice(0, -'.md'.length).split('/')
    const [first = '', slug] = parts
    const collection = parts.length === 2 ? COLLECTIONS.find((known) => known === first) : undefined
    const global = parts.length === 1 ? GLOBALS.find((known) => known === first) : undefined
    const wrong = collection && slug !== undefined ? nameFault(collection, slug) : global ? null : REASONS.unknownFile
    if (wrong) {
      faults.push({ file: displayPath, line: null, field: null, reason: wrong })
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
