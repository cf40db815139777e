import type { Content } from '../../domain/questions/all-questions.ts'

/** What a text may ask. */
export type Asked = Pick<Content, 'addressOf' | 'document' | 'documents' | 'image'>

interface Answered {
  readonly again: (content: Asked) => unknown
  readonly answer: unknown
}

/** The same content, and what was asked of it so far. */
function noting(content: Asked): { readonly content: Asked; readonly answered: readonly Answered[] } {
  const answered: Answered[] = []
  const note = <Answer>(again: (content: Asked) => Answer): Answer => {
    const answer = again(content)
    answered.push({ again, answer })
    return answer
  }
  return {
    answered,
    content: {
      addressOf: (collection, id) => note((asked) => asked.addressOf(collection, id)),
      document: (id) => note((asked) => asked.document(id)),
      documents: (ids) => note((asked) => asked.documents(ids)),
      image: (id) => note((asked) => asked.image(id)),
    },
  }
}

/**
 * Remembers what was made of an immutable value for as long as it lives and everything that was asked for it has the same answer. That is asked again each
 * time, so that a page which shows what is remembered is known to depend on it.
 */
export function recalled<Key extends object, Made>(
  make: (key: Key, content: Asked, origin: string) => Made,
): (key: Key, content: Asked, origin: string) => Made {
  const known = new WeakMap<Key, { readonly made: Made; readonly origin: string; readonly answered: readonly Answered[] }>()
  return (key, content, origin) => {
    const before = known.get(key)
    if (before?.origin === origin) {
      const answers = before.answered.map(({ again }) => again(content))
      if (before.answered.every(({ answer }, i) => answer === answers[i])) return before.made
    }
    const { content: noted, answered } = noting(content)
    const made = make(key, noted, origin)
    known.set(key, { made, origin, answered })
    return made
  }
}
