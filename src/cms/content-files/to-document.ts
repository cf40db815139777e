import type { FlattenedField, PayloadRequest } from 'payload'
import type { Day } from '../../domain/content/content.ts'
import { LINKABLE } from '../fields/linkable.ts'
import { checkValues } from './check-values.ts'
import { BODY, contentFields, contentKind, isRichText, type StoredData, type StoredId } from './content-fields.ts'
import { completeMonth, dayFromText, fillPlaceholders, instantFromText } from './dates.ts'
import type { FieldPath } from './faults.ts'
import { type ContentFile, type LineFault, readYaml, type YamlMap, type YamlValue } from './front-matter.ts'
import { REASONS } from './reasons.ts'
import { markdownToLexical } from './rich-text/markdown-to-lexical.ts'
import { richTextRules } from './rich-text/rich-text-rules.ts'

/** What reading a file's values needs from outside. */
export interface ReadContext {
  /** The Swedish day that relative dates count from. */
  readonly today: Day
  /** The key of a document, or undefined when there is none. */
  readonly idOf: (collection: string, slug: string) => StoredId | undefined
  /** Passed to the fields' own checks, which take their words from it. */
  readonly req: PayloadRequest
  readonly isDraft: boolean
}

/** Where values are read: their path, and how a path becomes a line. */
interface ReadPosition {
  readonly path: FieldPath
  readonly lineOf: (path: FieldPath) => number
  readonly faults: LineFault[]
  readonly context: ReadContext
}

const TIME_ZONE = 'Europe/Stockholm'

const isMap = (value: YamlValue): value is YamlMap => typeof value === 'object' && !Array.isArray(value)
const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value)
const hasMany = (field: FlattenedField) => 'hasMany' in field && field.hasMany === true

function fault(place: ReadPosition, path: FieldPath, reason: string): null {
  place.faults.push({ line: place.lineOf(path), field: path.join('.'), reason })
  return null
}

function fillText(text: string, path: FieldPath, place: ReadPosition): string {
  const found = fillPlaceholders(text, place.context.today)
  for (const reason of found.faults) fault(place, path, reason)
  return found.text
}

/** What a field holds when its file says nothing. */
function emptyValue(field: FlattenedField, place: ReadPosition, path: FieldPath): unknown {
  if (field.type === 'group' || field.type === 'tab') return readFields(field.flattenedFields, {}, { ...place, path })
  if ('defaultValue' in field && field.defaultValue !== undefined && typeof field.defaultValue !== 'function') return field.defaultValue
  return field.type === 'array' || hasMany(field) ? [] : null
}

function readReference(relationTo: string | readonly string[], text: string, path: FieldPath, place: ReadPosition): unknown {
  if (typeof relationTo === 'string') return place.context.idOf(relationTo, text) ?? fault(place, path, REASONS.unknownRef(relationTo, text))
  const [collection = '', slug = '', ...rest] = text.split('/')
  if (!relationTo.includes(collection) || slug === '' || rest.length > 0) return fault(place, path, REASONS.notRef(text, relationTo))
  const value = place.context.idOf(collection, slug)
  return value === undefined ? fault(place, path, REASONS.unknownRef(collection, slug)) : { relationTo: collection, value }
}

/** A Markdown text as the editor's tree. `firstLine` is where it begins in its file. */
function readRichText(field: FlattenedField, markdown: string, path: FieldPath, place: ReadPosition, lineAt: (line: number) => number): unknown {
  if (!isRichText(field)) return null
  const rules = richTextRules(field)
  const { text, faults } = markdownToLexical(fillText(markdown, path, place), {
    headings: rules.headings,
    features: rules.features,
    blocks: [...rules.blocks.keys()],
    idSeed: path.join('.'),
    ref: (named) => {
      const [collection = '', slug = '', ...rest] = named.split('/')
      if (!LINKABLE.some((linkable) => linkable === collection) || rest.length > 0) return { reason: REASONS.notRef(named, LINKABLE) }
      const value = place.context.idOf(collection, slug)
      return value === undefined ? { reason: REASONS.unknownRef(collection, slug) } : { relationTo: collection, value }
    },
    blockFields: (name, yaml, line) => {
      const read = readYaml(yaml, line)
      const inner: ReadPosition = { ...place, path: [], lineOf: read.lineOf, faults: [...read.faults] }
      return { fields: read.faults.length > 0 ? {} : readAndCheck(rules.blocks.get(name) ?? [], read.values, inner), faults: inner.faults }
    },
  })
  for (const found of faults) {
    const name = [path.join('.'), found.field].filter(Boolean).join('.')
    place.faults.push({ line: lineAt(found.line), field: name, reason: found.reason })
  }
  return text.root.children?.length === 0 ? null : text
}

