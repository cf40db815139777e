import { newsKindPath, newsMunicipalityPath } from '../addresses.ts'
import type { Id, Municipality, NewsItem, NewsKind } from '../content.ts'
import { groupsBy } from '../kept.ts'
import { isNewsOver, NEWS_KINDS } from '../news.ts'
import { type ArchivePart, type NewsTeaser, NO_NEWS, newestFirst, partItems, partLinks, teaserOf, yearOfItem } from '../news-archive.ts'
import { type NewsEntry, newsEntry } from '../news-filter.ts'
import { dayOf } from '../swedish-time.ts'
import { allById, bySlug, ordered, remembered, type View } from '../view.ts'

/** A municipality with its address among the news. */
export interface MunicipalityLink {
  readonly name: string
  readonly slug: string
  readonly path: string
}

const byKind = groupsBy((item: NewsItem) => [item.kind], newestFirst)
const byMunicipality = groupsBy((item: NewsItem) => item.municipalities, newestFirst)
const byYear = groupsBy((item: NewsItem) => [yearOfItem(item)], newestFirst)

const ofKind = (v: View, kind: NewsKind) => byKind(v.snapshot.news).get(kind) ?? NO_NEWS
const ofMunicipality = (v: View, slug: string) => {
  const municipality = bySlug(v, 'municipalities', slug)
  return (municipality && byMunicipality(v.snapshot.news).get(municipality.id)) ?? NO_NEWS
}
const municipalityLink = remembered((one: Municipality): MunicipalityLink => ({ name: one.name, slug: one.slug, path: newsMunicipalityPath(one) }))

/** The kinds that there are news of, in the order that lists name them. */
export const newsKinds = (v: View): readonly NewsKind[] => {
  const used = byKind(v.snapshot.news)
  return NEWS_KINDS.filter((kind) => used.has(kind))
}

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
export const newsMunicipalities = (v: View): readonly MunicipalityLink[] => {
  const used = byMunicipality(v.snapshot.news)
  return ordered(
    v.snapshot.municipalities.filter(({ id }) => used.has(id)),
    ({ name }) => name,
  ).map(municipalityLink)
}

/** The municipalities with the ids that news are about, as links in alphabetical order. */
export const municipalityLinks = (v: View, ids: readonly Id[]): readonly MunicipalityLink[] => {
  const used = byMunicipality(v.snapshot.news)
  return ordered(
    allById(v, 'municipalities', ids).filter(({ id }) => used.has(id)),
    ({ name }) => name,
  ).map(municipalityLink)
}

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
  entriesOf(byYear(v.snapshot.news).get(year) ?? NO_NEWS)(v.snapshot.themes)(v.snapshot.municipalities)
