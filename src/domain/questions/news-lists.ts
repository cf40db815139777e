import type { Id, Municipality, NewsKind } from '../content/content.ts'
import { memoize } from '../content/memo.ts'
import { allById, bySlug, ordered, type View } from '../content/view.ts'
import { isNewsOver, NEWS_KINDS } from '../news/news.ts'
import { type NewsTeaser, teaserOf } from '../news/news-archive.ts'
import { newsMunicipalityPath } from '../paths/paths.ts'
import { dayOf } from '../time/swedish-time.ts'

/** A municipality with its address among the news. */
export interface MunicipalityLink {
  readonly name: string
  readonly slug: string
  readonly path: string
}

const ofKind = (v: View, kind: NewsKind) => v.index.newsGroup('kind', kind)
const isUsed = (v: View, { id }: { readonly id: Id }) => v.index.newsGroup('municipality', id).length > 0
const municipalityLink = memoize((one: Municipality): MunicipalityLink => ({ name: one.name, slug: one.slug, path: newsMunicipalityPath(one) }))

/** The kinds that there are news of, in the order that lists name them. */
export const newsKinds = (v: View): readonly NewsKind[] => NEWS_KINDS.filter((kind) => ofKind(v, kind).length > 0)

/** The vacancies that one can apply for, what closes first first. */
export const openVacancies = (v: View): readonly NewsTeaser[] =>
  ordered(
    ofKind(v, 'vacancy').filter((item) => !isNewsOver(item, dayOf(v.now)) && item.replacedBy === null),
    ({ applyBy }) => applyBy ?? '',
  ).map(teaserOf)

/** The municipalities that news are about, in alphabetical order. */
export const newsMunicipalities = (v: View): readonly MunicipalityLink[] =>
  ordered(
    v.snapshot.municipalities.filter((municipality) => isUsed(v, municipality)),
    ({ name }) => name,
  ).map(municipalityLink)

/** The municipalities with the ids that news are about, as links in alphabetical order. */
export const municipalityLinks = (v: View, ids: readonly Id[]): readonly MunicipalityLink[] =>
  ordered(
    allById(v, 'municipalities', ids).filter((municipality) => isUsed(v, municipality)),
    ({ name }) => name,
  ).map(municipalityLink)

/** A municipality by its slug, or null. */
export const municipalityBySlug = (v: View, slug: string): MunicipalityLink | null => {
  const municipality = bySlug(v, 'municipalities', slug)
  return municipality && municipalityLink(municipality)
}
