import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesWith } from '../../../src/domain/search/file-pages.ts'
import { excerptOf, type Marked, markHits } from '../../../src/domain/search/marks.ts'
import { swedishTerm } from '../../../src/publisher/search/stem.ts'

const shown = (marked: Marked) => marked.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')
const terms = new Set(['medel', 'elnat'])

test.each([
  ['Medlen går till elnätet.', '[Medlen] går till [elnätet].'],
  ['medel', '[medel]'],
  ['Inget av det', 'Inget av det'],
  ['', ''],
  ['<b>medel</b> & "elnät"', '<b>[medel]</b> & "[elnät]"'],
])('marks %j', (text, expected) => expect(shown(markHits(text, terms, swedishTerm))).toBe(expected))

test('the pieces of a marked text are the text, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('medel', 'Elnät', 'och', ' ', '<', '\u00ad', '–', 'å', '\n')).map((parts) => parts.join('')),
      (text) => {
        expect(
          markHits(text, terms, swedishTerm)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      },
    ),
  )
})

const filler = 'Här står något helt annat som ingen frågar efter just nu. '
test.each([
  ['a short text is whole', 'Om medel.', 'Om [medel].'],
  ['the beginning, where nothing is found', filler.repeat(9), /^Här står .* …$/],
  ['around the hit', `${filler.repeat(9)}Då kom medlen. ${filler.repeat(9)}`, /^… Då kom \[medlen\]\. Här står .* …$/],
  ['where most is found', `medel ${filler.repeat(9)}Både medel och elnät. ${filler.repeat(9)}`, /^… Både \[medel\] och \[elnät\]\. /],
  ['at the end', `${filler.repeat(9)}Sist kom medlen.`, /Sist kom \[medlen\]\.$/],
  ['an endless word', `${'a'.repeat(500)} medel`, /\[medel\]$/],
  ['of nothing', '', ''],
])('an excerpt: %s', (_, text, expected) => {
  const found = shown(excerptOf(text, terms, swedishTerm))
  if (typeof expected === 'string') expect(found).toBe(expected)
  else expect(found).toMatch(expected)
  expect(found.length).toBeLessThan(320)
})

test.each([
  ['en\fmedel\ftre\fmedlen', [2, 4]],
  ['medel utan sidor', []],
  ['inget\fhär', []],
  ['medel\f'.repeat(9), [1, 2, 3, 4, 5]],
])('the pages of %j', (text, pages) => expect(pagesWith(text, terms, swedishTerm)).toEqual(pages))
