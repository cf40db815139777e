import { describe, expect, test } from 'vitest'
import { SignupTokens } from '../../../src/cms/signup/signup-tokens.ts'

const tokens = new SignupTokens('x'.repeat(40))
const KEY = 'Zk3_key-0123456789abcd'
const FETCHED_AT = Date.parse('2027-03-10T11:00:00Z')
const RECEIPT = { slug: 'vattendagen', state: 'waiting', position: 3, size: 2 } as const

// Made by the version of November 2026. Letters with such links lie in people's inboxes, and digests like this one in databases.
const OWN = 'Zk3_key-0123456789abcd.oxJ49tTaM1-0zDKUJhGRioneVHlpyu_J'
const ONCE = 'ttIYtgr0ytJUY_JRuQB0Es0uJTC0LpRq'
const STAMP = 'n121qe80.q0piUqA81jijYiK-LHUu6G1u_-4dyv0X'
const RECEIPT_TOKEN = 'eyJzbHVnIjoidmF0dGVuZGFnZW4iLCJzdGF0ZSI6IndhaXRpbmciLCJwb3NpdGlvbiI6Mywic2l6ZSI6Mn0.ulGnAn9gEbaHVpI-MT91nVeIG_vJP20z'

describe('a string that an earlier version signed', () => {
  test('in the address of a sign-up opens it', () => expect(tokens.keyIn(OWN)).toBe(KEY))
  test('in a form says when the form was fetched', () => expect(tokens.stampedAt(STAMP)).toBe(FETCHED_AT))
  test('in the address of a receipt shows the receipt', () => expect(tokens.receiptIn(RECEIPT_TOKEN)).toEqual(RECEIPT))
  test('is made again, byte for byte', () => {
    expect(tokens.tokenOf(KEY)).toBe(OWN)
    expect(tokens.once('42', ' Karin.Ek@Example.se ')).toBe(ONCE)
    expect(tokens.stamp(FETCHED_AT)).toBe(STAMP)
    expect(tokens.receipt(RECEIPT)).toBe(RECEIPT_TOKEN)
  })
})

test('the digest of an address is the same however the address is capitalised, and another for another event', () => {
  expect(tokens.once('42', 'karin.ek@example.se')).toBe(ONCE)
  expect(tokens.once('43', 'karin.ek@example.se')).not.toBe(ONCE)
})

test.each([
  ['stamp', (token: string) => tokens.stampedAt(token)],
  ['receipt', (token: string) => tokens.receiptIn(token)],
])('a sign-up’s token is no %s', (_, read) => expect(read(OWN)).toBeNull())

test('a new key is one that no sign-up has, without a full stop', () => {
  const keys = Array.from({ length: 100 }, () => tokens.newKey())
  expect(new Set(keys).size).toBe(100)
  expect(keys.join('')).toMatch(/^[\w-]+$/)
})
