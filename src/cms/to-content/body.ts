import type { Block, Body, Id, ProgrammeRow, Ref, RefCollection } from '../../domain/content/content.ts'
import { tableFromText } from '../../domain/content/text-table.ts'
import { clockTime } from '../../domain/time/clock-time.ts'
import { nodesHtml, proseHtml, type StoredText, topNodes } from './prose.ts'

/** A stored reference: an id, or the document itself when it was read with a depth. */
type StoredReference = string | number | { readonly id: string | number } | null | undefined

/** The id of a stored reference as text, or null for none. */
export function idOf(stored: StoredReference): Id | null {
  if (stored === null || stored === undefined) return null
  return String(typeof stored === 'object' ? stored.id : stored)
}

/** The ids of stored references as text. */
export function idsOf(stored: readonly StoredReference[] | null | undefined): readonly Id[] {
  return (stored ?? []).flatMap((item) => idOf(item) ?? [])
}

/** The domain shape of a stored reference into one of several collections, or null for none. */
export function refOf(stored: { readonly relationTo: string; readonly value: StoredReference } | null | undefined): Ref | null {
  const id = idOf(stored?.value)
  return stored && id !== null ? { collection: stored.relationTo as RefCollection, id } : null
}

type Values = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of a block's list, without what is no row. */
const rowsIn = <Row>(items: unknown): readonly Row[] => (Array.isArray(items) ? items.filter(isObject) : []) as readonly Row[]

interface TitledText {
  readonly title: string
  readonly text: StoredText
}
const titledTexts = (items: unknown) => rowsIn<TitledText>(items).map(({ title, text }) => ({ title, html: proseHtml(text) }))

interface StoredProgrammeRow {
  readonly from?: string | null
  readonly to?: string | null
  readonly title: string
  readonly description?: string | null
  readonly isBreak?: boolean | null
}

/** A clock time as `09.00`, however it was typed, or null for a text that is not a clock time. */
function clockText(typed: string | null | undefined): string | null {
  const time = typed ? clockTime(typed) : null
  return time && `${String(time.hour).padStart(2, '0')}.${String(time.minute).padStart(2, '0')}`
}

const programmeRows = (rows: unknown): readonly ProgrammeRow[] =>
  rowsIn<StoredProgrammeRow>(rows).map(({ from, to, title, description, isBreak }) => ({
    from: clockText(from) ?? '',
    to: clockText(to),
    title,
    description: description?.trim() || null,
    isBreak: isBreak ?? false,
  }))

/** The domain shape of a stored block, or null for a block without its target or of an unknown type. */
function block(fields: Values): Block | null {
  const text = (name: string) => (typeof fields[name] === 'string' && fields[name] !== '' ? fields[name] : null)
  switch (fields.blockType) {
    case 'factBox':
      return { kind: 'factBox', title: text('title') ?? '', html: proseHtml(fields.text as StoredText) }
    case 'quote':
      return { kind: 'quote', text: text('text') ?? '', name: text('name'), role: text('role') }
    case 'callOut':
      return { kind: 'callOut', tone: (text('tone') ?? 'info') as 'info', html: proseHtml(fields.text as StoredText) }
    case 'figure': {
      const image = idOf(fields.image as StoredReference)
      return image === null ? null : { kind: 'figure', image, caption: text('caption') }
    }
    case 'steps':
      return { kind: 'steps', items: titledTexts(fields.items) }
    case 'details':
      return { kind: 'details', items: titledTexts(fields.items) }
    case 'keyFigures':
      return { kind: 'keyFigures', items: rowsIn<{ value: string; label: string }>(fields.items).map(({ value, label }) => ({ value, label })) }
    case 'card': {
      const record = refOf(fields.record as { relationTo: string; value: StoredReference })
      return record && { kind: 'card', record }
    }
    case 'contactCards':
      return { kind: 'contactCards', contacts: idsOf(fields.contacts as StoredReference[]) }
    case 'documentList':
      return { kind: 'documentList', title: text('title'), documents: idsOf(fields.documents as StoredReference[]) }
    case 'table':
      return {
        kind: 'table',
        caption: text('caption') ?? '',
        table: tableFromText(text('cells') ?? ''),
        hasRowHeaders: fields.hasRowHeaders !== false,
      }
    case 'programme':
      return { kind: 'programme', title: text('title') ?? '', items: programmeRows(fields.items) }
    case 'modelSteps':
      return { kind: 'modelSteps', call: idOf(fields.call as StoredReference) }
    default:
      return null
  }
}

/** A stored body as blocks: the text between the editor's blocks becomes blocks of prose. */
export function bodyOf(stored: StoredText): Body {
  const body: Block[] = []
  let run: ReturnType<typeof topNodes>[number][] = []
  const endRun = () => {
    const html = nodesHtml(run)
    if (html !== '') body.push({ kind: 'prose', html })
    run = []
  }
  for (const node of topNodes(stored)) {
    if (node.type !== 'block') {
      run.push(node)
      continue
    }
    endRun()
    const shape = isObject(node.fields) ? block(node.fields) : null
    if (shape) body.push(shape)
  }
  endRun()
  return body
}
