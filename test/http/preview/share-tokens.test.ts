import { describe, expect, test } from 'vitest'
import { ShareTokens, shareEnd } from '../../../src/http/preview/share-tokens.ts'

const NOW = Date.parse('2027-03-10T11:00:00Z')
const DAY = 86_400_000
const tokens = new ShareTokens('x'.repeat(40))
const LINK = { key: 'a-key', expiresAt: shareEnd(NOW) }

test('strings that an earlier version signed are made again byte for byte, and open what they did', () => {
  const token = 'WyJhLWtleSIsMTgwNTI4MTIwMDAwMF0.ss0iwAJe1pimw0Wt1cqnjpxcLuBe79hXaTTg1Yj7tps'
  const pass = '20888.CnrNhN22G9vQKaEbMUt8WJkYyMZyfsKrMl4np88o36s'
  expect(tokens.tokenFor(LINK)).toBe(token)
  expect(tokens.open(token, NOW)).toEqual({ kind: 'valid', key: 'a-key' })
  expect(tokens.passFor('bild-960.webp', NOW)).toBe(pass)
  expect(tokens.admits(pass, 'bild-960.webp', NOW)).toBe(true)
})

describe('a share token', () => {
  test('opens its link during seven days', () => {
    expect(LINK.expiresAt).toBe(NOW + 7 * DAY)
    const token = tokens.tokenFor(LINK)
    expect(tokens.open(token, LINK.expiresAt - 1)).toEqual({ kind: 'valid', key: 'a-key' })
    expect(tokens.open(token, LINK.expiresAt)).toEqual({ kind: 'expired' })
  })

  test('is the same each time', () => {
    expect(tokens.tokenFor(LINK)).toBe(tokens.tokenFor({ ...LINK }))
  })

  test('is refused when anything in it was changed', () => {
    const token = tokens.tokenFor(LINK)
    const [text = '', signature = ''] = token.split('.')
    const other = Buffer.from(JSON.stringify(['a-key', NOW + 9 * DAY])).toString('base64url')
    for (const bad of ['', '.', text, `${text}.`, `${other}.${signature}`, `${token}x`, `${token}.x`, `${text}.${signature.slice(0, -2)}AA`])
      expect(tokens.open(bad, NOW), bad).toEqual({ kind: 'invalid' })
    expect(new ShareTokens('y'.repeat(40)).open(token, NOW)).toEqual({ kind: 'invalid' })
  })
})

describe('a pass', () => {
  test('admits to its own file until the end of the next day, and is the same all day', () => {
    const pass = tokens.passFor('bild-960.webp', NOW)
    expect(tokens.passFor('bild-960.webp', NOW + DAY / 4)).toBe(pass)
    expect(tokens.admits(pass, 'bild-960.webp', NOW + DAY)).toBe(true)
    expect(tokens.admits(pass, 'bild-960.webp', NOW + 2 * DAY)).toBe(false)
    expect(tokens.admits(pass, 'annan.webp', NOW)).toBe(false)
    expect(tokens.admits(pass.replace(/^\d+/, '99999'), 'bild-960.webp', NOW)).toBe(false)
    expect(tokens.admits('', 'bild-960.webp', NOW)).toBe(false)
  })

  test('is no share token', () => {
    expect(tokens.open(tokens.passFor('x', NOW), NOW)).toEqual({ kind: 'invalid' })
  })
})
