import type { Block, Body } from '../../domain/content/content.ts'
import { fileLabel, quoted } from '../../words/labels.ts'
import { resolveLinks } from '../components/prose/resolve-links.ts'
import { escapeMarkup } from './markup.ts'
import type { TextQueries } from './tracked-memo.ts'

const titled = (items: readonly { readonly title: string; readonly html: string }[]) =>
  items.map((item) => `<h3>${escapeMarkup(item.title)}</h3>${item.html}`).join('')

function tableHtml({ caption, table, hasRowHeaders }: Extract<Block, { kind: 'table' }>): string {
  const head = table.head.map((cell) => `<th scope="col">${escapeMarkup(cell)}</th>`).join('')
  const row = (cells: readonly string[]) =>
    cells.map((cell, i) => (hasRowHeaders && i === 0 ? `<th scope="row">${escapeMarkup(cell)}</th>` : `<td>${escapeMarkup(cell)}</td>`)).join('')
  const rows = table.rows.map((cells) => `<tr>${row(cells)}</tr>`).join('')
  return `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`
}

function blockHtml(block: Block, queries: TextQueries): string {
  switch (block.kind) {
    case 'prose':
    case 'callOut':
      return block.html
    case 'factBox':
      return `<h2>${escapeMarkup(block.title)}</h2>${block.html}`
    case 'steps':
    case 'details':
      return titled(block.items)
    case 'quote': {
      const by = [block.name, block.role].filter(Boolean).join(', ')
      return `<blockquote><p>${escapeMarkup(quoted(block.text))}</p>${by && `<p>${escapeMarkup(by)}</p>`}</blockquote>`
    }
    case 'keyFigures':
      return `<ul>${block.items.map(({ value, label }) => `<li>${escapeMarkup(`${value} ${label}`)}</li>`).join('')}</ul>`
    case 'figure': {
      const image = queries.image(block.image)
      const size = image?.sizes.at(-1)
      if (!image || !size) return ''
      const caption = block.caption ? `<figcaption>${escapeMarkup(block.caption)}</figcaption>` : ''
      return `<figure><img src="${size.url}" alt="${escapeMarkup(image.alt)}" width="${size.width}" height="${size.height}">${caption}</figure>`
    }
    case 'documentList': {
      const files = queries.documents(block.documents)
      return `<ul>${files.map((file) => `<li><a href="${file.url}">${escapeMarkup(fileLabel(file))}</a></li>`).join('')}</ul>`
    }
    case 'table':
      return tableHtml(block)
    case 'programme': {
      const lines = block.items.map(({ from, to, title }) => `<li>${escapeMarkup(`${to === null ? from : `${from}–${to}`} ${title}`)}</li>`)
      return `<h2>${escapeMarkup(block.title)}</h2><ul>${lines.join('')}</ul>`
    }
    // Cards, contacts and model steps are left out of feeds, as what they show changes with time.
    case 'card':
    case 'contactCards':
    case 'modelSteps':
      return ''
  }
}

/** A text as plain HTML for readers outside the site, with absolute addresses. */
export function bodyHtml(body: Body, queries: TextQueries, origin: string): string {
  const html = body.map((block) => blockHtml(block, queries)).join('')
  return resolveLinks(html, queries, origin)
    .replace(/<span class="unseen">[^<]*<\/span>/g, '')
    .replace(/ class="outside"/g, '')
    .replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`)
}
