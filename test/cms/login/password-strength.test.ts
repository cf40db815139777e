import { expect, test } from 'vitest'
import { passwordWeakness } from '../../../src/cms/login/password-strength.ts'

const NAMES = ['Anna-Karin Berglund', 'anna-karin.berglund@example.se', 'Torget']

test.each([
  'password1234',
  'Password123!',
  'qwertyuiop12',
  '123456789012',
  'aaaaaaaaaaaa',
  'hejsanhejsan',
  'lösenord1234',
  'Sommaren2026!',
  'sommar2026sommar',
  'stockholm2026',
  'iloveyou1234',
  'Välkommen123',
])('%s is too common', async (password) => expect(await passwordWeakness(password, NAMES)).toBe('common'))

test.each(['berglund1234', 'AnnaKarin1234', 'anna-karin.berglund@example.se', 'TorgetTorget', 'torget123456'])(
  '%s is built on a name',
  async (password) => expect(await passwordWeakness(password, NAMES)).toBe('personal'),
)

test.each([
  'en riktigt lång mening',
  'satt av någon annan',
  'abcd-efgh-jkmn-pqrs-tuvw',
  'fyra grodor på en cykel',
  'x4-kvast-Ö9-lampa',
  `lång ${'mening '.repeat(30)}`,
])('%s is accepted', async (password) => expect(await passwordWeakness(password, NAMES)).toBeNull())
