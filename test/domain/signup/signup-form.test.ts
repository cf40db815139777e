import { expect, test } from 'vitest'
import { formQuestions, sessionChoices } from '../../../src/domain/signup/signup-form.ts'
import { EVENT } from './sample-form.ts'

test('fields are named by their labels, each once, so that two databases make the same page', () => {
  const form = EVENT.signup?.by
  expect(form?.kind === 'form' && formQuestions(form).map(({ field }) => field)).toEqual([
    'fraga-allergier-och-specialkost',
    'fraga-lunch',
    'fraga-vad-skriver-du',
    'fraga-lunch-2',
  ])
  expect(sessionChoices(EVENT).map(({ field, options }) => [field, options.map(({ value }) => value)])).toEqual([
    ['pass-1', ['samtalet-hem', 'statistik']],
    ['pass-2', ['samtalet-hem-2']],
  ])
})
