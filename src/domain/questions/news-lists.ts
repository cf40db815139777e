import { newsKindPath, newsMunicipalityPath } from '../addresses.ts'
import type { Id, Municipality, NewsItem, NewsKind } from '../content.ts'
import { isNewsOver, NEWS_KINDS } from '../news.ts'
import { type ArchivePart, type NewsTeaser, NO_NEWS, partItems, partLinks, teaserOf } from '../news-archive.ts'
import { type NewsEntry, newsEntry } from '../news-filter.ts'
import { newsIn } from '../news-groups.ts'
import { dayOf } from '../swedish-time.ts'
import { allById, bySlug, ordered, remembered, type View } from '../view.ts'

/** A municipality with its address among the news. */
export interface MunicipalityLink {
  readonly name: string
  readonly slug: string
  readonly path: string
}

const ofKind = (v: View, kind: NewsKind) => newsIn(v, 'kind', kind)
const isUsed = (v: View, { id }: { readonly id: Id }) => newsIn(v, 'municipality', id).length > 0
const ofMunicipality = (v: View, slug: string) => {
  const municipality = bySlug(v, 'municipalities', slug)
  return municipality ? newsIn(v, 'municipality', municipality.id) : NO_NEWS
}
const municipalityLink = remembered((one: Municipality): MunicipalityLink => ({ name: one.name, slug: one.slug, path: newsMunicipalityPath(one) }))

/** The kinds that there are news of, in the order that lists name them. */
export const newsKinds = (v: View): readonly NewsKind[] => NEWS_KINDS.filter((kind) => ofKind(v, kind).length > 0)

/** A kind's news, newest first: those in front, or a finished part of many. */
export const newsOfKind = (v: View, kind: NewsKind, part: number | null = null): readonly NewsTeaser[] =>
  partItems(ofKind(v, kind), newsKindPath(kind), part)

/** The finished parts of a kind with many news, the newest first. */
export const newsKindParts = (v: View, kind: NewsKind): readonly ArchivePart[] => partLinks(ofKind(v, kind), newsKindPath(kind))

/** The vacancies that one can apply for, what closes first first. */
export const openVacancies = (v: View): readonly NewsTeaser[] =>
  ordered(
    ofKind(v, 'vacancy').filter((item) => !isNewsOver(item, dayOf(v.now)) && item.replacedBy === null),
    ({ applyBy }) => applyBy ?? '',
  ).map(teaserOf)

/** The municipalities that news are about, in alphabetical order. */
export const newsMunicipalities = (v: View): readonly MunicipalityLink[] =>
  ordered(
    v.snapshot.municipalities.filter((one) => isUsed(v, one)),
    ({ name }) => name,
  ).map(municipalityLink)

/** The municipalities with the ids that news are about, as links in alphabetical order. */
export const municipalityLinks = (v: View, ids: readonly Id[]): readonly MunicipalityLink[] =>
  ordered(
    allById(v, 'municipalities', ids).filter((one) => isUsed(v, one)),
    ({ name }) => name,
  ).map(municipalityLink)

/** A municipality by its slug, or null. */
export const municipalityBySlug = (v: View, slug: string): MunicipalityLink | null => {
  const municipality = bySlug(v, 'municipalities', slug)
  return municipality && municipalityLink(municipality)
}

/** The news about a municipality, newest first: those in front, or a finished part of many. */
export const newsInMunicipality = (v: View, slug: string, part: number | null = null): readonly NewsTeaser[] =>
  partItems(ofMunicipality(v, slug), newsMunicipalityPath({ slug }), part)

/** The finished parts of a municipality with many news, the newest first. */
export const newsMunicipalityParts = (v: View, slug: string): readonly ArchivePart[] =>
  partLinks(ofMunicipality(v, slug), newsMunicipalityPath({ slug }))

type Named = readonly { readonly id: Id; readonly slug: string }[]
const slugsOf = remembered((list: Named) => new Map(list.map(({ id, slug }) => [id, slug])))
const entriesOf = remembered((items: readonly NewsItem[]) =>
  remembered((themes: Named) =>
    remembered((municipalities: Named) => items.map((item) => newsEntry(item, slugsOf(themes), slugsOf(municipalities)))),
  ),
)

/** A year's news in brief, newest first, for the script that combines filters. The same list as long as nothing in it has changed. */
export const newsEntries = (v: View, year: number): readonly NewsEntry[] =>
  entriesOf(newsIn(v, 'year', String(year)))(v.snapshot.themes)(v.snapshot.municipalities)