function readScalar(field: FlattenedField, written: YamlValue, path: FieldPath, place: ReadPosition): unknown {
  if (typeof written !== 'string') return fault(place, path, REASONS.notText)
  const { today } = place.context
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code': {
      const text = fillText(written, path, place).replace(/\n+$/, '')
      return contentKind(field) === 'month' ? completeMonth(text, today) : text
    }
    case 'number': {
      const text = fillText(written, path, place)
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : fault(place, path, REASONS.notNumber(text))
    }
    case 'checkbox':
      return written === 'true' || (written === 'false' ? false : fault(place, path, REASONS.notYesNo(written)))
    case 'select':
    case 'radio': {
      const options = field.options.map((option) => (typeof option === 'string' ? option : option.value))
      return options.includes(written) ? written : fault(place, path, REASONS.notOption(written, options))
    }
    case 'date':
      if (contentKind(field) === 'day') return dayFromText(written, today) ?? fault(place, path, REASONS.notDay(written))
      return instantFromText(written, today) ?? fault(place, path, REASONS.notInstant(written))
    case 'relationship':
    case 'upload':
      return readReference(field.relationTo, written, path, place)
    case 'richText': {
      const line = place.lineOf(path)
      return readRichText(field, written, path, place, (inner) => (written.includes('\n') ? line + inner : line))
    }
    default:
      throw new Error(`A content file can't hold ${field.name}, a field of the type ${field.type}`)
  }
}

function readValue(field: FlattenedField, written: YamlValue, path: FieldPath, place: ReadPosition): unknown {
  if (field.type === 'group' || field.type === 'tab') {
    return isMap(written) ? readFields(field.flattenedFields, written, { ...place, path }) : fault(place, path, REASONS.notAMap)
  }
  if (field.type !== 'array' && !hasMany(field)) return readScalar(field, written, path, place)
  if (!isList(written)) return fault(place, path, REASONS.notList)
  if (field.type !== 'array') return written.map((item, i) => readScalar(field, item, [...path, i], place))
  const [only, ...others] = contentFields(field.flattenedFields)
  return written.map((row, i) => {
    const isShort = only !== undefined && others.length === 0 && !isMap(row)
    if (!isShort && !isMap(row)) return fault(place, [...path, i], REASONS.notAMap)
    return readFields(field.flattenedFields, isShort ? { [only.name]: row } : (row as YamlMap), { ...place, path: [...path, i] })
  })
}

/** Reads written values by their fields. Every field gets a value, so that what a file no longer says is emptied. */
function readFields(fields: readonly FlattenedField[], values: YamlMap, place: ReadPosition): Record<string, unknown> {
  const own = contentFields(fields)
  const data: Record<string, unknown> = {}
  for (const name of Object.keys(values)) {
    if (!own.some((field) => field.name === name)) fault(place, [...place.path, name], REASONS.unknownField(own.map((field) => field.name)))
  }
  for (const field of own) {
    const written = values[field.name]
    const path = [...place.path, field.name]
    data[field.name] = written === undefined || written === '' ? emptyValue(field, place, path) : readValue(field, written, path, place)
    if (field.type === 'date' && fields.some(({ name }) => name === `${field.name}_tz`))
      data[`${field.name}_tz`] = data[field.name] === null ? null : TIME_ZONE
  }
  return data
}

/** A value that could not be read is missing, but that has been said: what is missing below a faulty field is not said again. */
const hasFaultAt = (faults: readonly LineFault[], path: FieldPath) => {
  const name = path.join('.')
  return faults.some(({ field }) => field !== null && (name === field || name.startsWith(`${field}.`) || field.startsWith(`${name}.`)))
}

function readAndCheck(fields: readonly FlattenedField[], values: YamlMap, place: ReadPosition): Record<string, unknown> {
  const data = readFields(fields, values, place)
  check(fields, data, place)
  return data
}

function check(fields: readonly FlattenedField[], data: StoredData, place: ReadPosition): void {
  const { req, isDraft } = place.context
  const told = [...place.faults]
  const tell = (path: FieldPath, reason: string) => {
    if (!hasFaultAt(told, path)) fault(place, path, reason)
  }
  checkValues({ fields, values: data, document: data, path: place.path, isDraft, req, fault: tell })
}

/**
 * A content file's fields and text as a document's data, ready for Payload but for its status and slug. Every fault carries its line; with faults the data is
 * not to be used. `fields` are the collection's; keys in `alsoKnown` are somebody else's to read.
 */
export function toDocument(
  file: ContentFile,
  fields: readonly FlattenedField[],
  alsoKnown: readonly string[],
  reading: ReadContext,
): { readonly data: Record<string, unknown>; readonly faults: readonly LineFault[] } {
  if (file.faults.length > 0) return { data: {}, faults: file.faults }
  const place: ReadPosition = { path: [], lineOf: (path) => (path[0] === BODY ? file.bodyLine : file.lineOf(path)), faults: [], context: reading }
  const body = fields.find(({ name }) => name === BODY)
  const values: Record<string, YamlValue> = Object.create(null)
  for (const [key, value] of Object.entries(file.values)) {
    if (alsoKnown.includes(key)) continue
    if (key === BODY && body) place.faults.push({ line: file.lineOf([BODY]), field: BODY, reason: REASONS.bodyIsText })
    else values[key] = value
  }
  const data = readFields(fields, values, place)
  if (file.body.trim() !== '') {
    if (body) data[BODY] = readRichText(body, file.body, [BODY], place, (line) => file.bodyLine + line - 1)
    else place.faults.push({ line: file.bodyLine, field: null, reason: REASONS.noBody })
  }
  check(fields, data, place)
  return { data, faults: place.faults.sort((a, b) => a.line - b.line) }
}
