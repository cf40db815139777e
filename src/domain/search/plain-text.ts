import type { Block, Body } from '../content/content.ts'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function decoded(entity: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? entity
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}

const said = (texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.map((text) => text?.replace(/\s+/g, ' ').trim() ?? '').filter((text) => text !== '')

/** Some texts as one, without those that say nothing. One that does not end as a sentence gets a full stop, so that it does not run into the next. */
export const joined = (texts: readonly (string | null | undefined)[]): string =>
  said(texts)
    .map((text, i, all) => (i === all.length - 1 || /[.!?:;,…]["”’)]?$/.test(text) ? text : `${text}.`))
    .join(' ')

/** Some short texts as a list, without those that say nothing. */
export const listed = (texts: readonly (string | null | undefined)[]): string => said(texts).join(', ')

/**
 * The words of a piece of HTML, without what is markup. Blocks are parted as sentences and cells of a row with commas. Inline elements are not parted:
 * `<b>el</b>nät` is one word.
 */
export function textOfHtml(html: string): string {
  const blocks = html
    .replace(/<\/?(?:b|i|a|em|strong|s|u|code|sub|sup|span)\b[^>]*>/g, '')
    .replace(/<br\b[^>]*>/g, ' ')
    .replace(/(<t[dh]\b[^>]*>)\s*<p\b[^>]*>|<\/p>\s*(<\/t[dh]>)/g, '$1$2')
    .split(/<\/?(?!t[dh]\b)[a-z][^>]*>/i)
  return joined(blocks.map((block) => listed(block.split(/<[^>]*>/).map((text) => text.replace(/&(#?\w+);/g, decoded)))))
}

const titled = (items: readonly { readonly title: string; readonly html: string }[]) =>
  items.map(({ title, html }) => joined([title, textOfHtml(html)]))

function textOfBlock(block: Block): readonly (string | null)[] {
  switch (block.kind) {
    case 'prose':
    case 'callOut':
      return [textOfHtml(block.html)]
    case 'factBox':
      return [block.title, textOfHtml(block.html)]
    case 'quote':
      return [block.text, listed([block.name, block.role])]
    case 'figure':
      return [block.caption]
    case 'steps':
    case 'details':
      return titled(block.items)
    case 'keyFigures':
      return block.items.map(({ value, label }) => `${value} ${label}`)
    case 'documentList':
      return [block.title]
    case 'table':
      return [block.caption, listed(block.table.head), ...block.table.rows.map(listed)]
    case 'programme':
      return [block.title, ...block.items.map(({ title }) => title)]
    // What they show is found by itself, or among the names.
    case 'card':
    case 'contactCards':
    case 'modelSteps':
      return []
  }
}

/** What a text made of blocks says, as plain text. */
export const textOfBody = (body: Body): string => joined(body.flatMap(textOfBlock))
