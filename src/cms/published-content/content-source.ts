import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { CollectionSlug, GlobalSlug, Payload, Where } from 'payload'
import type { Doc, Id, ListName } from '../../domain/content/content.ts'
import { invalidTime } from '../../domain/documents/valid-times.ts'
import type { SeatCounts } from '../../domain/signup/seat-counts.ts'
import type { Named } from '../../domain/site-map/document-routes.ts'
import type { BrokenDoc, Delta } from '../../publisher/content/delta.ts'
import type { ContentSource } from '../../publisher/content/source.ts'
import { type ChangeLocation, locationName } from '../outbox/pending-changes.ts'
import { storedDocument } from '../outbox/pending-status.ts'
import type { Event } from '../payload-types.ts'
import { readSeatCounts } from '../signup/seat-counts.ts'
import { statementOf } from '../to-content/accessibility.ts'
import { idOf } from '../to-content/body.ts'
import { contactOf, eventOf, fundingCallOf, municipalityOf, newsOf, pageOf, projectOf, topicOf } from '../to-content/documents.ts'
import { alertsOf, navigationOf, settingsOf, synonymsOf } from '../to-content/globals.ts'
import { documentOf, imageOf, type MediaFiles } from '../to-content/media.ts'
import { hasContent } from './database-state.ts'

/** The lists of documents with pages of their own. */
const LISTS_WITH_PAGES = ['news', 'events', 'fundingCalls', 'projects', 'pages'] as const satisfies readonly ListName[]

interface Reading {
  readonly list: ListName
  /** Whether only published documents that are not in the bin count. */
  readonly hasDrafts: boolean
  /** Values from other collections that the shapes of some documents need, by document id. */
  readonly besides?: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, unknown>>
  readonly toShape: (stored: never, beside: never) => { readonly shape: Doc; readonly files?: MediaFiles } | null
}

/** The id of a stored document and the time of its latest save. */
interface Saved {
  readonly id: string | number
  readonly updatedAt: string
}

const PUBLISHED: readonly Where[] = [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }]

/** The number of documents in one read: enough to be fast, few enough to keep no request waiting. */
const BATCH_SIZE = 200

const plain =
  <Stored, Shape extends Doc>(convert: (stored: Stored) => Shape) =>
  (stored: never) => ({ shape: convert(stored as Stored) })

/** The collections and globals that the site is made of. */
export const SITE_COLLECTIONS = [
  'news',
  'events',
  'funding-calls',
  'projects',
  'pages',
  'themes',
  'goals',
  'municipalities',
  'contacts',
  'images',
  'documents',
] as const satisfies readonly CollectionSlug[]
export const SITE_GLOBALS = ['site', 'navigation', 'alert', 'accessibility', 'search'] as const satisfies readonly GlobalSlug[]
type SiteCollection = (typeof SITE_COLLECTIONS)[number]

/** The collection of each list of a snapshot. */
export const collectionOf = (list: ListName): SiteCollection => (list === 'fundingCalls' ? 'funding-calls' : list)

interface StoredNames {
  readonly id: string | number
  readonly guid?: string | null
  readonly slug?: string | null
  readonly parent?: Parameters<typeof idOf>[0]
  readonly rounds?: readonly { readonly slug: string }[] | null
}

/** The names of a document that can't be converted: enough to find its page. */
const namedOf = ({ id, guid, slug, parent, rounds }: StoredNames): Named => ({
  id: String(id),
  guid: guid ?? '',
  slug: slug ?? '',
  parent: idOf(parent),
  rounds: (rounds ?? []).map((round) => ({ slug: round.slug })),
})

/** A stored document in the site's shape. Throws when it makes no sense. */
function understood({ list, toShape }: Reading, stored: never, beside: unknown): ReturnType<Reading['toShape']> {
  const made = toShape(stored, beside as never)
  const name = made && invalidTime(list, made.shape)
  if (name) throw new RangeError(`Invalid time: ${name}`)
  return made
}

/** Times of saves by the names of locations. Globals that were never saved have the time ''. */
type SaveTimes = ReadonlyMap<string, string>

/** The source of published content in a database. */
export interface PublishedContent extends ContentSource<ChangeLocation> {
  /** When each published document and each global was saved last, by the database now. Nothing else is read. */
  readonly listed: () => Promise<SaveTimes>
  /** When a document or global had been saved when it was read last. Null for one that was not read, or is not published. */
  readonly savedAt: (location: ChangeLocation) => string | null
}

