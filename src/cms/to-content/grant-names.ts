import { grantNames, grantNamesAsKept, type NamedGrant, renamedGrants, type ToldGrant } from '../../domain/calls/grant-names.ts'

/** A call's rounds as far as their grants go, and the names of these, as they are stored. */
export interface StoredGrants {
  readonly rounds?: readonly { readonly slug: string; readonly decision?: { readonly grants?: readonly ToldGrant[] | null } | null }[] | null
  /** `omgang-1=fyrbo-kommun-oppna-data foreningen-kor;omgang-2=…` */
  readonly grantNames?: string | null
}

const grantsOf = (round: NonNullable<StoredGrants['rounds']>[number]) => round.decision?.grants ?? []

/** The names that are kept of a round's grants, or null. */
const storedNames = (text: string | null | undefined, slug: string): string | null =>
  text
    ?.split(';')
    .find((part) => part.startsWith(`${slug}=`))
    ?.slice(slug.length + 1) ?? null

/** The names of a stored round's grants, in their order. */
export const storedGrantNames = (text: string | null | undefined, slug: string, grants: readonly ToldGrant[]): readonly string[] =>
  grantNames(grants, storedNames(text, slug))

const namedGrants = ({ rounds, grantNames: text }: StoredGrants, slug: string): readonly NamedGrant[] | null => {
  const round = rounds?.find((one) => one.slug === slug)
  if (!round) return null
  const names = storedGrantNames(text, slug, grantsOf(round))
  return grantsOf(round).map(({ applicant, title }, i) => ({ applicant, title, name: names[i] ?? '' }))
}

/** The names of a call's grants as they are stored, once `after` is published. `before` is what was published last. Null where nothing is granted. */
export function grantNamesAfter(before: StoredGrants | null, after: StoredGrants): string | null {
  const kept = (after.rounds ?? []).flatMap((round) => {
    const known = before && namedGrants(before, round.slug)
    const names = known ? renamedGrants(known, grantsOf(round)) : storedGrantNames(after.grantNames, round.slug, grantsOf(round))
    return names.length === 0 ? [] : [`${round.slug}=${grantNamesAsKept(names)}`]
  })
  return kept.join(';') || null
}
