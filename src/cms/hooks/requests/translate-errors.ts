import { randomUUID } from 'node:crypto'
import type { AfterErrorHook, CollectionSlug, Field, PayloadRequest } from 'payload'
import { INPUT_REFUSALS, translateMessage } from '../../admin/words/request-words.ts'
import { requestFault } from '../../rest/request-fault.ts'
import { labelAt } from './walk-fields.ts'

type RequestError = Error & { readonly status?: number; readonly isPublic?: boolean }

interface FieldFault {
  readonly path: string
  readonly message: string
  readonly label?: string
}
interface ErrorTarget {
  readonly collection?: CollectionSlug
  readonly global?: string
}

/** The fields of the collection or global that a refusal speaks of. */
const fieldsOf = ({ collection, global }: ErrorTarget, { payload }: PayloadRequest): readonly Field[] =>
  (collection ? payload.collections[collection]?.config.fields : payload.globals.config.find(({ slug }) => slug === global)?.fields) ?? []

/** The sentence for somebody who may know it. What Payload says in English, in words that are not known here, is not passed on. */
function publicMessage(message: string, error: Error, { payload, t }: PayloadRequest): string {
  const swedish = translateMessage(message)
  // Payload's own classes of errors are translated, and so is ours.
  if (swedish !== message || error.name !== 'APIError' || message === payload.config.upload.responseOnLimit) return swedish
  const { status } = error as RequestError
  return status === 404
    ? INPUT_REFUSALS.notFound
    : status === 401 || status === 403
      ? t('error:notAllowedToPerformAction')
      : INPUT_REFUSALS.invalidRequest
}

/** Tells whoever asked what went wrong, in Swedish. A fault of ours gets a reference that stands in the log, and nothing of it leaks. */
export const translateErrors: AfterErrorHook = async ({ error, req, result }) => {
  const { status = 500, isPublic = status !== 500 }: RequestError = error
  const isNothing = /^Missing ID of /.test(error.message) || (req.routeParams?.filename !== undefined && /^Invalid filename/.test(error.message))
  if (isNothing) return { response: { errors: [{ message: INPUT_REFUSALS.notFound }] }, status: 404 }
  if (isPublic && result) {
    const errors = result.errors.map(({ message = '', data, ...rest }) => {
      const faults = data && 'errors' in data && Array.isArray(data.errors) ? (data.errors as FieldFault[]) : null
      if (!faults) return { ...rest, ...(data ? { data } : {}), message: publicMessage(message, error, req) }
      const fields = fieldsOf(data as ErrorTarget, req)
      const swedish = faults.map((fault) => ({
        ...fault,
        label: fault.label ?? labelAt(fields, fault.path) ?? fault.path,
        message: translateMessage(fault.message),
      }))
      const [intro] = translateMessage(message).split(':')
      return { ...rest, data: { ...data, errors: swedish }, message: `${intro}: ${swedish.map(({ label }) => label).join(', ')}` }
    })
    return { response: { ...result, errors }, status }
  }
  const asked = await requestFault(error, req)
  if (asked) return { response: { errors: [{ message: asked.message }] }, status: asked.status }
  const reference = randomUUID().slice(0, 8)
  req.payload.logger.error({ err: error, msg: `Referens ${reference}` })
  return { response: { errors: [{ message: INPUT_REFUSALS.serverError(reference) }] }, status }
}
