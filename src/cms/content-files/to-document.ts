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

/** The context in which the values of a content file are read. */
interface ReadContext {
  /** The Swedish day that relative dates count from. */
  readonly today: Day
  /** The id of a document, or undefined for a document that does not exist. */
  readonly idOf: (collection: string, slug: string) => StoredId | undefined
  /** Passed to the fields' own rules, which take their Swedish messages from it. */
  readonly req: PayloadRequest
  readonly isDraft: boolean
}

/** The position at which values are read. `lineOf` gives the line of a path. */
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

function fault(position: ReadPosition, path: FieldPath, reason: string): null {
  position.faults.push({ line: position.lineOf(path), field: path.join('.'), reason })
  return null
}

function fillText(text: string, path: FieldPath, position: ReadPosition): string {
  const filled = fillPlaceholders(text, position.context.today)
  for (const reason of filled.faults) fault(position, path, reason)
  return filled.text
}

/** The value of a field that the file leaves out. */
function emptyValue(field: FlattenedField, position: ReadPosition, path: FieldPath): unknown {
  if (field.type === 'group' || field.type === 'tab') return readFields(field.flattenedFields, {}, { ...position, path })
  if ('defaultValue' in field && field.defaultValue !== undefined && typeof field.defaultValue !== 'function') return field.defaultValue
  return field.type === 'array' || hasMany(field) ? [] : null
}

function readReference(relationTo: string | readonly string[], text: string, path: FieldPath, position: ReadPosition): unknown {
  if (typeof relationTo === 'string') return position.context.idOf(relationTo, text) ?? fault(position, path, REASONS.unknownRef(relationTo, text))
  const [collection = '', slug = '', ...rest] = text.split('/')
  if (!relationTo.includes(collection) || slug === '' || rest.length > 0) return fault(position, path, REASONS.notRef(text, relationTo))
  const value = position.context.idOf(collection, slug)
  return value === undefined ? fault(position, path, REASONS.unknownRef(collection, slug)) : { relationTo: collection, value }
}

/** Reads Markdown as the editor's tree. `lineAt` gives the line in the file of a line of the Markdown, both from 1. */
function readRichText(field: FlattenedField, markdown: string, path: FieldPath, position: ReadPosition, lineAt: (line: number) => number): unknown {
  if (!isRichText(field)) return null
  const rules = richTextRules(field)
  const { text, faults } = markdownToLexical(fillText(markdown, path, position), {
    headings: rules.headings,
    features: rules.features,
    blocks: [...rules.blocks.keys()],
    idSeed: path.join('.'),
    ref: (named) => {
      const [collection = '', slug = '', ...rest] = named.split('/')
      if (!LINKABLE.some((linkable) => linkable === collection) || rest.length > 0) return { reason: REASONS.notRef(named, LINKABLE) }
      const value = position.context.idOf(collection, slug)
      return value === undefined ? { reason: REASONS.unknownRef(collection, slug) } : { relationTo: collection, value }
    },
    blockFields: (name, yaml, line) => {
      const block = readYaml(yaml, line)
      const inner: ReadPosition = { ...position, path: [], lineOf: block.lineOf, faults: [...block.faults] }
      return { fields: block.faults.length > 0 ? {} : readAndCheck(rules.blocks.get(name) ?? [], block.values, inner), faults: inner.faults }
    },
  })
  for (const { line, field: inner, reason } of faults) {
    position.faults.push({ line: lineAt(line), field: [path.join('.'), inner].filter(Boolean).join('.'), reason })
  }
  return text.root.children?.length === 0 ? null : text
}

function readScalar(field: FlattenedField, yaml: YamlValue, path: FieldPath, position: ReadPosition): unknown {
  if (typeof yaml !== 'string') return fault(position, path, REASONS.notText)
  const { today } = position.context
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code': {
      const text = fillText(yaml, path, position).replace(/\n+$/, '')
      return contentKind(field) === 'month' ? completeMonth(text, today) : text
    }
    case 'number': {
      const text = fillText(yaml, path, position)
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : fault(position, path, REASONS.notNumber(text))
    }
    case 'checkbox':
      return yaml === 'true' || (yaml === 'false' ? false : fault(position, path, REASONS.notYesNo(yaml)))
    case 'select':
    case 'radio': {
      const options = field.options.map((option) => (typeof option === 'string' ? option : option.value))
      return options.includes(yaml) ? yaml : fault(position, path, REASONS.notOption(yaml, options))
    }
    case 'date':
      if (contentKind(field) === 'day') return dayFromText(yaml, today) ?? fault(position, path, REASONS.notDay(yaml))
      return instantFromText(yaml, today) ?? fault(position, path, REASONS.notInstant(yaml))
    case 'relationship':
    case 'upload':
      return readReference(field.relationTo, yaml, path, position)
    case 'richText': {
      const line = position.lineOf(path)
      return readRichText(field, yaml, path, position, (inner) => (yaml.includes('\n') ? line + inner : line))
    }
    default:
      throw new Error(`A content file can't hold ${field.name}, a field of the type ${field.type}`)
  }
}

