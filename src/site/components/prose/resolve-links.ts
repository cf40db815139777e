import type { Id, RefCollection } from '../../../domain/content/content.ts'
import { escapeHtml } from '../../../domain/content/escape-markup.ts'
import type { Queries } from '../../../domain/questions/all-questions.ts'
import { fileFacts } from '../../../words/labels.ts'
import { type LabelledLink, labelledLink } from './labelled-link.ts'

type LinkQueries = Pick<Queries, 'addressOf' | 'document'>

const ANCHOR = /<a\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/a\s*>/gi
const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)')/i
const PLAIN = /^(\/|#|mailto:|tel:)/i
const INTERNAL = /^torget:(news|events|funding-calls|projects|pages|documents)\/(.+)$/
const OUTSIDE = '<span class="unseen"> (extern webbplats)</span>'

const anchor = (href: string, text: string) => `<a href="${href}">${text}</a>`

function internal(collection: RefCollection, id: Id, text: string, after: string, queries: LinkQueries): LabelledLink {
  const address = queries.addressOf(collection, id)
  if (address === null) return { html: text, after }
  const file = collection === 'documents' ? queries.document(id) : null
  if (!file) return { html: anchor(address, text), after }
  // A kind and size that an editor typed may be those of an older file.
  const typed = new RegExp(`[\\s\\u00a0]*\\(\\s*${file.kind}\\b[^()<]*\\)(?=(?:[\\s\\u00a0]|</\\w+>|[.,;:!?…])*$)`, 'i')
  const bare = text.replace(typed, '')
  return labelledLink(`href="${address}"`, bare.trim() === '' ? escapeHtml(file.title) : bare, ` (${fileFacts(file)})`, after)
}

function resolved(whole: string, attributes: string, text: string, after: string, queries: LinkQueries, origin: string): LabelledLink {
  const href = hrefOf(attributes)
  if (href === undefined) return { html: whole, after }
  const [, collection, id] = INTERNAL.exec(href) ?? []
  if (collection && id) return internal(collection as RefCollection, id, text, after, queries)
  if (href === origin || href.startsWith(`${origin}/`)) return { html: anchor(href.slice(origin.length) || '/', text), after }
  if (/^(https?:)?\/\//i.test(href)) return labelledLink(`class="outside" href="${href}"`, text, OUTSIDE, after)
  return { html: PLAIN.test(href) ? anchor(href, text) : text, after }
}

function hrefOf(attributes: string): string | undefined {
  const match = HREF.exec(attributes)
  return match?.[1] ?? match?.[2]
}

/** A link and its position in a text. */
interface FoundLink {
  readonly whole: string
  readonly attributes: string
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The links of a text. Two neighbours with one address are one link, which an editor's program has cut in two. */
function linksIn(html: string): readonly FoundLink[] {
  const links: FoundLink[] = []
  for (const match of html.matchAll(ANCHOR)) {
    const [whole, attributes = '', text = ''] = match
    const link: FoundLink = { whole, attributes, text, from: match.index, to: match.index + whole.length }
    const before = links.at(-1)
    const href = hrefOf(attributes)
    if (before && before.to === link.from && href !== undefined && hrefOf(before.attributes) === href)
      links[links.length - 1] = { ...before, whole: before.whole + whole, text: before.text + text, to: link.to }
    else links.push(link)
  }
  return links
}

/**
 * A text with its links resolved. A link to a document gets the document's path, or leaves only its text if the document is not published. The kind and size
 * of a file are added to its link, and a link to another site is marked as such.
 */
export function resolveLinks(html: string, queries: LinkQueries, origin: string): string {
  const links = linksIn(html)
  const pieces = links.map(({ whole, attributes, text, to }, i) => {
    const { html: link, after } = resolved(whole, attributes, text, html.slice(to, links[i + 1]?.from), queries, origin)
    return link + after
  })
  return html.slice(0, links[0]?.from) + pieces.join('')
}
