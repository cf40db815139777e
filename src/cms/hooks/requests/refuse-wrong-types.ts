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
import { type FieldValue, fieldValues, isObject } from './walk-fields.ts'

type Scalar = string | number
interface FieldFault {
  readonly path: string
  readonly label?: string
  readonly message: string
}
interface ValueReference {
  readonly held: FieldValue
  readonly collection: string
  readonly id: Scalar
}

const isScalar = (value: unknown): value is Scalar => typeof value === 'string' || typeof value === 'number'
/** What forms send for a field that is empty, a list of no rows included. Payload itself trips over a group that is null. */
const isEmpty = ({ field, value }: FieldValue) => value === '' || value === 0 || (value === null && field.type !== 'group')

const isReference = (value: unknown, isPolymorphic: boolean): boolean =>
  isPolymorphic
    ? isObject(value) && typeof value.relationTo === 'string' && (isScalar(value.value) || (isObject(value.value) && isScalar(value.value.id)))
    : isScalar(value) || (isObject(value) && isScalar(value.id))

const TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol'])
/** Whether a value is a node of the editor's tree with everything below it. What a block holds is for its own fields. */
const isNode = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.type === 'string' &&
  (value.tag === undefined || TAGS.has(String(value.tag))) &&
  (value.type !== 'text' || typeof value.text === 'string') &&
  (value.type !== 'block' || isObject(value.fields)) &&
  (value.children === undefined || (Array.isArray(value.children) && value.children.every(isNode)))
const isRichText = (value: unknown) => isObject(value) && isNode(value.root) && isObject(value.root) && Array.isArray(value.root.children)

/** Whether a field can hold a value at all. What the value should be is for the field's own validation to say. */
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
      return isRichText(value)
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

/** What the values of a relationship point at. */
function references(held: FieldValue): readonly ValueReference[] {
  const { field, value } = held
  if (field.type !== 'relationship' && field.type !== 'upload') return []
  return [value].flat().flatMap((item): readonly ValueReference[] => {
    const { relationTo } = field
    const stored = isObject(item) && 'relationTo' in item ? item.value : item
    const collection = typeof relationTo === 'string' ? relationTo : isObject(item) ? String(item.relationTo) : ''
    const id = isObject(stored) ? stored.id : stored
    return isScalar(id) && id !== '' ? [{ held, collection, id }] : []
  })
}

/** The references to documents that are not there: without transactions, the database would find out when half of the document is saved. */
async function brokenReferences(all: readonly ValueReference[], { payload }: PayloadRequest): Promise<readonly ValueReference[]> {
  const missing = await Promise.all(
    [...new Set(all.map(({ collection }) => collection))].map(async (collection) => {
      const here = all.filter((reference) => reference.collection === collection)
      const slug = collection as CollectionSlug
      if (!payload.collections[slug]) return here
      const ids = here.map(({ id }) => id).filter((id) => canBeId(payload.db.defaultIDType, id))
      const where: Where = { id: { in: ids } }
      const options = { collection: slug, where, depth: 0, select: {}, pagination: false, overrideAccess: true, trash: true } as const
      const found = ids.length === 0 ? [] : (await payload.find(options)).docs
      const known = new Set(found.map(({ id }) => String(id)))
      return here.filter(({ id }) => !known.has(String(id)))
    }),
  )
  return missing.flat()
}

/** What fields can't hold of some data, or what points at nothing. */
export async function valueFaults(fields: readonly Field[], data: unknown, req: PayloadRequest): Promise<FieldFault[]> {
  if (!isObject(data)) throw new Refusal(INPUT_REFUSALS.unreadableBody)
  const all = fieldValues(fields, data).filter((held) => !isEmpty(held))
  const wrong = all.filter(({ field, value }) => !canHold(field, value))
  if (wrong.length > 0) return wrong.map((held) => fieldFault(held, INPUT_REFUSALS.wrongType))
  const found = await brokenReferences(all.flatMap(references), req)
  return [...new Set(found.map(({ held }) => held))].map((held) => fieldFault(held, INPUT_REFUSALS.brokenReference))
}

const SAVING = new Set(['create', 'update', 'updateByID'])

/** Refuses values that a field can't hold or that point at nothing, before a hook or the database trips over them with half of the document saved. */
export const refuseWrongTypes: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { data } = args as { data?: unknown }
  if (!SAVING.has(operation)) return args
  // Of many at once, each would be refused as a fault of ours.
  if (data === undefined && (!('where' in args) || args.where === undefined)) return args
  const errors = await valueFaults(collection.fields, data, req)
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  return args
}

type GlobalBeforeOperation = NonNullable<NonNullable<GlobalConfig['hooks']>['beforeOperation']>[number]

/** The same for a global. */
export const refuseWrongTypesOfGlobal: GlobalBeforeOperation = async ({ args, global, operation, req }) => {
  if (operation !== 'update') return args
  const errors = await valueFaults(global.fields, args.data, req)
  if (errors.length > 0) throw new ValidationError({ global: global.slug, errors, req }, req.t)
  return args
}
