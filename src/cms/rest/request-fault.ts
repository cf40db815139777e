import type { PayloadRequest } from 'payload'
import { INPUT_REFUSALS, UNSUPPORTED_SEARCH } from '../admin/words/request-words.ts'
import { canBeId } from '../database/document-id.ts'
import { valueFaults } from '../hooks/requests/refuse-wrong-types.ts'
import { isObject } from '../hooks/requests/walk-fields.ts'
import { conditionFault } from './condition-fault.ts'
import { queryFault } from './query-fault.ts'
import { searchableFields } from './searchable-field.ts'

// A query is examined after it has failed: a fault of ours stays ours, and nothing that Payload understands is refused.

interface RequestFault {
  readonly status: number
  readonly message: string
}

/** Every code in an error's chain of causes. */
function errorCodes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  return [String((error as { readonly code?: string | number }).code ?? ''), ...errorCodes(error.cause)]
}

/** What a file system says of a name that no file has or can have. */
const NO_FILE = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']

/** MongoDB's word for two transactions that change the same document. */
const WRITE_CONFLICT = '112'

const isWriteRequest = ({ method }: PayloadRequest) => ['POST', 'PATCH', 'PUT'].includes(method ?? '')

/** Whether the address names a document in a way that no document of this database is named. */
function hasImpossibleId({ routeParams, payload }: PayloadRequest): boolean {
  const id = routeParams?.id
  return typeof id === 'string' && !canBeId(payload.db.defaultIDType, id)
}

function searchFault({ query, routeParams, pathname, payload }: PayloadRequest): string | null {
  const [collection, global] = [routeParams?.collection, routeParams?.global].map((slug) => (typeof slug === 'string' ? slug : undefined))
  const fields = searchableFields(payload.config, { collection, global, isOfVersions: /\/versions\b/.test(pathname) }) ?? []
  return conditionFault(payload, fields, query?.where)
}

async function hasWrongTypes(req: PayloadRequest): Promise<boolean> {
  const collection = req.payload.config.collections.find(({ slug }) => slug === req.routeParams?.collection)
  return collection !== undefined && isObject(req.data) && (await valueFaults(collection.fields, req.data, req)).length > 0
}

/** What somebody asked for that Payload or the database took for a fault of its own, or null when it is one. */
export async function requestFault(error: Error, req: PayloadRequest): Promise<RequestFault | null> {
  const found = errorCodes(error)
  const isFile = req.routeParams?.filename !== undefined && (found.some((code) => NO_FILE.includes(code)) || UNSUPPORTED_SEARCH.test(error.message))
  // SQLite's adapter fails where it should say that there is no such preference to delete.
  const isPreference = req.method === 'DELETE' && req.routeParams?.key !== undefined && found.includes('SQLITE_ERROR')
  if (isFile || isPreference || hasImpossibleId(req)) return { status: 404, message: INPUT_REFUSALS.notFound }
  // What comes as a query in the body of a POST is not looked at before.
  const search = queryFault(new URLSearchParams(req.search), () => true) ?? searchFault(req)
  if (search !== null) return { status: 400, message: search }
  if (req.query?.where !== undefined && UNSUPPORTED_SEARCH.test(error.message)) return { status: 400, message: INPUT_REFUSALS.invalidRequest }
  if (found.includes('SQLITE_CONSTRAINT_FOREIGNKEY')) return { status: 400, message: INPUT_REFUSALS.brokenReference }
  if (found.includes(WRITE_CONFLICT)) return { status: 409, message: INPUT_REFUSALS.writeConflict }
  if (!isWriteRequest(req)) return null
  // A file that is described but not sent is for shops with a store of files elsewhere.
  if (!isObject(req.data) || /^uploadConfig\.handlers is not present/.test(error.message))
    return { status: 400, message: INPUT_REFUSALS.unreadableBody }
  return (await hasWrongTypes(req)) ? { status: 400, message: INPUT_REFUSALS.wrongType } : null
}
