import { describe, expect, it, test } from 'vitest'
import { securityContactText } from '../../../src/domain/office/security-contact.ts'

const NOW = Date.parse('2026-12-01T10:30:00Z')
const textAt = (now: number, origin = 'https://www.example.se') => securityContactText({ email: 'sakerhet@example.se', origin }, now)
const expiresAt = (now: number) => Date.parse(/^Expires: (.*)$/m.exec(textAt(now))?.[1] ?? '')

test('security.txt names the contact, its end, the languages and its own address', () => {
  expect(textAt(NOW)).toBe(
    [
      'Contact: mailto:sakerhet@example.se',
      'Expires: 2027-05-30T00:00:00Z',
      'Preferred-Languages: sv, en',
      'Canonical: https://www.example.se/.well-known/security.txt',
      '',
    ].join('\n'),
  )
})

describe('the end', () => {
  test.each([0, 1, 86_399_999, 86_400_000, 40_000_000_000])('lies ahead, by less than a year: %d ms later', (later) => {
    const ahead = expiresAt(NOW + later) - (NOW + later)
    expect(ahead).toBeGreaterThan(0)
    expect(ahead).toBeLessThan(365 * 86_400_000)
  })

  it('is the same during a day', () => expect(expiresAt(NOW)).toBe(expiresAt(NOW + 60_000)))
})

test('without https the text does not name its own address', () => expect(textAt(NOW, 'http://127.0.0.1:3000')).not.toContain('Canonical'))

test('an address can’t add a line or a parameter', () => {
  const text = securityContactText({ email: 'a?b&c\nX: y@example.se', origin: 'https://example.se' }, NOW)
  expect(text.split('\n')).toHaveLength(5)
  expect(text).toContain('Contact: mailto:a%3Fb%26c%0AX%3A%20y@example.se')
})
