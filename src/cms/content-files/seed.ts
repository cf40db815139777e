import { APIError, createLocalReq, type Payload, ValidationError } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import { type CheckedFile, checkFiles } from './check-files.ts'
import { BODY } from './content-fields.ts'
import { readDocumentIndex } from './document-index.ts'
import { ContentFaults, type Fault } from './faults.ts'
import { type FolderFile, readFolder } from './read-folder.ts'
import { type CheckedDocument, type CheckedGlobal, createMissing, updateDocument, updateGlobal } from './write-document.ts'

interface SeedOptions {
  readonly payload: Payload
  readonly folder: string
  /** The instant that relative dates count from. */
  readonly now: Instant
  /** Called with a Swedish line for each document that was written. */
  readonly report: (line: string) => void
}

/** The numbers of files whose documents were created, changed or left alone. */
interface SeedResult {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
}

/** The faults of a content file that Payload refused, at the lines of the fields. */
function refusalFaults(error: unknown, { displayPath, content }: FolderFile): readonly Fault[] {
  if (error instanceof ValidationError) {
    return error.data.errors.map(({ path, message }) => {
      const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
      return { file: displayPath, line: steps[0] === BODY ? content.bodyLine : content.lineOf(steps), field: path, reason: message }
    })
  }
  return [{ file: displayPath, line: null, field: null, reason: error instanceof Error ? error.message : String(error) }]
}

/** Runs `write` for a content file. Throws `ContentFaults` when it fails, whose cause is any error but a refusal. */
async function locateFaults<T>(file: FolderFile, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const faults = new ContentFaults(refusalFaults(error, file))
    if (!(error instanceof APIError)) faults.cause = error
    throw faults
  }
}

/**
 * Makes the database agree with a folder of content files. A document is found by its slug, created when it is missing, changed where it differs and left
 * alone otherwise, so a second run writes nothing. Nothing is deleted. Throws `ContentFaults` with every fault of every file before anything is written,
 * or with the faults of the first file that Payload refuses.
 */
export async function seedFolder({ payload, folder, now, report }: SeedOptions): Promise<SeedResult> {
  const { files, faults: folderFaults } = await readFolder(folder)
  const index = await readDocumentIndex(payload)
  const req = await createLocalReq({}, payload)
  const { checked, faults } = await checkFiles(files, { payload, req, now, index })
  if (folderFaults.length + faults.length > 0) throw new ContentFaults([...folderFaults, ...faults])

  const documents = checked.filter((each): each is CheckedDocument => each.file.kind === 'document')
  const globals = checked.filter((each): each is CheckedGlobal => each.file.kind === 'global')
  const created = new Set<CheckedFile>()
  const changed = new Set<CheckedFile>()
  for (const document of documents) {
    if (await locateFaults(document.file, () => createMissing(payload, index, document))) created.add(document)
  }
  // Before the documents: a funding call is refused while the settings lack the host of its application link.
  for (const global of globals) {
    const outcome = await locateFaults(global.file, () => updateGlobal(payload, index, global))
    if (outcome !== 'unchanged') (outcome === 'created' ? created : changed).add(global)
  }
  for (const document of documents) {
    if (await locateFaults(document.file, () => updateDocument(payload, index, document))) changed.add(document)
  }
  for (const each of checked) {
    if (created.has(each)) report(`Ny: ${each.file.displayPath}`)
    else if (changed.has(each)) report(`Ändrad: ${each.file.displayPath}`)
  }
  const changedOnly = [...changed].filter((each) => !created.has(each)).length
  return { created: created.size, changed: changedOnly, unchanged: checked.length - created.size - changedOnly }
}
