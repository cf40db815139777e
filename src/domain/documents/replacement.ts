import type { Ref } from '../content/content.ts'

/** The longest chain of replacements that is followed. */
const MOST_LINKS = 20

const nameOf = ({ collection, id }: Ref) => `${collection}/${id}`

/** What replaced a document, asked for one link of a chain; null when nothing did. */
type NextLink = (ref: Ref) => Ref | null

/** The last in a chain of replacements that begins at `first`. A ring ends where it would begin again. */
export function endOfChain(first: Ref, next: NextLink): Ref {
  const seen = new Set<string>()
  let last = first
  for (let link: Ref | null = first; link !== null && !seen.has(nameOf(link)) && seen.size < MOST_LINKS; link = next(link)) {
    seen.add(nameOf(link))
    last = link
  }
  return last
}

/** Whether a chain of replacements comes back to the document that it would begin at. One without end counts as such. */
export async function leadsBack(own: Ref, replacement: Ref, next: (ref: Ref) => Promise<Ref | null>): Promise<boolean> {
  let link: Ref | null = replacement
  for (let count = 0; link !== null && count < MOST_LINKS; count += 1) {
    if (nameOf(link) === nameOf(own)) return true
    link = await next(link)
  }
  return link !== null
}