function readValue(field: FlattenedField, yaml: YamlValue, path: FieldPath, position: ReadPosition): unknown {
  if (field.type === 'group' || field.type === 'tab') {
    return isMap(yaml) ? readFields(field.flattenedFields, yaml, { ...position, path }) : fault(position, path, REASONS.notAMap)
  }
  if (field.type !== 'array' && !hasMany(field)) return readScalar(field, yaml, path, position)
  if (!isList(yaml)) return fault(position, path, REASONS.notList)
  if (field.type !== 'array') return yaml.map((item, i) => readScalar(field, item, [...path, i], position))
  const [only, ...others] = contentFields(field.flattenedFields)
  return yaml.map((row, i) => {
    const isShort = only !== undefined && others.length === 0 && !isMap(row)
    if (!isShort && !isMap(row)) return fault(position, [...path, i], REASONS.notAMap)
    return readFields(field.flattenedFields, isShort ? { [only.name]: row } : (row as YamlMap), { ...position, path: [...path, i] })
  })
}

/** Reads values by their fields. Every field gets a value, so that a value that was removed from the file is emptied. */
function readFields(fields: readonly FlattenedField[], values: YamlMap, position: ReadPosition): Record<string, unknown> {
  const ownFields = contentFields(fields)
  const data: Record<string, unknown> = {}
  for (const name of Object.keys(values)) {
    if (!ownFields.some((field) => field.name === name))
      fault(position, [...position.path, name], REASONS.unknownField(ownFields.map((field) => field.name)))
  }
  for (const field of ownFields) {
    const yaml = values[field.name]
    const path = [...position.path, field.name]
    data[field.name] = yaml === undefined || yaml === '' ? emptyValue(field, position, path) : readValue(field, yaml, path, position)
    if (field.type === 'date' && fields.some(({ name }) => name === `${field.name}_tz`))
      data[`${field.name}_tz`] = data[field.name] === null ? null : TIME_ZONE
  }
  return data
}

/** Whether a path already has a fault, at the field itself, above it or below it. A value that could not be read is not reported as missing too. */
const hasFaultAt = (faults: readonly LineFault[], path: FieldPath) => {
  const name = path.join('.')
  return faults.some(({ field }) => field !== null && (name === field || name.startsWith(`${field}.`) || field.startsWith(`${name}.`)))
}

function readAndCheck(fields: readonly FlattenedField[], values: YamlMap, position: ReadPosition): Record<string, unknown> {
  const data = readFields(fields, values, position)
  check(fields, data, position)
  return data
}

function check(fields: readonly FlattenedField[], data: StoredData, position: ReadPosition): void {
  const { req, isDraft } = position.context
  const readFaults = [...position.faults]
  const addFault = (path: FieldPath, reason: string) => {
    if (!hasFaultAt(readFaults, path)) fault(position, path, reason)
  }
  checkValues({ fields, values: data, document: data, path: position.path, isDraft, req, fault: addFault })
}

/**
 * Reads a content file as a document's data, complete but for its status and slug. The data may be used only if there are no faults. `fields` are the
 * collection's `fileFields`. The keys in `ignoredKeys` are not fields.
 */
export function toDocument(
  file: ContentFile,
  fields: readonly FlattenedField[],
  ignoredKeys: readonly string[],
  context: ReadContext,
): { readonly data: Record<string, unknown>; readonly faults: readonly LineFault[] } {
  if (file.faults.length > 0) return { data: {}, faults: file.faults }
  const position: ReadPosition = { path: [], lineOf: (path) => (path[0] === BODY ? file.bodyLine : file.lineOf(path)), faults: [], context }
  const body = fields.find(({ name }) => name === BODY)
  const values: Record<string, YamlValue> = Object.create(null)
  for (const [key, value] of Object.entries(file.values)) {
    if (ignoredKeys.includes(key)) continue
    if (key === BODY && body) position.faults.push({ line: file.lineOf([BODY]), field: BODY, reason: REASONS.bodyIsText })
    else values[key] = value
  }
  const data = readFields(fields, values, position)
  if (file.body.trim() !== '') {
    if (body) data[BODY] = readRichText(body, file.body, [BODY], position, (line) => file.bodyLine + line - 1)
    else position.faults.push({ line: file.bodyLine, field: null, reason: REASONS.noBody })
  }
  check(fields, data, position)
  return { data, faults: position.faults.sort((a, b) => a.line - b.line) }
}
