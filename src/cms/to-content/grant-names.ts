import { grantNames, grantNamesAsKept, type NamedGrant, renamedGrants, type ToldGrant } from '../../domain/calls/grant-names.ts'

/** The grants of a stored call's rounds, and their stored names. */
export interface StoredGrants {
  readonly rounds?: readonly { readonly slug: string; readonly decision?: { readonly grants?: readonly ToldGrant[] | null } | null }[] | null
  /** `omgang-1=fyrbo-kommun-oppna-data foreningen-kor;omgang-2=…` */
  readonly grantNames?: string | null
}

const grantsOf = (round: NonNullable<StoredGrants['rounds']>[number]) => round.decision?.grants ?? []

/** The stored names of a round's grants as one text, or null for none. */
const storedNames = (text: string | null | undefined, slug: string): string | null =>
  text
    ?.split(';')
    .find((part) => part.startsWith(`${slug}=`))
    ?.slice(slug.length + 1) ?? null

/** The names of a round's grants, in the order of the grants: the stored ones, and new ones for grants that have none. */
export const storedGrantNames = (text: string | null | undefined, slug: string, grants: readonly ToldGrant[]): readonly string[] =>
  grantNames(grants, storedNames(text, slug))

const namedGrants = ({ rounds, grantNames: text }: StoredGrants, slug: string): readonly NamedGrant[] | null => {
  const round = rounds?.find((each) => each.slug === slug)
  if (!round) return null
  const names = storedGrantNames(text, slug, grantsOf(round))
  return grantsOf(round).map(({ applicant, title }, i) => ({ applicant, title, name: names[i] ?? '' }))
}

/**
 * The grant names to store with a call when `after` is published. `before` is what was published last, from which a corrected grant keeps its name. Null
 * for a call without grants.
 */
export function grantNamesAfter(before: StoredGrants | null, after: StoredGrants): string | null {
  const parts = (after.rounds ?? []).flatMap((round) => {
    const published = before && namedGrants(before, round.slug)
    const names = published ? renamedGrants(published, grantsOf(round)) : storedGrantNames(after.grantNames, round.slug, grantsOf(round))
    return names.length === 0 ? [] : [`${round.slug}=${grantNamesAsKept(names)}`]
  })
  return parts.join(';') || null
}
