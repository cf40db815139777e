import { expect, test } from 'vitest'
import type { ApplicantKind } from '../../../src/domain/content/content.ts'
import { applicantsInBrief } from '../../../src/words/calls/applicants.ts'

const ALL: readonly ApplicantKind[] = ['municipality', 'public-body', 'company', 'academy', 'association', 'social-economy', 'individual']

test.each([
  [[], null],
  [['association'], 'Föreningar'],
  [['municipality', 'association'], 'Kommuner och föreningar'],
  [['municipality', 'company', 'association'], 'Kommuner, företag och föreningar'],
  [['municipality', 'company', 'academy', 'association'], 'Kommuner, företag med flera'],
  [ALL.filter((kind) => kind !== 'individual'), 'Alla utom privatpersoner'],
  [ALL, 'Alla'],
] as const)('%j is %s', (kinds, words) => {
  expect(applicantsInBrief(kinds)).toBe(words)
})
