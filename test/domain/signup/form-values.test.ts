import { describe, expect, test } from 'vitest'
import { formValues, LONGEST_VALUE } from '../../../src/domain/signup/form-values.ts'
import { readSignup } from '../../../src/domain/signup/read-signup.ts'
import type { SentFields } from '../../../src/domain/signup/signup-form.ts'
import { EVENT } from './sample-form.ts'

const many = (count: number) => Array.from({ length: count }, (_, i) => `Person ${i}`)

describe('of a sent form is kept', () => {
  test.each<[string, SentFields, SentFields]>([
    ['one value of a line', { namn: ['Karin Ek', 'Bo Lind'] }, { namn: ['Karin Ek'] }],
    ['no field of another form', { okant: ['x'], constructor: ['x'], 'fraga-annan': ['x'] }, {}],
    ['as many companions as there is room for, and one more', { medfoljande: many(2000) }, { medfoljande: many(3) }],
    ['no empty companion', { medfoljande: ['', ' ', 'Bo Lind', '\u200b', 'Eva'] }, { medfoljande: ['Bo Lind', 'Eva'] }],
    ['each choice, and one more', { 'fraga-vad-skriver-du': many(9) }, { 'fraga-vad-skriver-du': many(3) }],
    ['one choice of a session', { 'pass-1': ['statistik', 'x'], 'pass-2': [''] }, { 'pass-1': ['statistik'], 'pass-2': [''] }],
    ['what is in the trap', { webbplats: ['', 'x', 'y'] }, { webbplats: ['x'] }],
    ['the stamp', { stampel: ['s'] }, { stampel: ['s'] }],
    ['a long answer, to a limit', { 'fraga-lunch-2': ['x'.repeat(60_000)] }, { 'fraga-lunch-2': ['x'.repeat(LONGEST_VALUE)] }],
  ])('%s', (_, sent, kept) => {
    expect(formValues(EVENT, sent)).toEqual(kept)
  })

  test('each companion of a party that is larger than the event allows now', () => {
    expect(formValues(EVENT, { medfoljande: many(9) }, 6)).toEqual({ medfoljande: many(6) })
  })
})

test.each<[string, SentFields]>([
  ['companions', { medfoljande: many(2000) }],
  ['choices', { 'fraga-vad-skriver-du': ['Brev', 'Beslut', ...many(20)] }],
  ['lengths', { namn: ['x'.repeat(60_000)], 'fraga-lunch-2': ['x'.repeat(60_000)] }],
])('the faults of too many or too long %s are found in what is kept', (_, sent) => {
  expect(readSignup(EVENT, formValues(EVENT, sent))).toEqual(readSignup(EVENT, sent))
})
