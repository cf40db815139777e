import type { FlattenedField, PayloadRequest } from 'payload'
import { contentFields, type StoredData } from './content-fields.ts'
import type { FieldPath } from './faults.ts'
import { REASONS } from './reasons.ts'

/** What is checked, and where it stands. */
export interface CheckValuesOptions {
  readonly fields: readonly FlattenedField[]
  /** The values of the fields. */
  readonly values: StoredData
  /** The whole document that they are part of. */
  readonly document: StoredData
  readonly path: FieldPath
  readonly isDraft: boolean
  readonly req: PayloadRequest
  readonly fault: (path: FieldPath, reason: string) => void
}

type Validate = (value: unknown, options: Readonly<Record<string, unknown>>) => unknown
type Condition = (document: StoredData, siblings: StoredData, rest: Readonly<Record<string, unknown>>) => unknown

const isEmpty = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
const SYNCHRONOUS_TYPES = new Set(['text', 'textarea', 'email', 'number', 'checkbox', 'date', 'select', 'radio', 'array'])

/**
 * Checks values by the rules of their fields, before anything is written: what must be filled in, lengths, and each field's own `validate` that answers
 * at once. Rules that ask the database are left to Payload. A draft may lack anything.
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
      const answer = (field.validate as unknown as Validate)(value, {
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
      if (answer instanceof Promise) answer.catch(() => undefined)
      else if (typeof answer === 'string') fault(here, answer)
    }
    if (field.type !== 'array' || !Array.isArray(value)) continue
    for (const [i, row] of value.entries()) {
      if (row !== null) checkValues({ ...deeper, fields: field.flattenedFields, values: row as StoredData, path: [...here, i] })
    }
  }
}
