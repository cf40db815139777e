import { readFile } from 'node:fs/promises'
import { zipSync } from 'fflate'

/** The oldest time that a zip file can tell: the same each time, so that the same files make the same bytes. */
const NO_TIME = new Date(1980, 0, 1)

/** A zip file of files on disk, each under a name of its own. Nothing is packed: documents are packed already. */
export async function zipOf(files: readonly { readonly name: string; readonly source: string }[]): Promise<Buffer> {
  const read = await Promise.all(files.map(async ({ name, source }) => [name, new Uint8Array(await readFile(source))] as const))
  return Buffer.from(zipSync(Object.fromEntries(read), { level: 0, mtime: NO_TIME }))
}
