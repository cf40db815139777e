import type { PayloadRequest } from 'payload'
import { DATABASE_LOCKED, INPUT_REFUSALS, UNSUPPORTED_SEARCH } from '../admin/words/request-words.ts'
import { canBeId } from '../database/document-id.ts'
import { lockedWhen } from '../database-adapter/sqlite-client/database-locked.ts'
import { valueFaults } from '../hooks/requests/refuse-wrong-types.ts'
import { isObject } from '../hooks/requests/walk-fields.ts'
import { conditionFault } from './condition-fault.ts'
import { searchableFieldsOf } from './searchable-field.ts'

interface RequestFault {
  readonly status: number
  readonly message: string
}

/** The codes of an error and of its causes. */
function errorCodes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  return [String((error as { readonly code?: string | number }).code ?? ''), ...errorCodes(error.cause)]
}

/** Codes of errors for a file that does not exist or has an impossible name. */
const NO_FILE = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']

/** MongoDB's code for two transactions that change the same document. */
const WRITE_CONFLICT = '112'

const isWriteRequest = ({ method }: PayloadRequest) => ['POST', 'PATCH', 'PUT'].includes(method ?? '')

/** Whether the id in a request's path can't be an id of this database. */
export function hasImpossibleId({ routeParams, payload }: PayloadRequest): boolean {
  const id = routeParams?.id
  return typeof id === 'string' && !canBeId(payload.db.defaultIDType, id)
}

const searchFault = (req: PayloadRequest): string | null => conditionFault(req.payload, searchableFieldsOf(req) ?? [], req.query?.where)

async function hasWrongTypes(req: PayloadRequest): Promise<boolean> {
  const collection = req.payload.config.collections.find(({ slug }) => slug === req.routeParams?.collection)
  return collection !== undefined && isObject(req.data) && (await valueFaults(collection.fields, req.data, req)).length > 0
}

/**
 * The refusal of a request that made Payload or the database fail, or that the database could not take now; otherwise null: the request is not to blame. A request is examined only after it has
 * failed, so nothing that Payload understands is refused.
 */
export async function requestFault(error: Error, req: PayloadRequest): Promise<RequestFault | null> {
  const locked = lockedWhen(error)
  if (locked !== null) return { status: 503, message: DATABASE_LOCKED[locked] }
  const causes = errorCodes(error)
  if (causes.includes('SQLITE_FULL')) return { status: 507, message: INPUT_REFUSALS.diskFull }
  const isFile = req.routeParams?.filename !== undefined && (causes.some((code) => NO_FILE.includes(code)) || UNSUPPORTED_SEARCH.test(error.message))
  // SQLite's adapter fails when a preference that is to be deleted does not exist.
  const isPreference = req.method === 'DELETE' && req.routeParams?.key !== undefined && causes.includes('SQLITE_ERROR')
  if (isFile || isPreference || hasImpossibleId(req)) return { status: 404, message: INPUT_REFUSALS.notFound }
  const search = searchFault(req)
  if (search !== null) return { status: 400, message: search }
  if (req.query?.where !== undefined && UNSUPPORTED_SEARCH.test(error.message)) return { status: 400, message: INPUT_REFUSALS.invalidRequest }
  if (causes.includes('SQLITE_CONSTRAINT_FOREIGNKEY')) return { status: 400, message: INPUT_REFUSALS.brokenReference }
  if (causes.includes(WRITE_CONFLICT)) return { status: 409, message: INPUT_REFUSALS.writeConflict }
  if (!isWriteRequest(req)) return null
  // Payload expects upload handlers, which we don't have, for a file that is described but not sent.
  if (!isObject(req.data) || /^uploadConfig\.handlers is not present/.test(error.message))
    return { status: 400, message: INPUT_REFUSALS.unreadableBody }
  return (await hasWrongTypes(req)) ? { status: 400, message: INPUT_REFUSALS.wrongType } : null
}
