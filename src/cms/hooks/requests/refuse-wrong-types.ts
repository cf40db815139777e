import {
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type Field,
  type GlobalConfig,
  type PayloadRequest,
  ValidationError,
  type Where,
} from 'payload'
import { INPUT_REFUSALS } from '../../admin/words/request-words.ts'
import { canBeId } from '../../database/document-id.ts'
import { Refusal } from '../../refusal.ts'
import { isEditorText } from './editor-text.ts'
import { type FieldValue, fieldValues, isObject } from './walk-fields.ts'

type Scalar = string | number
interface FieldFault {
  readonly path: string
  readonly label?: string
  readonly message: string
}
interface ValueReference {
  readonly fieldValue: FieldValue
  readonly collection: string
  readonly id: Scalar
}

/** The most rows of all lists of a document together: SQLite takes 32,766 values in one statement, and would fail when half of the document is saved. */
const MOST_ROWS = 1_000

const isScalar = (value: unknown): value is Scalar => typeof value === 'string' || typeof value === 'number'
/** Whether a value is what forms send for an empty field, an array without rows included. A group that is null is not: Payload fails at it. */
const isEmpty = ({ field, value }: FieldValue) => value === '' || value === 0 || (value === null && field.type !== 'group')

const isReference = (value: unknown, isPolymorphic: boolean): boolean =>
  isPolymorphic
    ? isObject(value) && typeof value.relationTo === 'string' && (isScalar(value.value) || (isObject(value.value) && isScalar(value.value.id)))
    : isScalar(value) || (isObject(value) && isScalar(value.id))

/** Whether a field can store values of this type. Whether the value is a good one is for the field's own validation. */
function canHold(field: Field, value: unknown): boolean {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
      return isScalar(value)
    case 'date':
      return (isScalar(value) || value instanceof Date) && !Number.isNaN(new Date(value).getTime())
    case 'select':
      // Payload does not validate the status itself.
      if (field.name === '_status') return value === 'draft' || value === 'published'
      return isScalar(value) || (field.hasMany === true && Array.isArray(value) && value.every(isScalar))
    case 'relationship':
    case 'upload': {
      const isOneOfSeveral = Array.isArray(field.relationTo)
      return field.hasMany ? Array.isArray(value) && value.every((item) => isReference(item, isOneOfSeveral)) : isReference(value, isOneOfSeveral)
    }
    case 'richText':
      return isEditorText(value)
    case 'array':
      return value === '0' || (Array.isArray(value) && value.every(isObject))
    case 'group':
      return isObject(value)
    default:
      return true
  }
}

const fieldFault = ({ field, path }: FieldValue, message: string): FieldFault => ({
  path,
  message,
  ...('label' in field && typeof field.label === 'string' ? { label: field.label } : {}),
})

/** The documents that the value of a relationship or an upload refers to. */
function references(fieldValue: FieldValue): readonly ValueReference[] {
  const { field, value } = fieldValue
  if (field.type !== 'relationship' && field.type !== 'upload') return []
  return [value].flat().flatMap((item): readonly ValueReference[] => {
    const { relationTo } = field
    const stored = isObject(item) && 'relationTo' in item ? item.value : item
    const collection = typeof relationTo === 'string' ? relationTo : isObject(item) ? String(item.relationTo) : ''
    const id = isObject(stored) ? stored.id : stored
    return isScalar(id) && id !== '' ? [{ fieldValue, collection, id }] : []
  })
}

/** The references to documents that do not exist. Without transactions, the database would fail at them when half of the document is saved. */
async function brokenReferences(all: readonly ValueReference[], { payload }: PayloadRequest): Promise<readonly ValueReference[]> {
  const missing = await Promise.all(
    [...new Set(all.map(({ collection }) => collection))].map(async (collection) => {
      const here = all.filter((reference) => reference.collection === collection)
      const slug = collection as CollectionSlug
      if (!payload.collections[slug]) return here
      const ids = here.map(({ id }) => id).filter((id) => canBeId(payload.db.defaultIDType, id))
      const where: Where = { id: { in: ids } }
      const options = { collection: slug, where, depth: 0, select: {}, pagination: false, overrideAccess: true, trash: true } as const
      const existing = ids.length === 0 ? [] : (await payload.find(options)).docs
      const existingIds = new Set(existing.map(({ id }) => String(id)))
      return here.filter(({ id }) => !existingIds.has(String(id)))
    }),
  )
  return missing.flat()
}

/**
 * The faults of values that their fields can't store, or else of references to documents that do not exist. Empty for good data. Throws a `Refusal` for
 * data that is not an object.
 */
export async function valueFaults(fields: readonly Field[], data: unknown, req: PayloadRequest): Promise<FieldFault[]> {
  if (!isObject(data)) throw new Refusal(INPUT_REFUSALS.unreadableBody)
  const all = fieldValues(fields, data).filter((each) => !isEmpty(each))
  const wrong = all.filter(({ field, value }) => !canHold(field, value))
  if (wrong.length > 0) return wrong.map((each) => fieldFault(each, INPUT_REFUSALS.wrongType))
  const listed = all.reduce((sum, { value }) => sum + (Array.isArray(value) ? value.length : 0), 0)
  if (listed > MOST_ROWS) throw new Refusal(INPUT_REFUSALS.tooManyRows(MOST_ROWS))
  const broken = await brokenReferences(all.flatMap(references), req)
  return [...new Set(broken.map(({ fieldValue }) => fieldValue))].map((each) => fieldFault(each, INPUT_REFUSALS.brokenReference))
}

const SAVING = new Set(['create', 'update', 'updateByID'])

/** Refuses a save with values that their fields can't store, or with broken references, before a hook or the database fails at them. */
export const refuseWrongTypes: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { data } = args as { data?: unknown }
  if (!SAVING.has(operation)) return args
  // A bulk edit without data goes on to be refused here: Payload would answer it with a fault of the server for each document.
  if (data === undefined && (!('where' in args) || args.where === undefined)) return args
  const errors = await valueFaults(collection.fields, data, req)
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  return args
}

type GlobalBeforeOperation = NonNullable<NonNullable<GlobalConfig['hooks']>['beforeOperation']>[number]

/** `refuseWrongTypes` for a global. */
export const refuseWrongTypesOfGlobal: GlobalBeforeOperation = async ({ args, global, operation, req }) => {
  if (operation !== 'update') return args
  const errors = await valueFaults(global.fields, args.data, req)
  if (errors.length > 0) throw new ValidationError({ global: global.slug, errors, req }, req.t)
  return args
}
