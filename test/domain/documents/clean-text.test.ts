import { describe, expect, test } from 'vitest'
import { cleanLine, cleanLines } from '../../../src/domain/documents/clean-text.ts'

describe('a line has no line breaks and no control characters', () => {
  test.each([
    ['Turismens dag\r\nATTENDEE:mailto:x@example.se', 'Turismens dag ATTENDEE:mailto:x@example.se'],
    ['a\nb', 'a b'],
    ['a\u2028b\u2029c', 'a b c'],
    ['a\u0000b\u000Bc\u0085d', 'a b c d'],
    ['Åsa – 5 % “så”', 'Åsa – 5 % “så”'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => expect(cleanLine(text)).toBe(expected))
})

describe('a text keeps its lines and tabs, and no other control characters', () => {
  test.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a\tb', 'a\tb'],
    ['a\u2028b', 'a\nb'],
    ['a\u0000b\u000Bc\u0085d', 'abcd'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => expect(cleanLines(text)).toBe(expected))
})
