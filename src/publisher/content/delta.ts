import { isDeepStrictEqual } from 'node:util'
import type { AccessibilityStatement, Alert, Doc, Id, ListName, Navigation, OfficeSettings, Snapshot } from '../../domain/content/content.ts'
import { LIST_NAMES } from '../../domain/content/content.ts'
import type { ContentIndex } from '../../domain/content/content-index.ts'
import { difference, sameList } from '../../domain/content/incremental.ts'
import { NO_STATEMENT } from '../../domain/office/accessibility.ts'
import { NO_PRIVACY } from '../../domain/office/privacy.ts'
import type { Named } from '../../domain/site-map/document-routes.ts'

/** A reading of the database: the present state of some documents. Applying it twice changes nothing more. */
export interface Delta {
  /** Whether the delta holds everything, so that documents that it does not name are gone. */
  readonly isWhole: boolean
  /** Published documents in their present state. */
  readonly present: { readonly [Name in ListName]?: readonly Snapshot[Name][number][] }
  /** The ids of documents that are not published. */
  readonly absent: { readonly [Name in ListName]?: readonly Id[] }
  /** Whether the database holds no document with a page of its own, not even a draft. */
  readonly isDatabaseEmpty?: boolean
  /** Published documents that can't be converted. */
  readonly broken?: readonly BrokenDoc[]
  readonly settings?: OfficeSettings
  readonly navigation?: Navigation
  readonly alerts?: readonly Alert[]
  readonly accessibility?: AccessibilityStatement
  readonly synonyms?: Snapshot['synonyms']
  /** The path on disk of each public file address. */
  readonly files: readonly (readonly [url: string, source: string])[]
}

/** A list after a delta of everything. Documents that it does not name are left out, except for broken ones, whose last good state stays. */
function wholeList<T extends Doc>(before: readonly T[], present: readonly T[], broken: ReadonlySet<Id>): readonly T[] {
  const unplaced = new Map(present.map((doc) => [doc.id, doc]))
  const after: T[] = []
  for (const old of before) {
    const now = unplaced.get(old.id)
    if (now) after.push(isDeepStrictEqual(old, now) ? old : now)
    else if (broken.has(old.id)) after.push(old)
    unplaced.delete(old.id)
  }
  after.push(...unplaced.values())
  return sameList(before, after)
}

/** A list after a delta of some documents. They are looked up in the index, so that a change of one document costs about the same in a list of any length. */
function patchedList<Name extends ListName>(
  list: Name,
  index: ContentIndex,
  present: readonly Snapshot[Name][number][],
  absent: readonly Id[],
): Snapshot[Name] {
  const find = (id: Id) => index.document(list, 'id', id)
  const before: readonly Doc[] = index.snapshot[list]
  const presentById = new Map<Id, Doc>(present.map((doc) => [doc.id, doc]))
  const gone = new Set<Doc>(absent.flatMap((id) => (presentById.has(id) ? [] : (find(id) ?? []))))
  const changed = [...presentById.values()].filter((doc) => !isDeepStrictEqual(find(doc.id), doc))
  if (changed.length === 0 && gone.size === 0) return index.snapshot[list]
  const after = before.slice()
  for (const doc of changed) {
    const old = find(doc.id)
    if (old) after[after.indexOf(old)] = doc
    else after.push(doc)
  }
  return (gone.size > 0 ? after.filter((doc) => !gone.has(doc)) : after) as unknown as Snapshot[Name]
}

const keep = <T>(before: T, after: T | undefined): T => (after === undefined || isDeepStrictEqual(before, after) ? before : after)

/** The snapshot of an index after a delta. Unchanged parts are the same objects as before; without any change the snapshot itself is. */
export function applyDelta(index: ContentIndex, delta: Delta): Snapshot {
  const before = index.snapshot
  const listAfter = (name: ListName): readonly Doc[] => {
    const [present, absent] = [delta.present[name] ?? [], delta.absent[name] ?? []]
    if (!delta.isWhole) return present.length === 0 && absent.length === 0 ? before[name] : patchedList(name, index, present, absent)
    return wholeList<Doc>(before[name], present, new Set((delta.broken ?? []).filter(({ list }) => list === name).map(({ doc }) => doc.id)))
  }
  const lists = Object.fromEntries(LIST_NAMES.map((name) => [name, listAfter(name)])) as unknown as Pick<Snapshot, ListName>
  const after: Snapshot = {
    ...lists,
    settings: keep(before.settings, delta.settings),
    navigation: keep(before.navigation, delta.navigation),
    alerts: keep(before.alerts, delta.alerts),
    accessibility: keep(before.accessibility, delta.accessibility),
    synonyms: keep(before.synonyms, delta.synonyms),
  }
  const isSame = (Object.keys(after) as (keyof Snapshot)[]).every((name) => after[name] === before[name])
  return isSame ? before : after
}

/** A document that changed from one publication to the next. */
export interface ChangedDoc {
  readonly list: ListName
  readonly id: Id
  readonly title: string
}

/** The name of a document in the admin. */
function titleOf(doc: Doc): string {
  const named: Doc & { readonly title?: string; readonly name?: string; readonly alt?: string } = doc
  return named.title ?? named.name ?? named.alt ?? doc.slug
}

/** The documents that are new, changed or gone from one snapshot to the next. */
export function changedDocs(before: Snapshot, after: Snapshot): readonly ChangedDoc[] {
  return LIST_NAMES.flatMap((list) => {
    const { removed, added } = difference<Doc>(before[list], after[list])
    const changed = new Map([...removed, ...added].map((doc) => [doc.id, doc]))
    return [...changed.values()].map((doc) => ({ list, id: doc.id, title: titleOf(doc) }))
  })
}

/** The parts of a snapshot that are not lists of documents. */
export type SingleName = 'settings' | 'navigation' | 'alerts' | 'accessibility' | 'synonyms'

/** The names of the parts, besides the lists of documents, that differ between two snapshots. */
export function changedSingles(before: Snapshot, after: Snapshot): readonly SingleName[] {
  return (['settings', 'navigation', 'alerts', 'accessibility', 'synonyms'] as const).filter((name) => before[name] !== after[name])
}

/** The empty snapshot. */
export const EMPTY: Snapshot = {
  news: [],
  events: [],
  fundingCalls: [],
  projects: [],
  pages: [],
  themes: [],
  goals: [],
  municipalities: [],
  contacts: [],
  images: [],
  documents: [],
  settings: {
    name: '',
    shortName: '',
    description: '',
    headline: null,
    logo: null,
    darkLogo: null,
    colours: { primary: '#0b5563', accent: '#9c3d1e' },
    email: null,
    phone: null,
    postalAddress: null,
    visitingAddress: null,
    organisationNumber: null,
    openingHours: null,
    hub: null,
    applicationHosts: [],
    modelPages: { needs: null, goals: null, commission: null, allocation: null, evaluation: null },
    privacy: NO_PRIVACY,
  },
  navigation: { main: [], shortcuts: [], footer: [] },
  alerts: [],
  accessibility: NO_STATEMENT,
  synonyms: [],
}

/** Whether a snapshot has any document with a page of its own. */
export const hasContent = ({ news, events, fundingCalls, projects, pages }: Snapshot): boolean =>
  [news, events, fundingCalls, projects, pages].some((list) => list.length > 0)

/** A published document that can't be converted to its domain shape, with the reason. Its last published page stays. */
export interface BrokenDoc {
  readonly list: ListName
  readonly doc: Named
  readonly reason: string
}
