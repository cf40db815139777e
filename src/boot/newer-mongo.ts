import type { Payload } from 'payload'
import { MIGRATIONS } from '../cms/database-adapter/database.ts'
import type { Settings } from '../settings.ts'
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
 * at once may record a name twice, which means the same.
 */
export async function recordVersion(payload: Payload): Promise<void> {
  const { docs } = await payload.find({ collection: COLLECTION, pagination: false, depth: 0, overrideAccess: true })
  const recorded = new Set(docs.map(({ name }) => name))
  for (const name of await migrationsIn(payload.db.migrationDir))
    if (!recorded.has(name)) await payload.db.create({ collection: COLLECTION, data: { name, batch: 1 } })
}
