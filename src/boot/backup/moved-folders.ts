import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** The end of the name that a data folder gets when it is moved away. */
const MOVED = '.old'

/** A name beside a folder that nothing has yet: `data.old`, otherwise `data.old-2` and so on. */
export function freeName(folder: string): string {
  let name = `${folder}${MOVED}`
  for (let i = 2; existsSync(name); i++) name = `${folder}${MOVED}-${i}`
  return name
}

/** The folders beside a folder that it was moved to, the last one last: those that have its name and `.old`. None when the folder above can't be read. */
export async function movedFolders(folder: string): Promise<readonly string[]> {
  const names = await readdir(path.dirname(folder)).catch(() => [])
  const start = `${path.basename(folder)}${MOVED}`
  return names
    .filter((name) => name.startsWith(start))
    .toSorted((a, b) => a.localeCompare(b, 'sv', { numeric: true }))
    .map((name) => path.join(path.dirname(folder), name))
}
