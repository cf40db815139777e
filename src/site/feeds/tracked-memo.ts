import type { Queries } from '../../domain/questions/all-questions.ts'

/** The queries that a text may need. */
export type TextQueries = Pick<Queries, 'addressOf' | 'document' | 'documents' | 'image'>

interface AnsweredQuery {
  readonly ask: (queries: TextQueries) => unknown
  readonly answer: unknown
}

/** The same queries, with a list that every query and its answer is added to. */
function tracked(queries: TextQueries): { readonly queries: TextQueries; readonly answered: readonly AnsweredQuery[] } {
  const answered: AnsweredQuery[] = []
  const track = <Answer>(ask: (queries: TextQueries) => Answer): Answer => {
    const answer = ask(queries)
    answered.push({ ask, answer })
    return answer
  }
  return {
    answered,
    queries: {
      addressOf: (collection, id) => track((again) => again.addressOf(collection, id)),
      document: (id) => track((again) => again.document(id)),
      documents: (ids) => track((again) => again.documents(ids)),
      image: (id) => track((again) => again.image(id)),
    },
  }
}

/**
 * Memoizes a function of an immutable object and of queries. The result holds while every query that it needed has the same answer. These are asked each
 * time, so that each page with the result is known to depend on them.
 */
export function trackedMemo<Key extends object, Result>(
  make: (key: Key, queries: TextQueries, origin: string) => Result,
): (key: Key, queries: TextQueries, origin: string) => Result {
  const results = new WeakMap<Key, { readonly result: Result; readonly origin: string; readonly answered: readonly AnsweredQuery[] }>()
  return (key, queries, origin) => {
    const before = results.get(key)
    if (before?.origin === origin) {
      const answers = before.answered.map(({ ask }) => ask(queries))
      if (before.answered.every(({ answer }, i) => answer === answers[i])) return before.result
    }
    const { queries: trackedQueries, answered } = tracked(queries)
    const result = make(key, trackedQueries, origin)
    results.set(key, { result, origin, answered })
    return result
  }
}
