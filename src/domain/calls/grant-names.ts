import type { Grant } from '../content/content.ts'
import { slugify } from '../content/slugs.ts'

/** The parts of a grant that name it: the recipient and the title. */
export type ToldGrant = Pick<Grant, 'applicant' | 'title'>

/** A grant with the name that it has outside. */
export interface NamedGrant extends ToldGrant {
  readonly name: string
}

const SEPARATOR = ' '
const FORM = /^[a-z0-9-]+( [a-z0-9-]+)*$/

/** A name of its own for each grant that has none, `null`: it says who got it for what. Of several that say the same each gets a number after the first. */
function named(grants: readonly ToldGrant[], known: readonly (string | null)[], used: Iterable<string>): readonly string[] {
  const taken = new Set([...used, ...known])
  return grants.map(({ applicant, title }, i) => {
    const old = known[i]
    if (old) return old
    const own = slugify(`${applicant} ${title}`) || 'beviljat'
    let name = own
    for (let number = 2; taken.has(name); number += 1) name = `${own}-${number}`
    taken.add(name)
    return name
  })
}

/**
 * The names by which a decision's grants are known outside, as they are kept, in the order of the grants: rows have none that survives an export. Where
 * none are kept, or others than there are grants, the rest get names of what they say now.
 */
export function grantNames(grants: readonly ToldGrant[], kept: string | null = null): readonly string[] {
  const list = kept !== null && FORM.test(kept) ? kept.split(SEPARATOR) : []
  const known = grants.map((_, i) => list[i] ?? null)
  return named(
    grants,
    known.map((name, i) => (known.indexOf(name) === i ? name : null)),
    [],
  )
}

/** Names in the form in which they are kept. */
export const grantNamesAsKept = (names: readonly string[]): string => names.join(SEPARATOR)

/**
 * The names of grants that take the place of others. One that says the same keeps its name wherever it stands; one of which the applicant or the title was
 * corrected too. A name is never given to another.
 */
export function renamedGrants(before: readonly NamedGrant[], after: readonly ToldGrant[]): readonly string[] {
  const left = [...before]
  const known: (string | null)[] = after.map(() => null)
  const match = (isSame: (old: ToldGrant, now: ToldGrant) => boolean) => {
    for (const [i, now] of after.entries()) {
      if (known[i] !== null) continue
      const at = left.findIndex((old) => isSame(old, now))
      if (at !== -1) known[i] = left.splice(at, 1)[0]?.name ?? null
    }
  }
  match((old, now) => old.applicant === now.applicant && old.title === now.title)
  match((old, now) => old.applicant === now.applicant)
  match((old, now) => old.title === now.title)
  return named(
    after,
    known,
    before.map(({ name }) => name),
  )
}
