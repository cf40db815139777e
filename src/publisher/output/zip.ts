import { readFile } from 'node:fs/promises'
import { zipSync } from 'fflate'

/** The oldest time that a zip file can store. It is constant, so that the same files give the same bytes. */
const NO_TIME = new Date(1980, 0, 1)

/** A zip file of files on disk, each under its given name. It is not compressed, because most documents are already. */
export async function zipOf(files: readonly { readonly name: string; readonly source: string }[]): Promise<Buffer> {
  const contents = await Promise.all(files.map(async ({ name, source }) => [name, new Uint8Array(await readFile(source))] as const))
  return Buffer.from(zipSync(Object.fromEntries(contents), { level: 0, mtime: NO_TIME }))
}
