import type { FlattenedField } from 'payload'
import { dayOf } from '../../domain/time/swedish-time.ts'
import { BODY, contentFields, contentKind, isRichText, type StoredData, type StoredId } from './content-fields.ts'
import { type Writable, type WritableMap, yamlText } from './front-matter.ts'
import { REASONS } from './reasons.ts'
import type { LexicalText } from './rich-text/lexical-nodes.ts'
import { lexicalToMarkdown } from './rich-text/lexical-to-markdown.ts'
import { isLinkAddress } from './rich-text/link-address.ts'
import { richTextRules } from './rich-text/rich-text-rules.ts'

/** The context in which a document is written as a content file. */
export interface WriteContext {
  /** The slug of a document, or null for a document that can't be referred to. */
  readonly slugOf: (collection: string, id: StoredId) => string | null
  /** Called with a Swedish phrase about each thing that is left out because it leads nowhere. */
  readonly note: (what: string) => void
  /** Called with a Swedish sentence about each thing that a content file can't hold. */
  readonly fault: (reason: string) => void
}

interface StoredReference {
  readonly relationTo: string
  readonly value: unknown
}

const isStoredReference = (value: unknown): value is StoredReference =>
  typeof value === 'object' && value !== null && 'relationTo' in value && 'value' in value
const idOf = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value ? value.id : value) as StoredId

function referenceText(value: unknown, relationTo: string | readonly string[], context: WriteContext): string | null {
  const [collection, id] = isStoredReference(value) ? [value.relationTo, idOf(value.value)] : [String(relationTo), idOf(value)]
  const slug = context.slugOf(collection, id)
  if (slug === null) context.note(`en hänvisning till ${collection}, som inte är publicerad eller inte finns`)
  return slug === null || typeof relationTo === 'string' ? slug : `${collection}/${slug}`
}

function fieldMarkdown(field: FlattenedField, value: unknown, context: WriteContext): string {
  if (!isRichText(field)) return ''
  const { blocks } = richTextRules(field)
  return lexicalToMarkdown(value as LexicalText, {
    refText: (doc) => (isStoredReference(doc) ? referenceText(doc, [doc.relationTo], context) : null),
    isAddress: isLinkAddress,
    fault: (what) => context.fault(REASONS.cannotWrite(what)),
    blockYaml: (name, fields) => {
      const blockFields = blocks.get(name)
      if (!blockFields) {
        context.fault(REASONS.cannotWrite(`Blocket ${name}`))
        return null
      }
      const values = writeFields(blockFields, fields, context)
      const lacksTarget = blockFields.some(
        (field) => (field.type === 'relationship' || field.type === 'upload') && field.required && !(field.name in values),
      )
      if (lacksTarget) context.note(`blocket ${name}, som inte har något att visa`)
      return lacksTarget ? null : yamlText(values)
    },
  })
}

function writeRows(fields: readonly FlattenedField[], rows: readonly StoredData[], context: WriteContext): readonly Writable[] {
  const rowFields = contentFields(fields)
  const [only] = rowFields
  return rows.flatMap((row): readonly Writable[] => {
    const values = writeFields(rowFields, row, context)
    if (rowFields.length !== 1 || !only) return Object.keys(values).length > 0 ? [values] : []
    const value = values[only.name]
    return value === undefined ? [] : [value]
  })
}

/** A field's value in YAML, or undefined for a value that is left out. */
function writeValue(field: FlattenedField, value: unknown, context: WriteContext): Writable | undefined {
  if (value === null || value === undefined) return undefined
  switch (field.type) {
    case 'group':
    case 'tab': {
      const values = writeFields(field.flattenedFields, value as StoredData, context)
      return Object.keys(values).length > 0 ? values : undefined
    }
    case 'array': {
      const rows = writeRows(field.flattenedFields, value as readonly StoredData[], context)
      return rows.length > 0 ? rows : undefined
    }
    case 'checkbox':
      return value === (field.defaultValue ?? false) ? undefined : (value as boolean)
    case 'date': {
      const instant = Date.parse(String(value))
      return contentKind(field) === 'day' ? dayOf(instant) : new Date(instant).toISOString()
    }
    case 'richText':
      return fieldMarkdown(field, value, context) || undefined
    case 'relationship':
    case 'upload': {
      const refs = [value].flat().flatMap((reference) => referenceText(reference, field.relationTo, context) ?? [])
      return refs.length === 0 ? undefined : field.hasMany ? refs : refs[0]
    }
    case 'number':
      return value as number
    default: {
      if (Array.isArray(value)) return value.length > 0 ? value.map(String) : undefined
      return String(value).replace(/\n+$/, '') || undefined
    }
  }
}

/** Stored values in YAML, in the order of their fields. Empty values are left out. */
function writeFields(fields: readonly FlattenedField[], data: StoredData, context: WriteContext): WritableMap {
  return Object.fromEntries(
    contentFields(fields).flatMap((field) => {
      const value = writeValue(field, data[field.name], context)
      return value === undefined ? [] : [[field.name, value]]
    }),
  )
}

/** The fields and the Markdown of a stored document's content file. */
export function fromDocument(
  document: StoredData,
  fields: readonly FlattenedField[],
  context: WriteContext,
): { readonly values: WritableMap; readonly body: string } {
  const body = fields.find(({ name }) => name === BODY)
  return {
    values: {
      ...(document._status === 'draft' ? { status: 'draft' } : {}),
      ...writeFields(
        fields.filter(({ name }) => name !== BODY),
        document,
        context,
      ),
    },
    body: body && document[BODY] ? fieldMarkdown(body, document[BODY], context) : '',
  }
}
