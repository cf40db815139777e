import { describe, expect, test } from 'vitest'
import { holdsLink, isUnreadable, unlinked, visible } from '../../../src/domain/signup/guest-text.ts'

describe('an address is no name', () => {
  test.each([
    'https://example.org',
    'Vinn 5000 kr: https://example.org/x',
    'HTTP://EXAMPLE.ORG',
    'ftp://x',
    'www.example.org',
    'Bo www。example。org',
    'WWW.EXAMPLE.ORG',
    'example.org/x',
    'Se exempel.se/vinn nu',
    'räksmörgås.se/vinn',
    'example．org/x',
    'example｡org/x',
    '\\\\server\\mapp',
  ])('%s', (name) => expect(holdsLink(name)).toBe(true))
})

describe('a name is no address', () => {
  test.each([
    'Karin Ek',
    'AB Svensson & Co.',
    'St. Petri',
    'St.Petri församling',
    'J.R.R. Tolkien',
    'Volvo.com',
    'Bo Ek, c/o Lind',
    'Region Väst/Öst',
    'A.B/C.D',
    'Exempel AB (publ.)',
    'O’Brien',
    'Kommunen: miljö',
    'Hemwww',
  ])('%s', (name) => expect(holdsLink(name)).toBe(false))
})

describe('a guest’s text in a letter is nothing that a mail program links', () => {
  test.each([
    ['Se https://example.org/x', 'Se https: //example. org/x'],
    ['www.example.org', 'www. example. org'],
    ['Volvo.com', 'Volvo. com'],
    ['karin.ek@example.se', 'karin. ek@example. se'],
    ['a.b.se', 'a.b. se'],
    ['example。org', 'example。 org'],
    ['\\\\server\\mapp', '\\ \\server\\mapp'],
  ])('%s', (text, broken) => expect(unlinked(text)).toBe(broken))

  test.each(['Karin Ek', 'AB Svensson & Co.', 'St. Petri', 'J.R.R. Tolkien', 'Bo Ek, c/o Lind', 'Åsa (ordf.)', ''])(
    'a name stays as it is: %s',
    (name) => expect(unlinked(name)).toBe(name),
  )
})

test.each([
  ['a turned name', '\u202eKarin\u202c', 'Karin'],
  ['isolated directions', '\u2066Karin\u2069', 'Karin'],
  ['a name with signs without width', 'Ka\u200brin\u2060\ufeff Ek\u00ad', 'Karin Ek'],
  ['a name with tags', 'Karin\u{e0041}', 'Karin'],
  ['the joiner of a Persian name', 'علی\u200cرضا', 'علی\u200cرضا'],
  ['a family in one sign', '👩\u200d👧', '👩\u200d👧'],
  ['spaces around', ' Karin Ek ', 'Karin Ek'],
])('what can’t be seen is left out: %s', (_, text, seen) => expect(visible(text)).toBe(seen))

test.each([
  ['a letter', 'å', false, false],
  ['a line break', 'a\nb', true, false],
  ['a tab', 'a\tb', true, false],
  ['a bell', 'a\u0007', true, true],
  ['a next line', 'a\u0085b', true, true],
  ['a line separator', 'a\u2028b', true, false],
  ['half a letter', 'a\ud800', true, true],
  ['a code point that is no character', 'a\ufdd0', true, true],
])('unreadable in one line, and in several: %s', (_, text, inLine, inLines) =>
  expect([isUnreadable(text, 'line'), isUnreadable(text, 'lines')]).toEqual([inLine, inLines]),
)
