import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, stringify } from 'yaml'
import type { FieldPath } from './faults.ts'
import { REASONS } from './reasons.ts'

/** A value in YAML. Every scalar is text, because only the field decides whether `2027` is a number. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue }
/** Fields in YAML. Their names are keys of an object without a prototype. */
export type YamlMap = { readonly [key: string]: YamlValue }

/** A fault at a line, from 1, of a content file. `reason` is a Swedish sentence. */
export interface LineFault {
  readonly line: number
  readonly field: string | null
  readonly reason: string
}

/** Fields read from YAML. `lineOf` gives the line of a field, or of what contains it when the field is missing. */
interface ParsedYaml {
  readonly values: YamlMap
  readonly lineOf: (path: FieldPath) => number
  readonly faults: readonly LineFault[]
}

const yamlValue = (node: unknown, resolve: (node: Node) => unknown): YamlValue => {
  if (isAlias(node)) return yamlValue(resolve(node), resolve)
  if (isMap(node)) {
    const map: Record<string, YamlValue> = Object.create(null)
    for (const { key, value } of node.items) map[String(isScalar(key) ? key.value : key)] = yamlValue(value, resolve)
    return map
  }
  if (isSeq(node)) return node.items.map((item) => yamlValue(item, resolve))
  if (!isScalar(node)) return ''
  const text = String(node.value ?? '')
  return node.type === 'PLAIN' && (text === '~' || text === 'null') ? '' : text
}

/** Reads fields from YAML. `firstLine` is the line of the file where the YAML begins. Never throws: the faults are in `faults`. */
export function readYaml(yaml: string, firstLine: number): ParsedYaml {
  const lineCounter = new LineCounter()
  // In the failsafe schema every scalar is text, so "2024-10" stays a text and "+46 70" keeps its plus sign.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'silent' })
  const at = (offset: number) => firstLine + Math.max(1, lineCounter.linePos(offset).line) - 1
  const faults: LineFault[] = document.errors.map(({ pos, message }) => ({ line: at(pos[0]), field: null, reason: REASONS.brokenYaml(message) }))
  const lineOf = (path: FieldPath): number => {
    let node: unknown = document.contents
    let line = firstLine
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
        if (!pair) break
        if (isScalar(pair.key) && pair.key.range) line = at(pair.key.range[0])
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(step)]
        if ((isScalar(node) || isMap(node) || isSeq(node)) && node.range) line = at(node.range[0])
      } else break
    }
    return line
  }
  if (faults.length > 0) return { values: {}, lineOf, faults }
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === '')) return { values: {}, lineOf, faults }
  if (!isMap(contents)) return { values: {}, lineOf, faults: [{ line: firstLine, field: null, reason: REASONS.notAMap }] }
  const resolve = (node: Node) => (isAlias(node) ? node.resolve(document) : node)
  return { values: yamlValue(contents, resolve) as YamlMap, lineOf, faults }
}

/** A content file's fields, and the Markdown below them with the line where it begins. */
export interface ContentFile extends ParsedYaml {
  readonly body: string
  readonly bodyLine: number
}

/** Reads a content file's text. Never throws: the faults are in `faults`. */
export function readContentFile(text: string): ContentFile {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---')
  if (lines[0]?.trimEnd() !== '---' || end === -1) {
    return { values: {}, lineOf: () => 1, faults: [{ line: 1, field: null, reason: REASONS.noFrontMatter }], body: '', bodyLine: 1 }
  }
  return { ...readYaml(lines.slice(1, end).join('\n'), 2), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 }
}

/** A value to write in YAML. Numbers and booleans are written without quotation marks. */
export type Writable = string | number | boolean | readonly Writable[] | { readonly [key: string]: Writable }
/** Fields to write in YAML, in this order. */
export type WritableMap = { readonly [key: string]: Writable }

/** Fields as YAML, which reads back as the same values. Empty for no fields. */
export function yamlText(values: WritableMap): string {
  return Object.keys(values).length === 0 ? '' : stringify(values, { lineWidth: 0, indentSeq: true, aliasDuplicateObjects: false })
}

/** The text of a content file: the fields, then the Markdown. */
export function contentFileText(values: WritableMap, body: string): string {
  return `---\n${yamlText(values)}---\n${body === '' ? '' : `\n${body}\n`}`
}