/** Reads what is published through Payload's local API. `mediaDir` is where uploads lie. */
export function contentSource(payload: Payload, mediaDir: string): PublishedContent {
  const readings: Readonly<Record<SiteCollection, Reading>> = {
    news: { list: 'news', hasDrafts: true, toShape: plain(newsOf) },
    // An event without a time has no place in a calendar. It can't be saved so, but a database may hold one all the same.
    events: {
      list: 'events',
      hasDrafts: true,
      besides: (ids) => readSeatCounts(payload, ids),
      toShape: (stored: Event, counts?: SeatCounts) => (stored.occasions?.length ? { shape: eventOf(stored, counts) } : null),
    },
    'funding-calls': { list: 'fundingCalls', hasDrafts: true, toShape: plain(fundingCallOf) },
    projects: { list: 'projects', hasDrafts: true, toShape: plain(projectOf) },
    pages: { list: 'pages', hasDrafts: true, toShape: plain(pageOf) },
    themes: { list: 'themes', hasDrafts: false, toShape: plain(topicOf) },
    goals: { list: 'goals', hasDrafts: false, toShape: plain(topicOf) },
    municipalities: { list: 'municipalities', hasDrafts: false, toShape: plain(municipalityOf) },
    contacts: { list: 'contacts', hasDrafts: false, toShape: plain(contactOf) },
    images: { list: 'images', hasDrafts: false, toShape: (stored) => imageOf(stored, path.join(mediaDir, 'images')) },
    documents: { list: 'documents', hasDrafts: false, toShape: (stored) => documentOf(stored, path.join(mediaDir, 'documents')) },
  }

  const readStatement = async () => {
    const stored = await payload.findGlobal({ slug: 'accessibility', depth: 0, overrideAccess: true })
    const former = idOf(stored.formerPage)
    const page = former === null ? null : await storedDocument(payload, 'pages', former, false)
    return statementOf(stored, page?.guid ?? null)
  }

  /** The `updatedAt` of each global that was read. */
  const globalsSavedAt = new Map<GlobalSlug, string>()

  const listGlobal = async (slug: GlobalSlug): Promise<string> =>
    (await payload.db.findGlobal<{ readonly updatedAt?: string | null }>({ slug, select: { updatedAt: true } }))?.updatedAt ?? ''

  const readGlobals = async (names: ReadonlySet<GlobalSlug>) => {
    // Before the values: of a save in between, the time is then the earlier one, and it is read again.
    for (const slug of names) globalsSavedAt.set(slug, await listGlobal(slug))
    return readValues(names)
  }

  const readValues = async (names: ReadonlySet<GlobalSlug>) => ({
    ...(names.has('site') ? { settings: settingsOf(await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })) } : {}),
    ...(names.has('navigation')
      ? { navigation: navigationOf(await payload.findGlobal({ slug: 'navigation', depth: 0, overrideAccess: true })) }
      : {}),
    ...(names.has('alert') ? { alerts: alertsOf(await payload.findGlobal({ slug: 'alert', depth: 0, overrideAccess: true })) } : {}),
    ...(names.has('accessibility') ? { accessibility: await readStatement() } : {}),
    ...(names.has('search') ? { synonyms: synonymsOf(await payload.findGlobal({ slug: 'search', depth: 0, overrideAccess: true })) } : {}),
  })

  /** The `updatedAt` of each document that was read, by its id. */
  const updatedAtOf = new Map(SITE_COLLECTIONS.map((slug) => [slug, new Map<Id, string>()]))

  /** The `updatedAt` of each published document of a collection, by id. */
  const list = async (slug: SiteCollection): Promise<ReadonlyMap<Id, string>> => {
    const listed = new Map<Id, string>()
    for (let last: Saved['id'] | null = null; ; ) {
      const conditions: Where[] = [...(readings[slug].hasDrafts ? PUBLISHED : []), ...(last === null ? [] : [{ id: { greater_than: last } }])]
      const { docs }: { docs: Saved[] } = await payload.db.find<Saved>({
        collection: slug,
        where: conditions.length > 0 ? { and: conditions } : {},
        select: { updatedAt: true },
        sort: 'id',
        limit: BATCH_SIZE,
        pagination: false,
      })
      for (const { id, updatedAt } of docs) listed.set(String(id), updatedAt)
      if (docs.length < BATCH_SIZE) return listed
      last = docs.at(-1)?.id ?? null
      await turn()
    }
  }

  /** Reads the published documents among some ids. */
  const readCollection = async (slug: SiteCollection, ids: readonly Id[]) => {
    const { hasDrafts, list, besides } = readings[slug]
    const [saved, shapes] = [updatedAtOf.get(slug) ?? new Map<Id, string>(), [] as NonNullable<ReturnType<Reading['toShape']>>[]]
    const broken: BrokenDoc[] = []
    const shapeOf = (stored: StoredNames, beside: unknown) => {
      try {
        return understood(readings[slug], stored as never, beside) ?? []
      } catch (error) {
        payload.logger.error({ err: error, msg: `${slug} ${stored.id} går inte att förstå som det är sparat` })
        broken.push({ list, doc: namedOf(stored), reason: error instanceof Error ? error.message : String(error) })
        return []
      }
    }
    for (let i = 0; i < ids.length; i += BATCH_SIZE) {
      // Requests are answered in the same thread. A few documents are read without a pause, which would last until the save has been answered.
      if (ids.length > BATCH_SIZE) await turn()
      const part = ids.slice(i, i + BATCH_SIZE)
      const where: Where = { and: [{ id: { in: part } }, ...(hasDrafts ? [{ _status: { equals: 'published' } } as Where] : [])] }
      const { docs } = await payload.find({ collection: slug, where, depth: 0, pagination: false, overrideAccess: true })
      for (const id of part) saved.delete(id)
      for (const { id, updatedAt } of docs) saved.set(String(id), updatedAt)
      const beside = await besides?.(part)
      shapes.push(...docs.flatMap((doc) => shapeOf(doc, beside?.get(String(doc.id)))))
    }
    const present = shapes.map(({ shape }) => shape)
    const found = new Set([...present, ...broken.map(({ doc }) => doc)].map(({ id }) => id))
    return { present, broken, absent: ids.filter((id) => !found.has(id)), files: shapes.flatMap(({ files }) => [...(files ?? [])]) }
  }

  const read = async (wanted: ReadonlyMap<SiteCollection, readonly Id[]>, globals: ReadonlySet<GlobalSlug>, isWhole: boolean): Promise<Delta> => {
    const present: Partial<Record<ListName, readonly Doc[]>> = {}
    const absent: Partial<Record<ListName, readonly Id[]>> = {}
    const files: (readonly [string, string])[] = []
    const broken: BrokenDoc[] = []
    for (const [slug, ids] of wanted) {
      if (isWhole) await turn()
      const found = await readCollection(slug, ids)
      present[readings[slug].list] = found.present
      absent[readings[slug].list] = found.absent
      files.push(...found.files)
      broken.push(...found.broken)
    }
    return {
      isWhole,
      isDatabaseEmpty: !LISTS_WITH_PAGES.some((name) => present[name]?.length) && !(await hasContent(payload)),
      present: present as Delta['present'],
      absent,
      broken,
      files,
      ...(await readGlobals(globals)),
    }
  }

  return {
    listed: async () => {
      const listed = new Map<string, string>()
      for (const collection of SITE_COLLECTIONS)
        for (const [id, savedAt] of await list(collection)) listed.set(locationName({ collection, id }), savedAt)
      for (const global of SITE_GLOBALS) listed.set(locationName({ global }), await listGlobal(global))
      return listed
    },
    savedAt: (location) =>
      ('global' in location
        ? globalsSavedAt.get(location.global as GlobalSlug)
        : updatedAtOf.get(location.collection as SiteCollection)?.get(location.id)) ?? null,
    readWhole: async () => {
      const wanted = new Map<SiteCollection, readonly Id[]>()
      for (const slug of SITE_COLLECTIONS) wanted.set(slug, [...(await list(slug)).keys()])
      for (const saved of updatedAtOf.values()) saved.clear()
      return read(wanted, new Set(SITE_GLOBALS), true)
    },
    // Compared for equality: a row of a restored database may be older than the one that was read.
    scan: async () => {
      const places: ChangeLocation[] = SITE_GLOBALS.map((global) => ({ global }))
      for (const collection of SITE_COLLECTIONS) {
        const [listed, saved] = [await list(collection), updatedAtOf.get(collection) ?? new Map<Id, string>()]
        for (const [id, updatedAt] of listed) if (saved.get(id) !== updatedAt) places.push({ collection, id })
        for (const id of saved.keys()) if (!listed.has(id)) places.push({ collection, id })
      }
      return places
    },
    readSome: (locations) => {
      const wanted = new Map<SiteCollection, Id[]>()
      const globals = new Set<GlobalSlug>()
      for (const location of locations) {
        if ('global' in location) globals.add(location.global as GlobalSlug)
        else {
          const collection = SITE_COLLECTIONS.find((slug) => slug === location.collection)
          if (collection) wanted.set(collection, [...(wanted.get(collection) ?? []), location.id])
        }
      }
      return read(wanted, globals, false)
    },
  }
}
