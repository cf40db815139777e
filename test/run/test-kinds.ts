import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const project = path.resolve(import.meta.dirname, '../..')

/** The files that start a server or a command, or need the compiled site. A test that imports one of them is an integration test. */
const HEAVY = [
  'test/processes/running-server.ts',
  'test/processes/running-command.ts',
  'test/processes/running-dev.ts',
  'test/publisher/compiled-site.ts',
] as const

const IMPORTS = /^(?:import|export)(?! type)[^'"]*?from\s*['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]|^import\s*['"](\.[^'"]+)['"]/gm

/** The files in `test/` that a file imports, without type imports. Paths are relative to the project. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(project, file), 'utf8')
  return [...text.matchAll(IMPORTS)]
    .map((match) => path.posix.join(path.posix.dirname(file), match[1] ?? match[2] ?? match[3] ?? ''))
    .filter((imported) => imported.startsWith('test/') && existsSync(path.join(project, imported)))
}

/** Whether a file is one of `HEAVY` or imports one, directly or through other files. `results` caches the answers. */
function isHeavy(file: string, results: Map<string, boolean>): boolean {
  const cached = results.get(file)
  if (cached !== undefined) return cached
  // Stops at circular imports.
  results.set(file, false)
  const result = (HEAVY as readonly string[]).includes(file) || importsOf(file).some((imported) => isHeavy(imported, results))
  results.set(file, result)
  return result
}

/** The paths of the unit tests and of the integration tests, sorted. The kind follows from a test's imports. */
export function testFiles(): { readonly unit: readonly string[]; readonly integration: readonly string[] } {
  for (const file of HEAVY)
    if (!existsSync(path.join(project, file))) throw new Error(`${file} doesn't exist: correct HEAVY in test/run/test-kinds.ts`)
  const results = new Map<string, boolean>()
  const files = readdirSync(path.join(project, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.posix.join('test', name.replaceAll(path.sep, '/')))
    .sort()
  const heavy = files.filter((file) => isHeavy(file, results))
  return { unit: files.filter((file) => !heavy.includes(file)), integration: heavy }
}
