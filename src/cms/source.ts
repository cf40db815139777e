import path from 'node:path'
import type { CollectionSlug, GlobalSlug, Payload, Where } from 'payload'
import type { Doc, Id, ListName } from '../domain/content.ts'
import type { Delta } from '../publisher/delta.ts'
import type { Source } from '../publisher/loop.ts'
import type { Place } from './changes.ts'
import type { Event } from './payload-types.ts'
import { contactOf, eventOf, fundingCallOf, municipalityOf, newsOf, pageOf, projectOf, topicOf } from './to-content/documents.ts'
import { alertOf, navigationOf, settingsOf } from './to-content/globals.ts'
import { documentOf, type Files, imageOf } from './to-content/media.ts'

interface Reading {
  readonly list: ListName
  /** Whether only published documents that are not in the bin count. */
  readonly hasDrafts: boolean
  readonly toShape: (stored: never) => { readonly shape: Doc; readonly files?: Files } | null
}

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
export const SITE_GLOBALS = ['site', 'navigation', 'alert'] as const satisfies readonly GlobalSlug[]
type SiteCollection = (typeof SITE_COLLECTIONS)[number]

/** Reads what is published through Payload's local API. `mediaDir` is where uploads lie. */
export function contentSource(payload: Payload, mediaDir: string): Source<Place> {
  const readings: Readonly<Record<SiteCollection, Reading>> = {
    news: { list: 'news', hasDrafts: true, toShape: plain(newsOf) },
    // An event without a time has no place in a calendar. It can't be saved so, but a database may hold one all the same.
    events: { list: 'events', hasDrafts: true, toShape: (stored: Event) => (stored.occasions?.length ? { shape: eventOf(stored) } : null) },
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

  const readGlobals = async (names: ReadonlySet<GlobalSlug>) => ({
    ...(names.has('site') ? { settings: settingsOf(await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })) } : {}),
    ...(names.has('navigation')
      ? { navigation: navigationOf(await payload.findGlobal({ slug: 'navigation', depth: 0, overrideAccess: true })) }
      : {}),
    ...(names.has('alert') ? { alert: alertOf(await payload.findGlobal({ slug: 'alert', depth: 0, overrideAccess: true })) } : {}),
  })

  /** Reads a collection's published documents, all of them or those with the ids. */
  const readCollection = async (slug: CollectionSlug, reading: Reading, ids: readonly Id[] | null) => {
    const conditions: Where[] = []
    if (reading.hasDrafts) conditions.push({ _status: { equals: 'published' } })
    if (ids) conditions.push({ id: { in: ids } })
    const { docs } = await payload.find({ collection: slug, where: { and: conditions }, depth: 0, pagination: false, overrideAccess: true })
    const shapes = docs.flatMap((stored) => reading.toShape(stored as never) ?? [])
    const present = shapes.map(({ shape }) => shape)
    const found = new Set(present.map(({ id }) => id))
    return { present, absent: (ids ?? []).filter((id) => !found.has(id)), files: shapes.flatMap(({ files }) => [...(files ?? [])]) }
  }

  const read = async (
    wanted: ReadonlyMap<SiteCollection, readonly Id[] | null>,
    globals: ReadonlySet<GlobalSlug>,
    isWhole: boolean,
  ): Promise<Delta> => {
    const present: Partial<Record<ListName, readonly Doc[]>> = {}
    const absent: Partial<Record<ListName, readonly Id[]>> = {}
    const files: (readonly [string, string])[] = []
    for (const [slug, ids] of wanted) {
      const reading = readings[slug]
      const found = await readCollection(slug, reading, ids)
      present[reading.list] = found.present
      absent[reading.list] = found.absent
      files.push(...found.files)
    }
    return { isWhole, present: present as Delta['present'], absent, files, ...(await readGlobals(globals)) }
  }

  return {
    readWhole: () => read(new Map(SITE_COLLECTIONS.map((slug) => [slug, null])), new Set(SITE_GLOBALS), true),
    readSome: (hints) => {
      const wanted = new Map<SiteCollection, Id[]>()
      const globals = new Set<GlobalSlug>()
      for (const hint of hints) {
        if ('global' in hint) globals.add(hint.global as GlobalSlug)
        else {
          const collection = SITE_COLLECTIONS.find((slug) => slug === hint.collection)
          if (collection) wanted.set(collection, [...(wanted.get(collection) ?? []), hint.id])
        }
      }
      return read(wanted, globals, false)
    },
  }
}
