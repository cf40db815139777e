import { describe, expect, test } from 'vitest'
import type { SignupQuestion } from '../../../src/domain/content/content.ts'
import { answerCounts, totalsOf } from '../../../src/domain/participants/participant-totals.ts'
import type { Participant } from '../../../src/domain/participants/participants.ts'
import { participant } from './sample-participants.ts'

test('totals count people, not sign-ups', () => {
  const all = [
    participant('a', { size: 3, sessions: ['s'] }),
    participant('b', { state: 'offered', size: 2, sessions: ['s', 't'] }),
    participant('c', { state: 'waiting', size: 4, sessions: ['s'] }),
    participant('d', { state: 'cancelled' }),
    participant('e', { state: 'lapsed', size: 2 }),
    participant('f', { state: 'received' }),
  ]
  expect(totalsOf(all)).toEqual({ seated: 3, offered: 2, unconfirmed: 0, waiting: 4, cancelled: 3, sessions: { s: 5, t: 2 } })
})

describe('answers of people with seats', () => {
  const question = (key: string, more: Partial<SignupQuestion>): SignupQuestion => ({
    key,
    kind: 'line',
    label: key,
    purpose: '',
    choices: [],
    isRequired: false,
    isSensitive: false,
    ...more,
  })
  const answering = (state: Participant['state'], sensitive: string | null, plain: string) =>
    participant('x', {
      state,
      answers: [{ key: 'plain', label: 'plain', value: plain }],
      sensitiveAnswers: sensitive === null ? [] : [{ key: 'food', label: 'food', value: sensitive }],
    })
  const all = [
    answering('seated', 'Glutenfritt', 'Fisk; Vegan'),
    answering('seated', ' glutenfritt ', 'Vegan'),
    answering('seated', 'Nötter', 'Vegan'),
    answering('seated', null, 'Kött'),
    answering('waiting', 'Ägg', 'Kött'),
    answering('cancelled', 'Ägg', 'Kött'),
  ]
  test.each([
    [
      'count as one when they are free and differ in spaces and capitals alone',
      question('food', { isSensitive: true }),
      [
        ['Glutenfritt', 2],
        ['Nötter', 1],
      ],
    ],
    [
      'count each of several choices by itself',
      question('plain', { kind: 'several' }),
      [
        ['Vegan', 3],
        ['Fisk', 1],
        ['Kött', 1],
      ],
    ],
    [
      'count one choice as it is',
      question('plain', { kind: 'one' }),
      [
        ['Vegan', 2],
        ['Fisk; Vegan', 1],
        ['Kött', 1],
      ],
    ],
    ['leave out free answers to questions that are not sensitive', question('plain', {}), null],
    ['leave out questions that nobody with a seat answered', question('gone', { isSensitive: true }), null],
  ] as const)('%s', (_, asked, expected) => {
    const [counted] = answerCounts(all, [asked])
    expect(counted?.answers.map(({ value, count }) => [value, count]) ?? null).toEqual(expected)
  })
})
