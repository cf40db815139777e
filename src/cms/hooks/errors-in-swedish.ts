import { randomUUID } from 'node:crypto'
import type { AfterErrorHook, CollectionSlug, Field, PayloadRequest } from 'payload'
import { INPUT_REFUSALS, PAYLOADS_ENGLISH } from '../admin/request-words.ts'
import { isObject, labelAt } from './walk-fields.ts'

type Fault = Error & { readonly status?: number; readonly isPublic?: boolean; readonly code?: string }

interface FieldFault {
  readonly path: string
  readonly message: string
  readonly label?: string
}
interface Place {
  readonly collection?: CollectionSlug
  readonly global?: string
}

/** The fields of the collection or global that a refusal speaks of. */
const fieldsOf = ({ collection, global }: Place, { payload }: PayloadRequest): readonly Field[] =>
  (collection ? payload.collections[collection]?.config.fields : payload.globals.config.find(({ slug }) => slug === global)?.fields) ?? []

/** A sentence of Payload's own that it never translates, in Swedish; any other as it is. */
function inSwedish(message: string): string {
  for (const [english, swedish] of PAYLOADS_ENGLISH) if (english.test(message)) return message.replace(english, swedish)
  return message
}

/** Every code in an error's chain of causes. */
function codes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  return [String((error as Fault).code ?? ''), ...codes(error.cause)]
}

const isWriting = ({ method }: PayloadRequest) => ['POST', 'PATCH', 'PUT'].includes(method ?? '')

/** Whether the address names a document in a way that no document of this database is named. */
function hasImpossibleId({ routeParams, payload }: PayloadRequest): boolean {
  const id = routeParams?.id
  return typeof id === 'string' && (payload.db.defaultIDType === 'number' ? !Number.isSafeInteger(Number(id)) : !/^[0-9a-f]{24}$/i.test(id))
}

/** What somebody asked for that Payload or the database took for a fault of its own, or null when it is one. */
function whatWasAsked(error: Error, req: PayloadRequest): { readonly status: number; readonly message: string } | null {
  const found = codes(error)
  const isFile = req.routeParams?.filename !== undefined && found.some((code) => code === 'ENOENT' || code === 'ERR_INVALID_ARG_VALUE')
  if (isFile || hasImpossibleId(req)) return { status: 404, message: INPUT_REFUSALS.notFound }
  if (found.includes('SQLITE_CONSTRAINT_FOREIGNKEY')) return { status: 400, message: INPUT_REFUSALS.pointsAtNothing }
  if (isWriting(req) && !isObject(req.data)) return { status: 400, message: INPUT_REFUSALS.unreadableBody }
  return null
}

/** Tells whoever asked what went wrong, in Swedish. A fault of ours gets a reference that stands in the log, and nothing of it leaks. */
export const errorsInSwedish: AfterErrorHook = ({ error, req, result }) => {
  const { status = 500, isPublic = status !== 500 }: Fault = error
  if (isPublic && result) {
    const errors = result.errors.map(({ message = '', data, ...rest }) => {
      const faults = data && 'errors' in data && Array.isArray(data.errors) ? (data.errors as FieldFault[]) : null
      if (!faults) return { ...rest, ...(data ? { data } : {}), message: inSwedish(message) }
      const fields = fieldsOf(data as Place, req)
      const swedish = faults.map((fault) => ({
        ...fault,
        label: fault.label ?? labelAt(fields, fault.path) ?? fault.path,
        message: inSwedish(fault.message),
      }))
      const [intro] = inSwedish(message).split(':')
      return { ...rest, data: { ...data, errors: swedish }, message: `${intro}: ${swedish.map(({ label }) => label).join(', ')}` }
    })
    return { response: { ...result, errors }, status: /^Missing ID of /.test(error.message) ? 404 : status }
  }
  const asked = whatWasAsked(error, req)
  if (asked) return { response: { errors: [{ message: asked.message }] }, status: asked.status }
  const reference = randomUUID().slice(0, 8)
  req.payload.logger.error({ err: error, msg: `Referens ${reference}` })
  return { response: { errors: [{ message: INPUT_REFUSALS.ourFault(reference) }] }, status }
}
