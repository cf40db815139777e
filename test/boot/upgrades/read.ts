// Reads databases and media folders, whatever version they are of.
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { getPayload, type Payload } from 'payload'
import { prepareDataFolder } from '../../../src/boot/prepare-data-folder.ts'
import { databaseAdapter } from '../../../src/cms/database-adapter/database.ts'
import { contentSource } from '../../../src/cms/published-content/content-source.ts'
import type { Settings } from '../../../src/settings.ts'
import type { Row } from './fixture.ts'

/** Opens an SQLite database with today's code, without migrating it. The caller destroys what is returned. */
export async function open(settings: Settings): Promise<Payload> {
  if (settings.database.kind !== 'sqlite') throw new Error('Only SQLite has migrations')
  await prepareDataFolder(settings)
  const { default: config } = await import('../../../payload.config.ts')
  const built = await config
  const { init } = await databaseAdapter(settings.database)
  return getPayload({ config: { ...built, db: { ...built.db, init } }, key: randomUUID(), disableOnInit: true })
}

/** The documents of a collection, the oldest first. */
export async function docsOf(payload: Payload, collection: string, draft = false): Promise<Row[]> {
  const { docs } = await payload.find({ collection: collection as 'news', sort: 'id', depth: 0, pagination: false, draft, overrideAccess: true })
  return docs as unknown as Row[]
}

/** Documents without the properties that have no value, in which a later version may have one. */
export const withoutNulls = (docs: readonly Row[] = []): Row[] => docs.map((doc) => withoutNull(doc) as Row)

function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== null)
  return Object.fromEntries(entries.map(([name, part]) => [name, withoutNull(part)]))
}

const mediaFolder = ({ dataDir }: Settings) => path.join(dataDir, 'media')

/** The digests of the files in the media folder, by their paths in it. */
export async function mediaIn(settings: Settings): Promise<Readonly<Record<string, string>>> {
  const media = mediaFolder(settings)
  const entries = (await readdir(media, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const files = entries.map(({ parentPath, name }) => path.join(parentPath, name))
  const digest = async (file: string) =>
    [
      path.relative(media, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ] as const
  return Object.fromEntries(await Promise.all(files.map(digest)))
}

/** What the site would publish: documents, those that can't be published, and the paths of files in the media folder. */
export async function publishable(payload: Payload, settings: Settings) {
  const { present, broken = [], files } = await contentSource(payload, mediaFolder(settings)).readWhole()
  return { present, broken, sources: files.map(([, source]) => path.relative(mediaFolder(settings), source)) }
}

/** All rows of a database file, by their table. */
export function rowsIn(file: string): Readonly<Record<string, readonly unknown[]>> {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all()
    return Object.fromEntries(tables.map(({ name }) => [String(name), database.prepare(`SELECT * FROM "${name}"`).all()]))
  } finally {
    database.close()
  }
}
