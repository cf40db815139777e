import { expect, test } from 'vitest'
import type { Queries } from '../../../../src/domain/questions/all-questions.ts'
import { resolveLinks } from '../../../../src/site/components/prose/resolve-links.ts'

const ORIGIN = 'https://viskadalsregionen.example.se'
const addresses: Record<string, string> = {
  'news/12': '/aktuellt/fokus/',
  'funding-calls/7': '/utlysningar/forstudiemedel/',
  'documents/3': '/media/rapport.pdf',
}
const content: Pick<Queries, 'addressOf' | 'document'> = {
  addressOf: (collection, id) => addresses[`${collection}/${id}`] ?? null,
  document: (id) =>
    id === '3'
      ? { id, guid: 'd3', slug: 'rapport', title: 'Rapport', url: '/media/rapport.pdf', kind: 'pdf', bytes: 11_500_000, changedAt: 0 }
      : null,
}

const FILE = ' (pdf, 11,5\u00a0MB)'
const OUTSIDE = '<span class="unseen"> (extern webbplats)</span>'

test.each([
  ['a link to a document gets its path', '<a href="torget:news/12">Läs</a>', '<a href="/aktuellt/fokus/">Läs</a>'],
  ['a link to a document that is not published leaves its text', 'Se <a href="torget:news/99"><em>nyheten</em></a>.', 'Se <em>nyheten</em>.'],
  ['a link to a collection that does not exist leaves its text', '<a href="torget:secrets/1">x</a>', 'x'],
  [
    'a link to a file says its kind and size',
    '<a href="torget:documents/3">Rapport</a>',
    '<a href="/media/rapport.pdf">Rapport (pdf, 11,5\u00a0MB)</a>',
  ],
  [
    'a link to another site is marked, and opens in the same window',
    '<a target="_blank" rel="noopener" href="https://www.example.org/a?b=1&amp;c=2">Dit</a>',
    `<a class="outside" href="https://www.example.org/a?b=1&amp;c=2">Dit${OUTSIDE}</a>`,
  ],
  ['a link to this site becomes a path', `<a href="${ORIGIN}/kalender/">Kalender</a>`, '<a href="/kalender/">Kalender</a>'],
  [
    'a host that begins like that of this site is another site',
    `<a href="${ORIGIN}.evil.example/">x</a>`,
    `<a class="outside" href="${ORIGIN}.evil.example/">x${OUTSIDE}</a>`,
  ],
  ['a path stays', '<a href="/kalender/">K</a>', '<a href="/kalender/">K</a>'],
  ['an e-mail address stays', '<a href="mailto:a@example.se">a@example.se</a>', '<a href="mailto:a@example.se">a@example.se</a>'],
  ['a link without a scheme is another site', '<a href="//a.example/">x</a>', `<a class="outside" href="//a.example/">x${OUTSIDE}</a>`],
  ['a link with a script leaves its text', '<a href="javascript:alert(1)">x</a>', 'x'],
  ['an anchor without an address stays', '<a id="x">X</a>', '<a id="x">X</a>'],
  ['an abbreviation is no anchor', '<abbr title="a">b</abbr>', '<abbr title="a">b</abbr>'],
  ['each link is resolved on its own', '<a href="torget:news/12">A</a> <a href="torget:news/99">B</a>', '<a href="/aktuellt/fokus/">A</a> B'],
  [
    'a quote mark in another attribute does not end the link',
    `<a title='a > "b"' href="torget:funding-calls/7">C</a>`,
    '<a href="/utlysningar/forstudiemedel/">C</a>',
  ],
])('%s', (_, html, resolved) => {
  expect(resolveLinks(html, content, ORIGIN)).toBe(resolved)
})

const file = (text: string) => `<a href="torget:documents/3">${text}</a>`
const labelled = (text: string) => `<a href="/media/rapport.pdf">${text}</a>`
const outside = (text: string) => `<a href="https://a.example/">${text}</a>`
const marked = (text: string) => `<a class="outside" href="https://a.example/">${text}${OUTSIDE}</a>`

test.each([
  ['a full stop after a link stays after it', `Se ${file('rapporten')}.`, `Se ${labelled(`rapporten${FILE}`)}.`],
  ['a full stop within a link moves after it', `Se ${file('rapporten.')}`, `Se ${labelled(`rapporten${FILE}`)}.`],
  ['several punctuation marks and spaces move after the link', `Se ${file('rapporten?! ')}Nu.`, `Se ${labelled(`rapporten${FILE}`)}?! Nu.`],
  ['a full stop within bold text moves after the label', file('<strong>Rapporten.</strong>'), labelled(`<strong>Rapporten${FILE}.</strong>`)],
  ['the rest of a word moves into the link', `${file('rapport')}en från i fjol`, `${labelled(`rapporten${FILE}`)} från i fjol`],
  ['a full stop after the rest of a word stays after the link', `Läs ${file('rapport')}en.`, `Läs ${labelled(`rapporten${FILE}`)}.`],
  ['the label follows a word that goes on in bold', `${file('rapport')}<strong>en</strong>.`, `${labelled('rapport')}<strong>en${FILE}</strong>.`],
  [
    'bold text that is a word of its own stays after the link',
    `${file('rapport')} <strong>en</strong>`,
    `${labelled(`rapport${FILE}`)} <strong>en</strong>`,
  ],
  ['a hyphen joins words', `${outside('EU')}-stöd`, marked('EU-stöd')],
  ['a colon joins an ending to an abbreviation', `${outside('SKR')}:s sida`, `${marked('SKR:s')} sida`],
  ['a colon that ends a clause stays after the link', `${outside('Läs mer')}: nu`, `${marked('Läs mer')}: nu`],
  ['a dash does not join words', `${outside('Borås')}–${outside('Varberg')}`, `${marked('Borås')}–${marked('Varberg')}`],
  ['letters with accents are letters', `${outside('id')}\u00e9er`, marked('id\u00e9er')],
  ['a soft hyphen joins', `${outside('kom')}\u00admun`, marked('kom\u00admun')],
  ['a tag that is not for formatting ends a word', `<li>${file('rapport')}</li><li>en</li>`, `<li>${labelled(`rapport${FILE}`)}</li><li>en</li>`],
  ['two links that touch and have one target become one', `${file('rap')}${file('porten')}.`, `${labelled(`rapporten${FILE}`)}.`],
  ['two links that touch and have different targets stay two', `${outside('A')}${file('B')}`, `${marked('A')}${labelled(`B${FILE}`)}`],
  ['the kind and size that an editor typed are replaced', `Se ${file('rapporten (PDF, 2 MB).')}`, `Se ${labelled(`rapporten${FILE}`)}.`],
  ['brackets with other text stay', file('Rapporten (2026)'), labelled(`Rapporten (2026)${FILE}`)],
  ['a link without text gets the title of its file', file(''), labelled(`Rapport${FILE}`)],
  [
    'a link to a document that ends in the middle of a word stays as it is',
    '<a href="torget:news/12">FOKUS</a>-dagen',
    '<a href="/aktuellt/fokus/">FOKUS</a>-dagen',
  ],
])('%s', (_, html, expected) => {
  expect(resolveLinks(html, content, ORIGIN)).toBe(expected)
})

test('the title of a file is text, not markup', () => {
  const titled = {
    id: '3',
    guid: 'd3',
    slug: 'rapport',
    title: '<img src=x onerror=alert(1)>',
    url: '/media/rapport.pdf',
    kind: 'pdf',
    bytes: 1,
    changedAt: 0,
  }
  const html = resolveLinks(file(''), { ...content, document: () => titled }, ORIGIN)
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(html).not.toContain('<img')
})
