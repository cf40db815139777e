import type { Id, Ref } from '../content/content.ts'
import type { View } from '../content/view.ts'
import { endOfChain } from '../documents/replacement.ts'
import { recordOf, refPath } from '../paths/references.ts'
import type { MenuLink } from './site.ts'

// A replaced document is left out of lists that lead to something to do, and marked in lists that look back: archives, decisions, finished projects.

const nextOf = (v: View) => (ref: Ref) => recordOf(v, ref)?.replacedBy ?? null

/** What takes the place of a document now, the last of those that replaced each other; null when nothing published does. */
export const replacementOf = (v: View, collection: Ref['collection'], id: Id): MenuLink | null => {
  const first = nextOf(v)({ collection, id })
  if (first === null) return null
  const last = endOfChain(first, (ref) => {
    const next = nextOf(v)(ref)
    // One that is not published leads nowhere: the last that is stands for it.
    return next && recordOf(v, next) ? next : null
  })
  const [record, path] = [recordOf(v, last), refPath(v, last)]
  return record && path !== null && !(last.collection === collection && last.id === id) ? { label: record.title, path } : null
}
