import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { nullIfMissing } from '../publisher/output/missing-file.ts'
import { withFileLock } from './locks/file-lock.ts'
import { WORKING_LIMIT } from './locks/wait-until.ts'
import { foldersOf } from './rooms.ts'
import { StartupError } from './startup-error.ts'

/** A compilation: sources, command and output. Paths are relative to the project. */
interface Compilation {
  readonly name: string
  readonly sources: readonly string[]
  /** The folder that the compiler writes. It also holds a stamp: the digest of the sources. */
  readonly output: string
  readonly command: readonly string[]
}

/** What both compilers read beside the rooms. */
const SHARED = ['package-lock.json', 'tsconfig.json', 'public']

/** The admin and the API, by Next. */
export const ADMIN: Compilation = {
  name: 'Bygger redigeringen (Next)',
  sources: [...SHARED, 'src/app', ...foldersOf('cms'), 'src/settings.ts', 'payload.config.ts', 'next.config.mjs'],
  output: '.next',
  command: ['node_modules/next/dist/bin/next', 'build'],
}

/** The public site, by Astro. */
export const SITE: Compilation = {
  name: 'Bygger webbplatsens mallar (Astro)',
  sources: [...SHARED, ...foldersOf('site'), 'astro.config.mjs', 'src/commands/build-renderer.mjs'],
  output: '.astro/renderer',
  command: ['src/commands/build-renderer.mjs'],
}

/** The parts of the compiled public site that the publisher needs. `folder` is where the compiler put it. */
export const rendererIn = (folder: string) => ({ entry: path.join(folder, 'server/entry.mjs'), assetsDir: path.join(folder, 'client') })

/** The files that something is compiled from. Markdown is for readers of the code, and no compiler reads it. */
async function sourceFiles(place: string): Promise<readonly string[]> {
  const found = await stat(place).catch(nullIfMissing)
  if (!found) return []
  if (found.isFile()) return [place]
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.md')).map((entry) => path.join(entry.parentPath, entry.name))
}

/** A digest of everything that goes into a compilation. */
export async function sourceDigest(project: string, { sources, command }: Compilation): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([command, process.versions.node]))
  const files = (await Promise.all(sources.map((source) => sourceFiles(path.join(project, source))))).flat().sort()
  for (const file of files) hash.update(`\0${path.relative(project, file)}\0`).update(await readFile(file))
  return hash.digest('hex')
}

const stampOf = (project: string, { output }: Compilation) => path.join(project, output, 'torget-sources')

/**
 * Compiles unless the output has the stamp of the same sources. Returns whether it did. `say` tells the operator of a wait for another process that compiles.
 * Throws a StartupError with the compiler's own messages.
 */
export async function compile(project: string, compilation: Compilation, say: (line: string) => void = console.log): Promise<boolean> {
  // Nothing is written when everything is compiled, so that the project's folder may be read-only.
  if (await isCompiled(project, compilation)) return false
  const lock = path.join(project, 'node_modules', `.torget-${path.basename(compilation.output)}.lock`)
  const doing = compilation.name.replace(/^./, (letter) => letter.toLowerCase())
  return withFileLock(lock, { doing, limit: WORKING_LIMIT, say }, () => compileLocked(project, compilation))
}

async function isCompiled(project: string, compilation: Compilation): Promise<boolean> {
  const stamp = stampOf(project, compilation)
  return existsSync(stamp) && (await readFile(stamp, 'utf8')) === (await sourceDigest(project, compilation))
}

async function compileLocked(project: string, compilation: Compilation): Promise<boolean> {
  if (await isCompiled(project, compilation)) return false
  const digest = await sourceDigest(project, compilation)
  const stamp = stampOf(project, compilation)
  // Until the compiler has finished, the output has no stamp.
  await rm(stamp, { force: true })
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' }
  const output: Buffer[] = []
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [...compilation.command], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0)
    throw new StartupError(`${compilation.name} misslyckades. Så här sade byggverktyget:\n${Buffer.concat(output).toString('utf8').slice(-4000)}`)
  await mkdir(path.dirname(stamp), { recursive: true })
  await writeFile(stamp, digest)
  return true
}
