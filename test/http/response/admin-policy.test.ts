import { expect, test } from 'vitest'
import { adminPolicy } from '../../../src/http/response/admin-policy.ts'

const directives = (isDev: boolean): Readonly<Record<string, string>> =>
  Object.fromEntries(
    adminPolicy('bm9uY2U=', isDev)
      .split('; ')
      .map((part) => part.split(/ (.*)/s) as [string, string]),
  )

test('scripts of the admin need the nonce, and none is made of text', () =>
  expect(directives(false)['script-src']).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'"))

test('in development scripts may be made of text, and Next may reload', () =>
  expect(directives(true)).toMatchObject({
    'script-src': "'self' 'nonce-bm9uY2U=' 'strict-dynamic' 'unsafe-eval'",
    'connect-src': "'self' ws: wss:",
  }))

test('the admin is framed by nobody, and asks and sends to its own origin alone', () =>
  expect(directives(false)).toMatchObject({
    'default-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'form-action': "'self'",
    'connect-src': "'self'",
    'frame-src': "'self'",
  }))

test('nothing of the admin comes from another site', () => {
  for (const sources of Object.values(directives(false))) expect(sources).not.toMatch(/\*|https?:|\w\.\w/)
})
