import { describe, expect, test } from 'vitest'
import { Expansion } from '../../../src/domain/search/expansion.ts'
import { termOf, wordsOf } from '../../../src/domain/search/words.ts'
import { swedishStem } from '../../../src/publisher/search/stem.ts'
import { TermBook } from '../../../src/publisher/search/vocabulary.ts'

const TEXT =
  'utveckling utvecklingsmedel projektmedel medel laddstation laddning infrastruktur elnät nät kulturmedel förändring ring ringar skola skolan biogas gård förstudie västra götalandsregionen dataskydd gårdbutik butik'

const book = new TermBook()
for (const { text } of wordsOf(TEXT)) book.add(new Map([[termOf(text, swedishStem), new Set([text])]]))
const expansion = new Expansion(book, swedishStem)

/** What a question finds, each thing as the words that stand for it: those with a plus must be there both. */
function found(asked: string, synonyms: readonly (readonly string[])[] = [], isTyping = false): readonly (readonly string[])[] {
  const words = wordsOf(asked).map(({ text }) => text)
  return expansion
    .conceptsOf(words, synonyms, isTyping)
    .map(({ alternatives }) => alternatives.map(({ all }) => all.map((terms) => book.writing(terms[0] ?? '')).join('+')).sort())
}

describe('finds', () => {
  test.each([
    ['medel', [['kulturmedel', 'medel', 'projektmedel', 'utvecklingsmedel']]],
    ['medlen', [['kulturmedel', 'medel', 'projektmedel', 'utvecklingsmedel']]],
    ['utvecklingsmedel', [['utveckling+medel', 'utvecklingsmedel']]],
    ['laddning', [['laddning', 'laddstation']]],
    ['laddinfrastruktur', [['laddning+infrastruktur']]],
    ['elnat', [['elnät']]],
    ['nät', [['nät']]],
    ['kultur medel', [['kulturmedel'], ['kulturmedel', 'medel', 'projektmedel', 'utvecklingsmedel']]],
    // Many words end with these letters that have nothing to do with rings.
    ['ring', [['ring']]],
    ['gårdsbiogas', [['gård+biogas']]],
    // A misspelt word may look like a compound.
    ['gårdsbutik', [['gård+butik', 'gårdbutik']]],
  ])('%s', (asked, expected) => expect(found(asked)).toEqual(expected))
})

test.each([
  ['VGR', [['västra+götalandsregionen']]],
  ['vgr medel', [['västra+götalandsregionen'], ['kulturmedel', 'medel', 'projektmedel', 'utvecklingsmedel']]],
  ['västra götalandsregionen', [['västra+götalandsregionen']]],
  ['GDPR', [['dataskydd']]],
  ['personuppgifter', [['dataskydd']]],
])('a synonym stands for what it means: %s', (asked, expected) => {
  expect(
    found(asked, [
      ['VGR', 'Västra Götalandsregionen'],
      ['GDPR', 'dataskydd', 'personuppgifter'],
    ]),
  ).toEqual(expected)
})

test.each([
  ['utvekcling', 'utveckling'],
  ['forstuide', 'förstudie'],
  ['bigas', 'biogas'],
])('%s is taken for %s, and that is told', (typed, meant) => {
  const [concept] = expansion.conceptsOf([typed], [])
  expect(concept?.instead?.word).toBe(typed)
  expect(book.writing(concept?.instead?.term ?? '')).toBe(meant)
})

test.each(['kvantdator', 'xyz', 'abcd'])('%s stands for nothing', (asked) => expect(found(asked)).toEqual([[]]))

test('what is being typed may be the beginning of any word, and only the last', () => {
  expect(found('bi', [], true)).toEqual([['biogas']])
  expect(found('bi')).toEqual([[]])
  expect(found('bi el', [], true)).toEqual([[], ['elnät']])
})
