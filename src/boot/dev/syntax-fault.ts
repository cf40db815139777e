import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'

/** The syntax error of the first TypeScript file that has one, or null. Checked before a restart, because the server couldn't start again. */
export async function syntaxFault(project: string, files: Iterable<string>): Promise<string | null> {
  for (const file of files) {
    if (!/^[^.].*\.ts$/.test(file)) continue
    // Node reports the import of a removed file.
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
