import { randomUUID } from 'node:crypto'
import type { CollectionSlug, Field, FieldHook, TextField, TextFieldSingleValidation, Where } from 'payload'
import { isReservedSlug, isSlug, SLUG_MAX, slugify } from '../../domain/content/slugs.ts'
import { SLUG_REFUSALS } from '../../words/refusals.ts'
import { KEPT_OUT_OF_LISTS } from './kept-out-of-lists.ts'

const ADDRESSED = ['news', 'events', 'funding-calls', 'projects', 'pages'] as const
type AddressedCollection = (typeof ADDRESSED)[number]
const isAddressed = (slug: string): slug is AddressedCollection => (ADDRESSED as readonly string[]).includes(slug)

const hasPath = (slug: string) => isAddressed(slug) || slug === 'themes'

const SOURCE_WORDS = { title: 'rubriken', name: 'namnet', alt: 'beskrivningen' } as const

/** The first of `fokus`, `fokus-2`, `fokus-3` … that is not taken; `namnlos` for an empty wish. */
async function freeSlug(wanted: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const base = wanted === '' ? 'namnlos' : wanted
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : `-${n}`
    const slug = base.slice(0, SLUG_MAX - suffix.length).replace(/-+$/, '') + suffix
    if (!(await isTaken(slug))) return slug
  }
}

/**
 * The slug of a document, unique in its collection. An empty slug is made from the field `from`, with a number when it is taken. A typed slug that is
 * taken, or reserved for a page of the program, is refused.
 */
export function slugField(collection: CollectionSlug, from: 'title' | 'name' | 'alt'): TextField {
  const hasTrash = isAddressed(collection)
  const others = (slug: string, id: unknown): Where => ({
    and: [{ slug: { equals: slug } }, ...(id === undefined || id === null ? [] : [{ id: { not_equals: id } }])] as Where[],
  })
  const validate: TextFieldSingleValidation = async (value, { id, req }) => {
    // `beforeValidate` fills in an empty slug when the document is saved.
    if (!value) return true
    const slug = value
    if (!isSlug(slug)) return SLUG_REFUSALS.shape
    if (isAddressed(collection) && isReservedSlug(slug, collection)) return SLUG_REFUSALS.reserved
    const { docs } = await req.payload.find({ collection, where: others(slug, id), limit: 1, depth: 0, overrideAccess: true, trash: hasTrash, req })
    const [other] = docs as { title?: string; name?: string; alt?: string; deletedAt?: string | null }[]
    if (!other) return true
    const title = other.title ?? other.name ?? other.alt ?? slug
    return other.deletedAt ? SLUG_REFUSALS.takenInTrash(title) : SLUG_REFUSALS.taken(title)
  }
  return {
    name: 'slug',
    type: 'text',
    label: hasPath(collection) ? 'Adress' : 'Kortnamn',
    unique: true,
    index: true,
    maxLength: SLUG_MAX,
    admin: {
      position: 'sidebar',
      description: hasPath(collection)
        ? `Sista delen av webbadressen. Lämna tomt, så görs den av ${SOURCE_WORDS[from]}. Byts den leder den gamla adressen vidare.`
        : 'Behövs bara när innehåll flyttas mellan webbplatser. Lämna tomt, så skapas det av sig självt.',
    },
    validate,
    hooks: {
      beforeDuplicate: [() => null],
      beforeValidate: [
        async ({ value, data, originalDoc, req }) => {
          if (typeof value === 'string' && value.trim() !== '') return value.trim()
          if (originalDoc?.slug) return originalDoc.slug
          const isTaken = async (slug: string) =>
            (isAddressed(collection) && isReservedSlug(slug, collection)) ||
            (await req.payload.count({ collection, where: others(slug, originalDoc?.id), overrideAccess: true, trash: hasTrash, req })).totalDocs > 0
          return freeSlug(slugify(String(data?.[from] ?? '')), isTaken)
        },
      ],
    },
  }
}

/** Keeps the id of the stored document. A version that is restored as a draft would be stored without it, as nobody may change it. */
const keepGuid: FieldHook = async ({ value, originalDoc, collection, req }) => {
  if (value || originalDoc?.id === undefined || !collection) return value
  const stored = await req.payload.db.findOne<{ id: string | number; guid?: string | null }>({
    collection: collection.slug,
    where: { id: { equals: originalDoc.id } },
    req,
  })
  return stored?.guid ?? value
}

/** The id of a document in feeds, calendars and redirects. It is set once and survives renaming, export and import. */
export function guidField(): Field {
  return {
    name: 'guid',
    type: 'text',
    unique: true,
    index: true,
    defaultValue: () => randomUUID(),
    admin: { hidden: true, ...KEPT_OUT_OF_LISTS },
    hooks: { beforeDuplicate: [() => randomUUID()], beforeChange: [keepGuid] },
    access: { update: () => false },
  }
}
