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

/** The fields of the collection or the global of a validation error. */
const fieldsOf = ({ collection, global }: ErrorTarget, { payload }: PayloadRequest): readonly Field[] =>
  (collection ? payload.collections[collection]?.config.fields : payload.globals.config.find(({ slug }) => slug === global)?.fields) ?? []

/** The Swedish message of an error that may be shown. An English message without a translation is replaced by a general one. */
function publicMessage(message: string, error: Error, { payload, t }: PayloadRequest): string {
  const swedish = translateMessage(message)
  // The messages of Payload's other classes of errors are translated already, and those of `Refusal` are Swedish.
  if (swedish !== message || error.name !== 'APIError' || message === payload.config.upload.responseOnLimit) return swedish
  const { status } = error as RequestError
  return status === 404
    ? INPUT_REFUSALS.notFound
    : status === 401 || status === 403
      ? t('error:notAllowedToPerformAction')
      : INPUT_REFUSALS.invalidRequest
}

/**
 * A hook that answers every error with a Swedish message. A fault of the server is answered with a reference only, under which the log has the error.
 */
export const translateErrors: AfterErrorHook = async ({ error, req, result }) => {
  const { status = 500, isPublic = status !== 500 }: RequestError = error
  const isMissing = /^Missing ID of /.test(error.message) || (req.routeParams?.filename !== undefined && /^Invalid filename/.test(error.message))
  if (isMissing) return { response: { errors: [{ message: INPUT_REFUSALS.notFound }] }, status: 404 }
  if (isPublic && result) {
    const errors = result.errors.map(({ message = '', data, ...rest }) => {
      const faults = data && 'errors' in data && Array.isArray(data.errors) ? (data.errors as FieldFault[]) : null
      if (!faults) return { ...rest, ...(data ? { data } : {}), message: publicMessage(message, error, req) }
      const fields = fieldsOf(data as ErrorTarget, req)
      const swedish = faults.map((fieldFault) => ({
        ...fieldFault,
        label: fieldFault.label ?? labelAt(fields, fieldFault.path) ?? fieldFault.path,
        message: translateMessage(fieldFault.message),
      }))
      const [intro] = translateMessage(message).split(':')
      return { ...rest, data: { ...data, errors: swedish }, message: `${intro}: ${swedish.map(({ label }) => label).join(', ')}` }
    })
    return { response: { ...result, errors }, status }
  }
  const fault = await requestFault(error, req)
  if (fault) return { response: { errors: [{ message: fault.message }] }, status: fault.status }
  const reference = randomUUID().slice(0, 8)
  req.payload.logger.error({ err: error, msg: `Referens ${reference}` })
  return { response: { errors: [{ message: INPUT_REFUSALS.serverError(reference) }] }, status }
}
