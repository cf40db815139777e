import type { Block, Body } from '../content/content.ts'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function decoded(entity: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? entity
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}

/** The words of a piece of HTML, without what is markup. Blocks are parted, inline elements are not: `<b>el</b>nät` is one word. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<\/?(?:b|i|a|em|strong|s|u|code|sub|sup|span)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, decoded)
    .replace(/\s+/g, ' ')
    .trim()
}

const titled = (items: readonly { readonly title: string; readonly html: string }[]) =>
  items.map(({ title, html }) => `${title}. ${textOfHtml(html)}`)

function textOfBlock(block: Block): readonly (string | null)[] {
  switch (block.kind) {
    case 'prose':
    case 'callOut':
      return [textOfHtml(block.html)]
    case 'factBox':
      return [`${block.title}.`, textOfHtml(block.html)]
    case 'quote':
      return [block.text, block.name, block.role]
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
      return [block.caption, ...block.table.head, ...block.table.rows.flat()]
    case 'programme':
      return [`${block.title}.`, ...block.items.map(({ title }) => title)]
    // What they show is found by itself, or among the names.
    case 'card':
    case 'contactCards':
    case 'modelSteps':
      return []
  }
}

/** Some texts as one, without those that say nothing. */
export const joined = (texts: readonly (string | null | undefined)[]): string =>
  texts
    .map((text) => text?.replace(/\s+/g, ' ').trim() ?? '')
    .filter((text) => text !== '')
    .join(' ')

/** What a text made of blocks says, as plain text. */
export const textOfBody = (body: Body): string => joined(body.flatMap(textOfBlock))
