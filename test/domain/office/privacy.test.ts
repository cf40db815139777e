import { expect, test } from 'vitest'
import type { PrivacySettings } from '../../../src/domain/content/content.ts'
import { controllerOf, missingPrivacyParts, NO_PRIVACY } from '../../../src/domain/office/privacy.ts'

const WHOLE: PrivacySettings = {
  controller: null,
  officerEmail: 'dso@example.se',
  officerPhone: null,
  ground: 'public-interest',
  page: '1',
}

const EMAIL = 'post@example.se'

test.each<[string, PrivacySettings, readonly string[], email?: null]>([
  ['whole settings lack nothing, as the organisation is the controller', WHOLE, []],
  ['a telephone number reaches the officer, too', { ...WHOLE, officerEmail: null, officerPhone: '010-555 01 09' }, []],
  ['an officer nobody can reach is missing', { ...WHOLE, officerEmail: null }, ['officer']],
  ['the legal ground is required', { ...WHOLE, ground: null }, ['ground']],
  ['the page is required', { ...WHOLE, page: null }, ['page']],
  ['the controller has to be reached', WHOLE, ['contact'], null],
  ['empty settings lack all', NO_PRIVACY, ['contact', 'ground', 'officer', 'page'], null],
])('%s', (_, privacy, missing, email) => expect(missingPrivacyParts({ privacy, email: email === null ? null : EMAIL })).toEqual(missing))

test.each([
  ['the controller is the organisation', null, 'Viskadalsregionen'],
  ['or another that is named', 'Regionstyrelsen', 'Regionstyrelsen'],
])('%s', (_, controller, expected) => expect(controllerOf({ name: 'Viskadalsregionen', privacy: { ...WHOLE, controller } })).toBe(expected))
