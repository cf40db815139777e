import { expect, test } from 'vitest'
import { joined, listed, textOfBody, textOfHtml } from '../../../src/domain/search/plain-text.ts'

test.each([
  ['<p>Ett</p><p>två</p>', 'Ett. två'],
  ['<h2>Så går det till</h2><p>Ring oss!</p><p>Rad ett<br>rad två</p>', 'Så går det till. Ring oss! Rad ett rad två'],
  ['<table><tr><th>Projekt</th><th>Belopp</th></tr><tr><td>Sjöleden</td><td><p>1 kr</p></td></tr></table>', 'Projekt, Belopp. Sjöleden, 1 kr'],
  ['<p><b>El</b>nät &amp; <a href="torget:pages/1">länk</a></p>', 'Elnät & länk'],
  ['<ul><li>a</li><li>b</li></ul>', 'a. b'],
  ['&lt;script&gt; &#39;x&#x27; &okänd; &#0;', "<script> 'x' &okänd; &#0;"],
  ['', ''],
])('%j says %j', (html, text) => expect(textOfHtml(html)).toBe(text))

test('every kind of block says what a reader reads, and pointers nothing', () => {
  expect(
    textOfBody([
      { kind: 'prose', html: '<p>Löpande.</p>' },
      { kind: 'factBox', title: 'Fakta', html: '<p>Ruta.</p>' },
      { kind: 'quote', text: 'Citat.', name: 'Anna', role: null },
      { kind: 'callOut', tone: 'info', html: '<p>Viktigt.</p>' },
      { kind: 'figure', image: '1', caption: 'Bildtext.' },
      { kind: 'steps', items: [{ title: 'Steg', html: '<p>Gör.</p>' }] },
      { kind: 'details', items: [{ title: 'Fråga', html: '<p>Svar.</p>' }] },
      { kind: 'keyFigures', items: [{ value: '16', label: 'terawattimmar' }] },
      { kind: 'card', record: { collection: 'news', id: '1' } },
      { kind: 'contactCards', contacts: ['1'] },
      { kind: 'documentList', title: 'Läs mer', documents: ['1'] },
    ]),
  ).toBe('Löpande. Fakta. Ruta. Citat. Anna. Viktigt. Bildtext. Steg. Gör. Fråga. Svar. 16 terawattimmar. Läs mer')
})

test.each([
  [joined, ['a', null, '', undefined, ' b '], 'a. b'],
  [joined, ['Ring!', 'Varför?', 'För:', '”Ja.”', 'slut'], 'Ring! Varför? För: ”Ja.” slut'],
  [listed, ['a', null, '', undefined, ' b '], 'a, b'],
])('texts are put together, and those that say nothing leave no trace', (put, texts, text) => expect(put(texts)).toBe(text))
