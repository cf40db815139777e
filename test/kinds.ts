import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const project = path.resolve(import.meta.dirname, '..')

/** What a test uses that needs a server, a command in a process of its own, an open Payload or the compiled site. */
const HEAVY = ['test/running-server.ts', 'test/running-command.ts', 'test/running-dev.ts', 'test/publisher/compiled-site.ts'] as const

const IMPORTS = /^(?:import|export)(?! type)[^'"]*?from\s*['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]|^import\s*['"](\.[^'"]+)['"]/gm

/** The files of `test/` that a file imports, types aside. Paths are relative to the project. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(project, file), 'utf8')
  return [...text.matchAll(IMPORTS)]
    .map((found) => path.posix.join(path.posix.dirname(file), found[1] ?? found[2] ?? found[3] ?? ''))
    .filter((imported) => imported.startsWith('test/') && existsSync(path.join(project, imported)))
}

/** Whether a file leads to something heavy, itself or by what it imports. */
function isHeavy(file: string, known: Map<string, boolean>): boolean {
  const before = known.get(file)
  if (before !== undefined) return before
  // A circle adds nothing that the rest of it does not tell.
  known.set(file, false)
  const answer = (HEAVY as readonly string[]).includes(file) || importsOf(file).some((imported) => isHeavy(imported, known))
  known.set(file, answer)
  return answer
}

/** The test files by what they need: told by what they import, so that nobody has to list them. */
export function testFiles(): { readonly unit: readonly string[]; readonly integration: readonly string[] } {
  for (const file of HEAVY) if (!existsSync(path.join(project, file))) throw new Error(`${file} is not there: say in test/kinds.ts where it went`)
  const known = new Map<string, boolean>()
  const files = readdirSync(path.join(project, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.posix.join('test', name.replaceAll(path.sep, '/')))
    .sort()
  const heavy = files.filter((file) => isHeavy(file, known))
  return { unit: files.filter((file) => !heavy.includes(file)), integration: heavy }
}
