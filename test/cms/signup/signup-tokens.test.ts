import { describe, expect, test } from 'vitest'
import { SignupTokens } from '../../../src/cms/signup/signup-tokens.ts'

const tokens = new SignupTokens('x'.repeat(40))
const KEY = 'Zk3_key-0123456789abcd'
const FETCHED_AT = Date.parse('2027-03-10T11:00:00Z')
const RECEIPT = { slug: 'vattendagen', state: 'waiting', position: 3, size: 2 } as const

// Made by the version of November 2026. Letters with such links lie in people's inboxes, and digests like this one in databases.
const OWN = 'Zk3_key-0123456789abcd.oxJ49tTaM1-0zDKUJhGRioneVHlpyu_J'
const ONCE = 'ttIYtgr0ytJUY_JRuQB0Es0uJTC0LpRq'
const RECEIPT_TOKEN = 'eyJzbHVnIjoidmF0dGVuZGFnZW4iLCJzdGF0ZSI6IndhaXRpbmciLCJwb3NpdGlvbiI6Mywic2l6ZSI6Mn0.ulGnAn9gEbaHVpI-MT91nVeIG_vJP20z'

describe('a string that an earlier version signed', () => {
  test('in the address of a sign-up opens it', () => expect(tokens.keyIn(OWN)).toBe(KEY))
  test('in the address of a receipt shows the receipt', () => expect(tokens.receiptIn(RECEIPT_TOKEN)).toEqual(RECEIPT))
  test('is made again, byte for byte', () => {
    expect(tokens.tokenOf(KEY)).toBe(OWN)
    expect(tokens.once('42', ' Karin.Ek@Example.se ')).toBe(ONCE)
    expect(tokens.receipt(RECEIPT)).toBe(RECEIPT_TOKEN)
  })
})

test('the digest of an address is the same however the address is capitalised, and another for another event', () => {
  expect(tokens.once('42', 'karin.ek@example.se')).toBe(ONCE)
  expect(tokens.once('43', 'karin.ek@example.se')).not.toBe(ONCE)
})

test.each([
  ['stamp', (token: string) => tokens.stampIn(token, 'vattendagen', FETCHED_AT)],
  ['receipt', (token: string) => tokens.receiptIn(token)],
])('a sign-up’s token is no %s', (_, read) => expect(read(OWN)).toBeNull())

test('a new key is one that no sign-up has, without a full stop', () => {
  const keys = Array.from({ length: 100 }, () => tokens.newKey())
  expect(new Set(keys).size).toBe(100)
  expect(keys.join('')).toMatch(/^[\w-]+$/)
})

describe('the stamp of a form', () => {
  const HOUR = 3_600_000
  const stamp = tokens.stamp('vattendagen', FETCHED_AT)

  test.each<[string, string, string, number, boolean]>([
    ['holds for its event', stamp, 'vattendagen', FETCHED_AT, true],
    ['holds for twelve hours', stamp, 'vattendagen', FETCHED_AT + 12 * HOUR - 1, true],
    ['holds no longer', stamp, 'vattendagen', FETCHED_AT + 12 * HOUR, false],
    ['holds for no other event', stamp, 'skogsdagen', FETCHED_AT, false],
    ['can’t be made for another event', stamp.replace('vattendagen', 'skogsdagen'), 'skogsdagen', FETCHED_AT, false],
    ['can’t be without text', '', 'vattendagen', FETCHED_AT, false],
    [
      'can’t be one that another server has signed',
      new SignupTokens('y'.repeat(40)).stamp('vattendagen', FETCHED_AT),
      'vattendagen',
      FETCHED_AT,
      false,
    ],
  ])('%s', (_, text, slug, now, isValid) => expect(tokens.stampIn(text, slug, now) !== null).toBe(isValid))

  test('says when the form was fetched, and is another each time', () => {
    const read = [stamp, tokens.stamp('vattendagen', FETCHED_AT)].map((text) => tokens.stampIn(text, 'vattendagen', FETCHED_AT))
    expect(read.map((each) => each?.fetchedAt)).toEqual([FETCHED_AT, FETCHED_AT])
    expect(read[0]?.id).not.toBe(read[1]?.id)
  })

  test('makes the same sign-up for the same person each time, and another for another person or form', () => {
    const [a, b] = [
      { id: 'a', fetchedAt: 0, expiresAt: 1 },
      { id: 'b', fetchedAt: 0, expiresAt: 1 },
    ]
    expect(tokens.keyOf(a, ONCE)).toBe(tokens.keyOf(a, ONCE))
    expect(new Set([tokens.keyOf(a, ONCE), tokens.keyOf(b, ONCE), tokens.keyOf(a, `${ONCE}x`)]).size).toBe(3)
    expect(tokens.keyOf(a, ONCE)).toMatch(/^[\w-]+$/)
  })
})
