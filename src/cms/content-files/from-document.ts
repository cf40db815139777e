import type { FlattenedField } from 'payload'
import { dayOf } from '../../domain/time/swedish-time.ts'
import { BODY, contentFields, contentKind, isRichText, type StoredData, type StoredId } from './content-fields.ts'
import { type Writable, type WritableMap, yamlText } from './front-matter.ts'
import { REASONS } from './reasons.ts'
import type { LexicalText } from './rich-text/lexical-nodes.ts'
import { lexicalToMarkdown } from './rich-text/lexical-to-markdown.ts'
import { isLinkAddress } from './rich-text/link-address.ts'
import { richTextRules } from './rich-text/rich-text-rules.ts'

/** What writing a document needs from outside. */
export interface WriteContext {
  /** A document's slug, or null when there is none to point at. */
  readonly slugOf: (collection: string, id: StoredId) => string | null
  /** Tells what is left out because it leads nowhere. */
  readonly note: (what: string) => void
  /** Tells what can't be written. */
  readonly fault: (reason: string) => void
}

interface StoredReference {
  readonly relationTo: string
  readonly value: unknown
}

const isStoredReference = (value: unknown): value is StoredReference =>
  typeof value === 'object' && value !== null && 'relationTo' in value && 'value' in value
const idOf = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value ? value.id : value) as StoredId

function referenceText(value: unknown, relationTo: string | readonly string[], writing: WriteContext): string | null {
  const [collection, id] = isStoredReference(value) ? [value.relationTo, idOf(value.value)] : [String(relationTo), idOf(value)]
  const slug = writing.slugOf(collection, id)
  if (slug === null) writing.note(`en hänvisning till ${collection}, som inte är publicerad eller inte finns`)
  return slug === null || typeof relationTo === 'string' ? slug : `${collection}/${slug}`
}

function fieldMarkdown(field: FlattenedField, value: unknown, writing: WriteContext): string {
  if (!isRichText(field)) return ''
  const { blocks } = richTextRules(field)
  return lexicalToMarkdown(value as LexicalText, {
    refText: (doc) => (isStoredReference(doc) ? referenceText(doc, [doc.relationTo], writing) : null),
    isAddress: isLinkAddress,
    fault: (what) => writing.fault(REASONS.cannotWrite(what)),
    blockYaml: (name, fields) => {
      const own = blocks.get(name)
      if (!own) {
        writing.fault(REASONS.cannotWrite(`Blocket ${name}`))
        return null
      }
      const values = writeFields(own, fields, writing)
      const lacks = own.find((part) => (part.type === 'relationship' || part.type === 'upload') && part.required && !(part.name in values))
      if (lacks) writing.note(`blocket ${name}, som inte har något att visa`)
      return lacks ? null : yamlText(values)
    },
  })
}

function writeRows(fields: readonly FlattenedField[], rows: readonly StoredData[], writing: WriteContext): readonly Writable[] {
  const own = contentFields(fields)
  const [only] = own
  return rows.flatMap((row): readonly Writable[] => {
    const values = writeFields(own, row, writing)
    if (own.length !== 1 || !only) return Object.keys(values).length > 0 ? [values] : []
    const value = values[only.name]
    return value === undefined ? [] : [value]
  })
}

/** A value as it is written; undefined for what is left out. */
function writeValue(field: FlattenedField, value: unknown, writing: WriteContext): Writable | undefined {
  if (value === null || value === undefined) return undefined
  switch (field.type) {
    case 'group':
    case 'tab': {
      const values = writeFields(field.flattenedFields, value as StoredData, writing)
      return Object.keys(values).length > 0 ? values : undefined
    }
    case 'array': {
      const rows = writeRows(field.flattenedFields, value as readonly StoredData[], writing)
      return rows.length > 0 ? rows : undefined
    }
    case 'checkbox':
      return value === (field.defaultValue ?? false) ? undefined : (value as boolean)
    case 'date': {
      const instant = Date.parse(String(value))
      return contentKind(field) === 'day' ? dayOf(instant) : new Date(instant).toISOString()
    }
    case 'richText':
      return fieldMarkdown(field, value, writing) || undefined
    case 'relationship':
    case 'upload': {
      const refs = [value].flat().flatMap((one) => referenceText(one, field.relationTo, writing) ?? [])
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

/** Stored values as they are written, in the order of their fields; what is empty is left out. */
function writeFields(fields: readonly FlattenedField[], data: StoredData, writing: WriteContext): WritableMap {
  return Object.fromEntries(
    contentFields(fields).flatMap((field) => {
      const value = writeValue(field, data[field.name], writing)
      return value === undefined ? [] : [[field.name, value]]
    }),
  )
}

/** A stored document as the fields and the Markdown of its content file. */
export function fromDocument(
  document: StoredData,
  fields: readonly FlattenedField[],
  writing: WriteContext,
): { readonly values: WritableMap; readonly body: string } {
  const body = fields.find(({ name }) => name === BODY)
  return {
    values: {
      ...(document._status === 'draft' ? { status: 'draft' } : {}),
      ...writeFields(
        fields.filter(({ name }) => name !== BODY),
        document,
        writing,
      ),
    },
    body: body && document[BODY] ? fieldMarkdown(body, document[BODY], writing) : '',
  }
}
