import { expect, test } from 'vitest'
import { accountChanged } from '../../src/mail/account-changed.ts'

const URL = 'https://www.example.se/admin/forgot'

test.each([
  ['password', true, 'Ditt lösenord är bytt', 'från ditt eget konto', URL],
  ['password', false, 'Ditt lösenord är bytt', 'av en administratör', 'Du är utloggad överallt'],
  ['email', true, 'Din e-postadress är bytt', 'från ditt eget konto', 'Hör genast av dig till en administratör'],
  ['email', false, 'Din e-postadress är bytt', 'av en administratör', 'Hör genast av dig till en administratör'],
] as const)('%s, own: %s', (change, isOwn, subject, how, advice) => {
  const letter = accountChanged({ change, isOwn, url: URL })
  expect(letter.subject).toBe(subject)
  for (const text of [letter.text, letter.html]) {
    expect(text).toContain(how)
    expect(text).toContain(advice)
  }
})
