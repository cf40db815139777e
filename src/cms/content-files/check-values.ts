import type { FlattenedField, PayloadRequest } from 'payload'
import { contentFields, type StoredData } from './content-fields.ts'
import type { FieldPath } from './faults.ts'
import { REASONS } from './reasons.ts'

interface CheckValuesOptions {
  readonly fields: readonly FlattenedField[]
  readonly values: StoredData
  /** The whole document that the values are part of. */
  readonly document: StoredData
  /** The path of the values in the document. */
  readonly path: FieldPath
  readonly isDraft: boolean
  readonly req: PayloadRequest
  /** Called with the path and the Swedish reason of each fault. */
  readonly fault: (path: FieldPath, reason: string) => void
}

type Validate = (value: unknown, options: Readonly<Record<string, unknown>>) => unknown
type Condition = (document: StoredData, siblings: StoredData, rest: Readonly<Record<string, unknown>>) => unknown

const isEmpty = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
const SYNCHRONOUS_TYPES = new Set(['text', 'textarea', 'email', 'number', 'checkbox', 'date', 'select', 'radio', 'array'])

/**
 * Checks values by the rules of their fields, before anything is written: required values, lengths, and every `validate` that is synchronous. Rules that
 * query the database are left to Payload. A draft may lack any value.
 */
export function checkValues({ fields, values, document, path, isDraft, req, fault }: CheckValuesOptions): void {
  for (const field of contentFields(fields)) {
    const value = values[field.name]
    const here = [...path, field.name]
    const condition = field.admin && 'condition' in field.admin ? (field.admin.condition as Condition | undefined) : undefined
    if (condition && !condition(document, values, { user: null, path: here, blockData: {}, operation: 'update' })) continue
    const deeper = { document, isDraft, req, fault }
    if (field.type === 'group' || field.type === 'tab') {
      checkValues({ ...deeper, fields: field.flattenedFields, values: (value ?? {}) as StoredData, path: here })
      continue
    }
    if (isEmpty(value) && (isDraft || ('required' in field && field.required))) {
      if (!isDraft) fault(here, REASONS.required)
      continue
    }
    if (SYNCHRONOUS_TYPES.has(field.type) && 'validate' in field && field.validate && !(isDraft && field.type === 'array')) {
      const result = (field.validate as unknown as Validate)(value, {
        ...field,
        id: undefined,
        blockData: {},
        data: document,
        siblingData: values,
        event: 'submit',
        operation: 'update',
        overrideAccess: true,
        path: here,
        preferences: { fields: {} },
        previousValue: undefined,
        req,
      })
      // Payload calls an asynchronous rule again when it saves, and reports its faults and its failure then.
      if (result instanceof Promise) result.catch(() => undefined)
      else if (typeof result === 'string') fault(here, result)
    }
    if (field.type !== 'array' || !Array.isArray(value)) continue
    for (const [i, row] of value.entries()) {
      if (row !== null) checkValues({ ...deeper, fields: field.flattenedFields, values: row as StoredData, path: [...here, i] })
    }
  }
}
