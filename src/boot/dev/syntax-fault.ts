import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'

/** What the first file that can't be read as TypeScript has against it, or null. A server is not stopped for one that could not start again. */
export async function syntaxFault(project: string, files: Iterable<string>): Promise<string | null> {
  for (const file of files) {
    if (!/^[^.].*\.ts$/.test(file)) continue
    // One that has been removed is missed by whoever imports it, and Node says so.
    const text = await readFile(path.join(project, file), 'utf8').catch(() => null)
    if (text === null) continue
    try {
      stripTypeScriptTypes(text)
    } catch (error) {
      return `${file}: ${error instanceof Error ? error.message : String(error)}`
    }
  }
  return null
}
