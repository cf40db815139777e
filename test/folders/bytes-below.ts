import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The files below a folder that hold a text as bytes, as paths from the folder. A file that is removed meanwhile holds none. */
export async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name))
  const found = await Promise.all(files.map(async (file) => (await readFile(file).catch(() => Buffer.alloc(0))).includes(text)))
  return files.filter((_, i) => found[i]).map((file) => path.relative(folder, file))
}
