import type { Payload } from 'payload'
import { MIGRATIONS } from '../cms/database-adapter/database.ts'
import type { Settings } from '../settings.ts'
import { refuseWhileUsed } from './locks/earlier-processes.ts'
import { migrationsIn, refuseNewer } from './newer-database.ts'
import { StartupError } from './startup-error.ts'

/** Where Payload keeps the names of migrations on MongoDB. */
const COLLECTION = 'payload-migrations'
/** The time that a database server has to let this process in, in milliseconds. */
const PATIENCE = 10_000

/**
 * Refuses a MongoDB database that a newer version has used, before Payload opens it: opening it makes the indexes of this version. Does nothing for SQLite,
 * whose tables opening leaves as they are. Throws a StartupError, also when the server lets nobody in.
 */
export async function refuseNewerMongo({ database }: Settings, patience = PATIENCE): Promise<void> {
  if (database.kind !== 'mongodb') return
  const { default: mongoose } = await import('mongoose')
  const connection = await mongoose
    .createConnection(database.url, { serverSelectionTimeoutMS: patience })
    .asPromise()
    .catch((cause: Error) => {
      throw new StartupError(`Databasservern i DATABASE_URL släpper inte in Torget (${cause.name}). Kontrollera adressen, namnet och lösenordet.`, {
        cause,
      })
    })
  try {
    const docs = await connection.collection(COLLECTION).find().toArray()
    const recorded = docs.map(({ name }) => String(name))
    await refuseNewer({ recorded, known: await migrationsIn(MIGRATIONS), backups: null })
  } finally {
    await connection.close()
  }
}

/**
 * Records this code's migrations in a MongoDB database, which has no tables to change: an earlier version then sees that a newer one has used it. Two processes
 * at once may record a name twice, which means the same. Throws a StartupError while processes of an earlier version use the database.
 */
export async function recordVersion(payload: Payload, say: (line: string) => void): Promise<void> {
  const { docs } = await payload.find({ collection: COLLECTION, pagination: false, depth: 0, overrideAccess: true })
  const recorded = new Set(docs.map(({ name }) => name))
  const missing = (await migrationsIn(payload.db.migrationDir)).filter((name) => !recorded.has(name))
  if (missing.length > 0 && recorded.size > 0) await refuseWhileUsed(payload, say)
  for (const name of missing) await payload.db.create({ collection: COLLECTION, data: { name, batch: 1 } })
}
