import { describe, expect, test } from 'vitest'
import { ShareTokens } from '../../src/start/share-token.ts'

const NOW = Date.parse('2027-03-10T11:00:00Z')
const DAY = 86_400_000
const tokens = new ShareTokens('x'.repeat(40))
const OF = { collection: 'news', id: '7', guid: 'a-guid' }

describe('a share token', () => {
  test('opens what it was issued for during seven days', () => {
    const { token, expiresAt } = tokens.issue(OF, NOW)
    expect(expiresAt).toBe(NOW + 7 * DAY)
    expect(tokens.open(token, expiresAt - 1)).toEqual({ kind: 'valid', share: { ...OF, expiresAt } })
    expect(tokens.open(token, expiresAt)).toEqual({ kind: 'expired' })
  })

  test('is refused when anything in it was changed', () => {
    const { token } = tokens.issue(OF, NOW)
    const [text = '', signature = ''] = token.split('.')
    const other = Buffer.from(JSON.stringify(['news', '8', 'a-guid', NOW + 9 * DAY])).toString('base64url')
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
