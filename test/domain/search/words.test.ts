import { expect, test } from 'vitest'
import { questionOf } from '../../../src/domain/search/question.ts'
import { isStopWord } from '../../../src/domain/search/stop-words.ts'
import { folded, rootOf, termOf, termsOf, wordsOf } from '../../../src/domain/search/words.ts'
import { swedishStem } from '../../../src/publisher/search/stem.ts'

test.each([
  ['El som räcker till alla', ['El', 'som', 'räcker', 'till', 'alla']],
  ['FOKUS-dagen 2027: Boka!', ['FOKUS', 'dagen', '2027', 'Boka']],
  ['11,4 miljoner', ['11', '4', 'miljoner']],
  ['Pro\u00adjekt', ['Pro\u00adjekt']],
  ['a\u030aterbruk', ['a\u030aterbruk']],
  ['  \t… – ', []],
  ['<b>&amp;</b>', ['b', 'amp', 'b']],
])('the words of %j', (text, words) => {
  const found = wordsOf(text)
  expect(found.map((word) => word.text)).toEqual(words)
  for (const { text: word, at, end } of found) expect(text.slice(at, end)).toBe(word)
})

test.each([
  ['Åsendal', 'asendal'],
  ['FÖRSTUDIE', 'forstudie'],
  ['ateljé', 'atelje'],
  ['Pro\u00adjekt', 'projekt'],
  ['a\u030aterbruk', 'aterbruk'],
  ['smørrebrød', 'smorrebrod'],
  ['2027', '2027'],
])('%s is compared as %s', (word, expected) => expect(folded(word)).toBe(expected))

test.each([
  ['kommun', ['kommunen', 'kommuner', 'kommunerna', 'kommunernas', 'Kommunens']],
  ['projekt', ['projektet', 'projektets', 'Projekt']],
  ['medel', ['medlen', 'medlens', 'medel']],
  ['förstudie', ['förstudier', 'förstudien', 'förstudierna']],
  ['nät', ['nätet', 'nätets']],
])('%s and its other endings are one term', (word, others) => {
  for (const other of others) expect([other, termOf(other, swedishStem)]).toEqual([other, termOf(word, swedishStem)])
})

test.each([
  ['elnat', 'elnät'],
  ['forstudier', 'förstudie'],
  ['skolan', 'skola'],
  ['skolans', 'skolor'],
  ['projektet', 'projekt'],
])('who types %s may mean %s', (typed, meant) => expect(termsOf(typed, swedishStem)).toContain(termOf(meant, swedishStem)))

test.each([
  ['laddning', 'ladd'],
  ['laddningen', 'ladd'],
  ['ansökan', 'ansok'],
  ['ansökningar', 'ansok'],
  ['utbildare', 'utbild'],
  ['tidning', null],
  ['el', null],
])('the root of %s is %s', (word, root) => expect(rootOf(word)).toBe(root))

test.each(['och', 'För', 'ar'])('%s says nothing', (word) => expect(isStopWord(word)).toBe(true))
test.each(['medel', 'el', 'söka'])('%s says something', (word) => expect(isStopWord(word)).toBe(false))

test.each([
  ['  Hur söker jag   medel? ', { text: 'Hur söker jag medel?', isCut: false, words: ['söker', 'medel'] }],
  ['vem är du', { text: 'vem är du', isCut: false, words: ['vem', 'är', 'du'] }],
  ['Medel medel MEDEL', { text: 'Medel medel MEDEL', isCut: false, words: ['MEDEL'] }],
  ['', { text: '', isCut: false, words: [] }],
  ['%&/ "', { text: '%&/ "', isCut: false, words: [] }],
  [
    'ett två tre fyra fem sex sju åtta nio tio',
    { text: 'ett två tre fyra fem sex sju åtta nio tio', isCut: true, words: ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'] },
  ],
  ['å'.repeat(101), { text: 'å'.repeat(100), isCut: true, words: ['å'.repeat(100)] }],
  ['🙂'.repeat(101), { text: '🙂'.repeat(100), isCut: true, words: [] }],
])('%j is understood', (typed, expected) => expect(questionOf(typed)).toEqual(expected))
