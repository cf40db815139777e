import type { Doc, Id } from './content.ts'
import { memoize } from './memo.ts'

const docsById = memoize((list: readonly Doc[]) => new Map(list.map((doc) => [doc.id, doc])))

/** A document of a list by its id, or null. For short lists that are at hand without a view: each new list is indexed as a whole. */
export const findById = <T extends Doc>(list: readonly T[], id: Id): T | null => (docsById(list).get(id) as T | undefined) ?? null
