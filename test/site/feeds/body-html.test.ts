import { expect, test } from 'vitest'
import type { Body } from '../../../src/domain/content/content.ts'
import type { Queries } from '../../../src/domain/questions/all-questions.ts'
import { bodyHtml } from '../../../src/site/feeds/body-html.ts'

const ORIGIN = 'https://viskadalsregionen.example.se'
const content: Pick<Queries, 'addressOf' | 'document' | 'documents' | 'image'> = {
  addressOf: (_, id) => (id === '1' ? '/aktuellt/fokus/' : null),
  document: () => null,
  documents: () => [{ id: '3', guid: 'd3', slug: 'rapport', title: 'R & D', url: '/media/rapport.pdf', kind: 'pdf', bytes: 305_000, changedAt: 0 }],
  image: () => ({
    id: '9',
    guid: 'i9',
    slug: 'bild',
    alt: 'En "bild"',
    photographer: null,
    sizes: [{ width: 480, height: 320, url: '/media/b.jpg' }],
  }),
}

test.each<[string, Body, string]>([
  [
    'addresses become absolute',
    [{ kind: 'prose', html: '<p><a href="torget:news/1">x</a></p>' }],
    `<p><a href="${ORIGIN}/aktuellt/fokus/">x</a></p>`,
  ],
  [
    'links to other sites lose the marks of this site',
    [{ kind: 'prose', html: '<a href="https://a.example/">x</a>' }],
    '<a href="https://a.example/">x</a>',
  ],
  ['texts are escaped', [{ kind: 'quote', text: '1 < 2', name: 'A & B', role: null }], '<blockquote><p>”1 &lt; 2”</p><p>A &amp; B</p></blockquote>'],
  [
    'an image keeps its alternative text',
    [{ kind: 'figure', image: '9', caption: null }],
    `<figure><img src="${ORIGIN}/media/b.jpg" alt="En &quot;bild&quot;" width="480" height="320"></figure>`,
  ],
  [
    'files become links',
    [{ kind: 'documentList', title: null, documents: ['3'] }],
    `<ul><li><a href="${ORIGIN}/media/rapport.pdf">R &amp; D (pdf, 305\u00a0kB)</a></li></ul>`,
  ],
  ['cards are left out', [{ kind: 'card', record: { collection: 'events', id: '1' } }], ''],
])('%s', (_, body, html) => {
  expect(bodyHtml(body, content, ORIGIN)).toBe(html)
})
