import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { StartupError } from '../startup-error.ts'

/** The file that says what a backup holds. A folder without one is no whole backup. */
export const MANIFEST = 'manifest.json'

/** The name of the database in a backup. */
export const DATABASE = 'torget.db'

/** The number of this form of a backup. */
const FORMAT = 1

/** A file of a backup: its path from the backup's folder, with `/` between names, its size in bytes and its SHA-256 in hexadecimal. */
export interface SavedFile {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

/** What a backup holds. */
export interface Manifest {
  readonly format: typeof FORMAT
  /** The version of Torget that made it. */
  readonly torget: string
  /** The instant at which the copy of the database was begun, as ISO 8601 in UTC. */
  readonly madeAt: string
  /** A backup of an installation with MongoDB has files alone. `newestMigration` is null for a database without tables. */
  readonly database: { readonly kind: 'sqlite'; readonly newestMigration: string | null } | { readonly kind: 'mongodb' }
  /** Whether it has the secret that signs logins and personal links. */
  readonly hasSecrets: boolean
  readonly files: readonly SavedFile[]
  /** Files that the database refers to and that were gone already when the backup was made. */
  readonly missing: readonly string[]
}

/** The manifest of a backup that is made now by this version. */
export const newManifest = (content: Omit<Manifest, 'format'>): Manifest => ({ format: FORMAT, ...content })

const isSavedFile = (value: unknown): value is SavedFile => {
  const { path: name, size, sha256 } = (value ?? {}) as Partial<SavedFile>
  return typeof name === 'string' && isPathBelow(name) && Number.isSafeInteger(size) && /^[\da-f]{64}$/.test(sha256 ?? '')
}

/** Whether a path stays below the folder that it starts from: a backup may come from anywhere. */
const isPathBelow = (name: string): boolean =>
  name !== '' && !name.includes('\\') && name.split('/').every((part) => !['', '.', '..'].includes(part) && !part.includes('\0'))

/** Reads the manifest of a backup. Throws a StartupError for a folder that is no whole backup, or one of a form that this version can't read. */
export async function readManifest(backup: string): Promise<Manifest> {
  const text = await readFile(path.join(backup, MANIFEST), 'utf8').catch((cause: unknown) => {
    throw new StartupError(`Mappen ${backup} är ingen hel säkerhetskopia: den har ingen läsbar ${MANIFEST}. Välj en annan kopia.`, { cause })
  })
  const manifest = parsed(text)
  if (manifest !== null && typeof manifest.format === 'number' && manifest.format > FORMAT)
    throw new StartupError(`Säkerhetskopian ${backup} är gjord av en nyare version av Torget (${manifest.torget}). Använd den versionen.`)
  const files = manifest?.files
  if (manifest?.format !== FORMAT || !Array.isArray(files) || !files.every(isSavedFile) || Number.isNaN(Date.parse(manifest.madeAt ?? '')))
    throw new StartupError(`Säkerhetskopian ${backup} är skadad: ${MANIFEST} går inte att förstå. Välj en annan kopia.`)
  return manifest as Manifest
}

function parsed(text: string): Partial<Manifest> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

/** The size and SHA-256 of a file. `name` is its path in the backup. */
export async function savedFile(file: string, name: string): Promise<SavedFile> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk as Buffer)
    size += (chunk as Buffer).length
  }
  return { path: name, size, sha256: hash.digest('hex') }
}
