import type { Id, RefCollection } from '../../../domain/content.ts'
import type { Content } from '../../../domain/questions.ts'
import { fileFacts } from '../../../words/labels.ts'

const ANCHOR = /<a\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/a\s*>/gi
const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)')/i
const PLAIN = /^(\/|#|mailto:|tel:)/i
const INTERNAL = /^torget:(news|events|funding-calls|projects|pages|documents)\/(.+)$/

const anchor = (href: string, text: string) => `<a href="${href}">${text}</a>`

function internal(collection: RefCollection, id: Id, text: string, content: Pick<Content, 'addressOf' | 'document'>): string {
  const address = content.addressOf(collection, id)
  if (address === null) return text
  const file = collection === 'documents' ? content.document(id) : null
  return anchor(address, file ? `${text} (${fileFacts(file)})` : text)
}

/**
 * The text with every link made whole. A link to a record gets the record's address, or leaves only its words when the record is not
 * published. A link to a file says the file's kind and size; a link to another site says so.
 */
export function resolveLinks(html: string, content: Pick<Content, 'addressOf' | 'document'>, origin: string): string {
  return html.replace(ANCHOR, (whole: string, attributes: string, text: string) => {
    const found = HREF.exec(attributes)
    const href = found?.[1] ?? found?.[2]
    if (href === undefined) return whole
    const [, collection, id] = INTERNAL.exec(href) ?? []
    if (collection && id) return internal(collection as RefCollection, id, text, content)
    if (href === origin || href.startsWith(`${origin}/`)) return anchor(href.slice(origin.length) || '/', text)
    if (/^(https?:)?\/\//i.test(href)) return `<a class="outside" href="${href}">${text}<span class="unseen"> (extern webbplats)</span></a>`
    return PLAIN.test(href) ? anchor(href, text) : text
  })
}
