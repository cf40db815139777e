import { expect, test } from 'vitest'
import { passwordReset } from '../../src/mail/password-reset.ts'

const url = 'https://www.example.se/admin/reset/abc123'

test('the letter holds the link in its text and as a link in its HTML', () => {
  const { subject, text, html } = passwordReset({ url })
  expect(subject).toBe('Nytt lösenord')
  expect(text).toContain(`Välj ett nytt lösenord här: ${url}\n`)
  expect(html).toContain(`<a href="${url}">${url}</a>`)
  expect(html).toContain('<html lang="sv">')
})

test('both say the same', () => {
  const { text, html } = passwordReset({ url })
  expect(
    html
      .replace(/<\/p>\n?/g, '\n\n')
      .replace(/<[^>]*>/g, '')
      .trim(),
  ).toBe(text)
})

test('the letter says how long the link can be used, and what to do if one did not ask for it', () => {
  const { text } = passwordReset({ url })
  expect(text).toContain('Länken gäller i en timme.')
  expect(text).toContain('behöver du inte göra något')
})

test('an address with signs that mean something in HTML can not break out of its place', () => {
  const { html } = passwordReset({ url: 'https://www.example.se/?a=1&b="><script>alert(1)</script>' })
  expect(html).not.toContain('<script>')
  expect(html).toContain('href="https://www.example.se/?a=1&amp;b=&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
})

test('the letter is a pure function: the same asked for gives the same', () => {
  expect(passwordReset({ url })).toEqual(passwordReset({ url }))
})
