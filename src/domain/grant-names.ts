import type { Grant } from './content.ts'
import { slugify } from './slugs.ts'

/**
 * A name for each grant of a decision, by which it is known outside: rows have none that survives an export. It says who got it for what, so that it stays
 * when the rows are put in another order or a project is named. Of several that say the same each gets a number after the first.
 */
export function grantNames(grants: readonly Pick<Grant, 'applicant' | 'title'>[]): readonly string[] {
  const taken = new Set<string>()
  return grants.map(({ applicant, title }) => {
    const own = slugify(`${applicant} ${title}`) || 'beviljat'
    let name = own
    for (let number = 2; taken.has(name); number += 1) name = `${own}-${number}`
    taken.add(name)
    return name
  })
}
