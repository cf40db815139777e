import type { FlattenedField, Payload } from 'payload'
import type { Doc, ListName } from '../../domain/content/content.ts'
import { isSlug } from '../../domain/content/slugs.ts'
import type { SeatCounts } from '../../domain/signup/seat-counts.ts'
import type { Delta } from '../../publisher/content/delta.ts'
import { isPossibleId } from '../database/document-id.ts'
import type { Event, FundingCall, News, Page, Project } from '../payload-types.ts'
import { readSeatCounts } from '../signup/seat-counts.ts'
import { eventOf, fundingCallOf, newsOf, pageOf, projectOf } from '../to-content/documents.ts'

/** The collections whose documents have pages of their own to be seen before they are published. */
const PREVIEWED = ['news', 'events', 'funding-calls', 'projects', 'pages'] as const
export type Previewed = (typeof PREVIEWED)[number]

/** Whether a text names a collection whose drafts can be seen. */
export const isPreviewed = (slug: string): slug is Previewed => (PREVIEWED as readonly string[]).includes(slug)

/** A document as its latest draft has it. */
export type Draft =
  | { readonly kind: 'unknown' }
  /** What its page can't do without, in the words of the form. */
  | { readonly kind: 'incomplete'; readonly guid: string; readonly missing: readonly string[] }
  /** Something in it is not of the form that its page takes for granted, and why: a row that is being written, or what no form sends. */
  | { readonly kind: 'unreadable'; readonly guid: string; readonly reason: string }
  /** The change to what is published that shows it. */
  | { readonly kind: 'draft'; readonly guid: string; readonly delta: Delta }

type Values = Readonly<Record<string, unknown>>

interface Reading {
  readonly list: ListName
  /** The texts that its page can't do without, with the names that the form has for them. */
  readonly texts: Readonly<Record<string, string>>
  /** What else it lacks. */
  readonly lacks?: (values: Values) => readonly string[]
  readonly toShape: (values: Values, counts: SeatCounts | undefined) => Doc
}

const rows = (value: unknown): readonly Values[] => (Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : [])
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isMoment = (value: unknown) => isText(value) && !Number.isNaN(Date.parse(value))
const isMonth = (value: unknown) => isText(value) && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)

const LEADING = { title: 'Rubrik', lead: 'Ingress' }

/** The occasions with both their times: a row that is being written has no place in a calendar yet. */
const occasionsOf = ({ occasions }: Values) => rows(occasions).filter(({ startsAt, endsAt }) => isMoment(startsAt) && isMoment(endsAt))

const READINGS: Readonly<Record<Previewed, Reading>> = {
  news: { list: 'news', texts: LEADING, toShape: (values) => newsOf(values as unknown as News) },
  events: {
    list: 'events',
    texts: LEADING,
    lacks: (values) => (occasionsOf(values).length === 0 ? ['Tillfällen (minst ett, med start- och sluttid)'] : []),
    toShape: (values, counts) => eventOf({ ...values, occasions: occasionsOf(values) } as unknown as Event, counts),
  },
  'funding-calls': {
    list: 'fundingCalls',
    texts: LEADING,
    toShape: (values) => {
      const whole = rows(values.rounds).filter(({ title, slug }) => isText(title) && isText(slug) && isSlug(slug))
      return fundingCallOf({ ...values, rounds: whole } as unknown as FundingCall)
    },
  },
  projects: {
    list: 'projects',
    texts: { ...LEADING, owner: 'Projektägare' },
    lacks: ({ period }) => {
      const { from, to } = rows([period])[0] ?? {}
      return isMonth(from) && isMonth(to) ? [] : ['Projekttid (från och till, som år och månad)']
    },
    toShape: (values) => projectOf(values as unknown as Project),
  },
  pages: { list: 'pages', texts: { title: 'Rubrik' }, toShape: (values) => pageOf(values as unknown as Page) },
}

/** Values as a form holds them, as they would be stored: of rows that are none the form only tells the number. */
function asStored(values: Values, fields: readonly FlattenedField[]): Values {
  const stored = Object.entries(values).map(([name, value]): [string, unknown] => {
    const field = fields.find((one) => one.name === name)
    if (field?.type === 'array') return [name, rows(value).map((row) => asStored(row, field.flattenedFields))]
    if (field?.type === 'group') return [name, rows([value]).map((group) => asStored(group, field.flattenedFields))[0] ?? value]
    return [name, value]
  })
  return Object.fromEntries(stored)
}

/** A slug that makes an address: the typed one, else the stored one, else one that nothing published has. */
function slugOf(typed: unknown, stored: unknown): string {
  if (isText(typed) && isSlug(typed.trim())) return typed.trim()
  return isText(stored) && isSlug(stored) ? stored : 'forhandsvisning-utan-adress'
}

/** The document in the site's shape, or why it can't be brought into it. Nothing is asked of the database here. */
function shapeOf({ toShape }: Reading, values: Values, counts: SeatCounts | undefined): { readonly doc: Doc } | { readonly reason: string } {
  try {
    return { doc: toShape(values, counts) }
  } catch (error) {
    return { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/**
 * Reads a document's latest draft, whoever asks; `typed` is what its form holds and nobody has saved. A document in the bin is unknown. Throws when the
 * database can't answer.
 */
export async function readDraft(payload: Payload, collection: Previewed, id: string, typed: Values = {}): Promise<Draft> {
  if (!isPossibleId(payload, id)) return { kind: 'unknown' }
  const found = await payload.findByID({ collection, id, draft: true, depth: 0, overrideAccess: true, disableErrors: true })
  if (!found) return { kind: 'unknown' }
  const stored: Values = { ...found }
  const guid = String(stored.guid ?? '')
  // Whose page it is, and when it came to be, no form decides.
  const held = asStored(typed, payload.collections[collection].config.flattenedFields)
  const values = { ...stored, ...held, id: stored.id, guid, createdAt: stored.createdAt, slug: slugOf(typed.slug ?? stored.slug, stored.slug) }
  const reading = READINGS[collection]
  const { list, texts, lacks } = reading
  const empty = Object.entries(texts).filter(([name]) => !isText(values[name as keyof typeof values]))
  const missing = [...empty.map(([, label]) => label), ...(lacks?.(values) ?? [])]
  if (missing.length > 0) return { kind: 'incomplete', guid, missing }
  const counts = collection === 'events' ? (await readSeatCounts(payload, [id])).get(id) : undefined
  const shape = shapeOf(reading, values, counts)
  if ('reason' in shape) return { kind: 'unreadable', guid, reason: shape.reason }
  return { kind: 'draft', guid, delta: { isWhole: false, present: { [list]: [shape.doc] }, absent: {}, files: [] } }
}
