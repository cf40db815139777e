import { createHash } from 'node:crypto'
import type { BaseDatabaseAdapter, Config } from 'payload'

type Adapter = Config['db']
type Values = Readonly<Record<string, unknown>>

const FIELD = 'resetPasswordToken'
const PREFIX = 'sha256:'

const digestOf = (token: string) => PREFIX + createHash('sha256').update(token).digest('hex')
const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A row with its token as a digest. A row that was read has the digest already, and is written as it is. */
function withDigest<Data>(data: Data): Data {
  if (!isObject(data)) return data
  const token = data[FIELD]
  return typeof token === 'string' && !token.startsWith(PREFIX) ? { ...data, [FIELD]: digestOf(token) } : data
}

/** Conditions that look for a token's digest instead of the token. What somebody sends is always hashed, so that a stored digest opens nothing. */
function lookingForDigest(where: unknown): unknown {
  if (Array.isArray(where)) return where.map(lookingForDigest)
  if (!isObject(where)) return where
  return Object.fromEntries(
    Object.entries(where).map(([name, condition]) => {
      const isToken = name === FIELD && isObject(condition) && typeof condition.equals === 'string'
      return [name, isToken ? { ...condition, equals: digestOf(String(condition.equals)) } : name === FIELD ? condition : lookingForDigest(condition)]
    }),
  )
}

const READERS = ['findOne', 'find', 'count', 'updateOne', 'updateMany'] as const
const WRITERS = ['create', 'updateOne', 'updateMany', 'upsert'] as const

type Method = (
  this: BaseDatabaseAdapter,
  args: { readonly collection: string; readonly where?: unknown; readonly data?: unknown },
) => Promise<unknown>

/**
 * A database adapter that stores the tokens of reset links as digests. Payload stores them as they are: whoever reads the database or a backup could choose
 * a new password for anybody who has just asked for one. The letter has the token itself.
 */
export function hashedResetTokens(adapter: Adapter): Adapter {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const methods = database as unknown as Record<string, Method>
      for (const name of new Set<string>([...READERS, ...WRITERS])) {
        const method = methods[name]
        if (!method) continue
        methods[name] = function withHashedTokens(request) {
          if (request.collection !== 'users') return method.call(this, request)
          return method.call(this, {
            ...request,
            ...(request.where === undefined ? {} : { where: lookingForDigest(request.where) }),
            ...(request.data === undefined ? {} : { data: withDigest(request.data) }),
          })
        }
      }
      return database
    },
  }
}
