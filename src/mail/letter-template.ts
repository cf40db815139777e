import { escapeHtml } from '../domain/content/escape-markup.ts'
import type { Letter } from './letter.ts'
import { PERSONAL_LINK, withoutPersonalLink } from './personal-link.ts'

/** A fact with its label, and the address that it links to. */
export interface Fact {
  readonly label: string
  readonly value: string
  readonly url?: string | null
}

/** A block of a letter, in the order of reading. A text may have several lines. Only in a text of the office's own addresses become links. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'office-text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'personal-link'; readonly label: string }

/** The office that signs the letter, and how to reach it. */
export interface Office {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
}

/** A paragraph. Guests' names may stand in it, so nothing in it becomes a link. */
export const textBlock = (words: string): Block => ({ kind: 'text', text: words })
/** A paragraph that the office wrote, whose addresses become links. */
export const officeTextBlock = (words: string): Block => ({ kind: 'office-text', text: words })
/** A button-like link. */
export const linkBlock = (label: string, url: string): Block => ({ kind: 'link', label, url })
/** A button-like link to the recipient's personal address. */
export const personalLinkBlock = (label: string): Block => ({ kind: 'personal-link', label })

// Only http addresses become links. Punctuation that ends a sentence does not belong to an address.
const WEB = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/
const isWeb = (url: string) => /^https?:\/\//.test(url)

/** A text as HTML with its line breaks. */
const lines = (words: string) => escapeHtml(words).replaceAll('\n', '<br>')

/** A text of the office's as HTML, with links for its addresses. */
const linked = (words: string) =>
  words
    .split(WEB)
    .map((piece, i) => (i % 2 === 1 ? `<a href="${escapeHtml(piece)}">${escapeHtml(piece)}</a>` : lines(piece)))
    .join('')

function factHtml({ label, value, url }: Fact): string {
  const content = url && isWeb(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(value)}</a>` : lines(value)
  return `<dt>${escapeHtml(label)}</dt><dd>${content}</dd>`
}

const buttonHtml = (label: string, url: string) => `<p><a class="knapp" href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>`

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${lines(block.text)}</p>`
    case 'office-text':
      return `<p>${linked(block.text)}</p>`
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`
    case 'facts':
      return `<dl>${block.facts.map(factHtml).join('')}</dl>`
    case 'link':
      return buttonHtml(block.label, block.url)
    case 'personal-link':
      return buttonHtml(block.label, PERSONAL_LINK)
  }
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'office-text':
      return block.text
    case 'heading':
      return block.text.toUpperCase()
    case 'facts':
      return block.facts.map(({ label, value, url }) => `${label}: ${value}${url && url !== value ? ` (${url})` : ''}`).join('\n')
    case 'link':
      return `${block.label}:\n${block.url}`
    case 'personal-link':
      return `${block.label}:\n${PERSONAL_LINK}`
  }
}

/** A text as one line, as a subject must be: a line break in it could write headers of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are taken out here.
const oneLine = (words: string) => words.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim()

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 0; background: #fcfcf9; color: #1c2522; font: 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 36em; margin: 0 auto; padding: 24px 20px 32px; }
h1 { font-size: 1.45em; line-height: 1.25; margin: 0 0 .8em; }
h2 { font-size: 1.1em; margin: 1.6em 0 .4em; }
p { margin: 0 0 1em; overflow-wrap: anywhere; }
a { color: #0b5563; }
dl { margin: 1.2em 0; padding: 4px 16px; border: 1px solid #c9d1cb; border-radius: 8px; }
dt { margin: .8em 0 0; font-weight: 600; }
dd { margin: 0 0 .8em; overflow-wrap: anywhere; }
.knapp { display: inline-block; padding: 12px 20px; border-radius: 6px; background: #0b5563; color: #ffffff; font-weight: 600; text-decoration: none; }
footer { margin-top: 2.2em; padding-top: 1em; border-top: 1px solid #c9d1cb; font-size: .9em; }
@media (prefers-color-scheme: dark) {
  body { background: #101614; color: #e7ece9; }
  a { color: #8fd3de; }
  dl, footer { border-color: #46524d; }
  .knapp { background: #8fd3de; color: #101614; }
}`

/** How to reach the office, in one or two lines. */
function signature({ name, email, phone }: Office): string {
  const ways = [email && `skriv till ${email}`, phone && `ring ${phone}`].filter(Boolean).join(' eller ')
  return `Hälsningar\n${name}${ways ? `\n\nFrågor? Svara inte på det här mejlet, utan ${ways}.` : '\n\nDet går inte att svara på det här mejlet.'}`
}

/** The content of a letter, of which no text marks a place for the personal address. The kinds of its blocks alone do. */
const withoutMarks = <Content>(content: Content): Content => JSON.parse(withoutPersonalLink(JSON.stringify(content))) as Content

/** Renders a letter from its blocks, as plain text and as HTML with the same content, signed by the office. Line breaks in the subject become spaces. */
export function renderLetter(subject: string, content: readonly Block[], sender: Office): Letter {
  const { line, blocks, office } = withoutMarks({ line: oneLine(subject), blocks: content, office: sender })
  const signed = signature(office)
  const html = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(line)}</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(line)}</h1>
${blocks.map(blockHtml).join('\n')}
<footer>${signed
    .split('\n\n')
    .map((words) => `<p>${lines(words)}</p>`)
    .join('')}</footer>
</main>
</body>
</html>
`
  return { subject: line, text: `${[...blocks.map(blockText), signed].join('\n\n')}\n`, html }
}
