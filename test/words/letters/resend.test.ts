import { describe, expect, test } from 'vitest'
import { RESEND_WORDS, resendHelp, resentInWords } from '../../../src/words/letters/resend.ts'

describe('the page of a letter', () => {
  test.each([
    { status: 'sent', words: RESEND_WORDS.help, isPossible: true },
    { status: 'failed', words: RESEND_WORDS.help, isPossible: true },
    { status: 'queued', words: RESEND_WORDS.waits, isPossible: false },
    { status: 'sending', words: RESEND_WORDS.waits, isPossible: false },
    { status: 'dropped', words: RESEND_WORDS.passed, isPossible: false },
  ])('says of a letter that is $status what sending it again does', ({ status, ...expected }) => {
    expect(resendHelp(status)).toEqual(expected)
  })
})

describe('what became of several letters', () => {
  test.each([
    {
      queued: 0,
      left: 1,
      words: 'Inget mejl lades i kön. 1 mejl skickas inte igen: det ligger redan i kön eller har blivit inaktuellt.',
    },
    {
      queued: 12,
      left: 2,
      words: '12 mejl ligger i kön och skickas inom kort. 2 mejl skickas inte igen: de ligger redan i kön eller har blivit inaktuella.',
    },
    { queued: 1, left: 0, words: '1 mejl ligger i kön och skickas inom kort.' },
  ])('$queued queued, $left left', ({ queued, left, words }) => {
    expect(resentInWords({ queued, left })).toBe(words)
  })
})
