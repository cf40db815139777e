import type { BaseDatabaseAdapter, Config, FindOneArgs, TypeWithID, UpdateOneArgs } from 'payload'
import { endSessions, openSessions, type PayloadSession, storeSessions } from '../login/sessions.ts'

type Adapter = Config['db']

/** The columns of a user that a write with sessions is about. */
interface UserWrite {
  readonly id?: string | number
  readonly hash?: unknown
  readonly sessions?: readonly PayloadSession[] | null
  readonly updatedAt?: unknown
}

interface StoredUser {
  readonly id: string | number
  readonly hash?: unknown
}

/** Whether a write is about sessions alone: Payload then sends the whole user as it was read, and leaves out only the time of the change. */
const isOfSessionsAlone = ({ sessions, updatedAt }: UserWrite) => Array.isArray(sessions) && updatedAt === null

/**
 * A database adapter that keeps the sessions of users in rows of their own. Payload reads the user, adds or removes a session and writes the whole user back:
 * of two logins at once one is lost, and a login at the moment of a new password brings the old one back. Here a write of sessions changes no column of the
 * user, and ends no session: hooks end sessions by name. Only a new password ends those that its write leaves out.
 */
export function sessionsAsRows(adapter: Adapter): Adapter {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const { findOne, updateOne } = database
      database.findOne = async function findWithSessions<Doc extends TypeWithID>(this: BaseDatabaseAdapter, query: FindOneArgs) {
        const doc = await findOne.call<BaseDatabaseAdapter, [FindOneArgs], Promise<Doc | null>>(this, query)
        if (query.collection !== 'users' || doc === null) return doc
        const open = await openSessions(this, doc.id, new Date())
        return { ...doc, sessions: open.map(({ session, startedAt, expiresAt }) => ({ id: session, createdAt: startedAt, expiresAt })) }
      } as typeof findOne
      database.updateOne = async function updateWithoutSessions(this: BaseDatabaseAdapter, write: UpdateOneArgs) {
        const data = write.data as UserWrite
        if (write.collection !== 'users' || data.sessions === undefined) return updateOne.call(this, write)
        const { sessions, ...columns } = data
        const user = write.id ?? data.id
        if (isOfSessionsAlone(data) && user !== undefined) {
          await storeSessions(this.payload, user, sessions ?? [])
          return null
        }
        const isNewPassword = user !== undefined && columns.hash !== undefined && (await hashOf(this, user)) !== columns.hash
        const doc = await updateOne.call(this, { ...write, data: columns })
        if (isNewPassword)
          await endSessions(
            this.payload,
            user,
            (sessions ?? []).map(({ id }) => id),
          )
        return doc
      } as typeof updateOne
      return database
    },
  }
}

async function hashOf(database: BaseDatabaseAdapter, user: string | number): Promise<unknown> {
  return (await database.findOne<StoredUser>({ collection: 'users', where: { id: { equals: user } } }))?.hash
}
