import { describe, expect, test } from 'vitest'
import { HEADER_KINDS, type HeaderKind } from '../../../src/http/response/header-kinds.ts'

const KINDS = Object.keys(HEADER_KINDS) as readonly HeaderKind[]
/** The kinds of what everybody may read, and may store. */
const PUBLIC: readonly HeaderKind[] = ['site', 'adminFile']
const headersOf = (kind: HeaderKind): Readonly<Record<string, string>> => HEADER_KINDS[kind]
/** The directives of a kind's policy, by their names. */
const policyOf = (kind: HeaderKind): Readonly<Record<string, string>> =>
  Object.fromEntries((headersOf(kind)['Content-Security-Policy'] ?? '').split('; ').map((part) => part.split(/ (.*)/s) as [string, string]))

test.each(KINDS.filter((kind) => !PUBLIC.includes(kind)))('what is %s is stored by nobody', (kind) =>
  expect(headersOf(kind)['Cache-Control']).toBe('no-store'),
)

test.each(KINDS.filter((kind) => ![...PUBLIC, 'plain'].includes(kind)))('what is %s is listed by no search engine', (kind) =>
  expect(headersOf(kind)['X-Robots-Tag']).toMatch(/^noindex\b/),
)

test.each(KINDS)('what is %s has the type that it says', (kind) => expect(headersOf(kind)['X-Content-Type-Options']).toBe('nosniff'))

test.each(KINDS)('the address of what is %s is told to no other site', (kind) =>
  // Of pages that everybody may read, other sites learn the host.
  expect(headersOf(kind)['Referrer-Policy']).toMatch(
    kind === 'site' || kind === 'unlisted' ? /^strict-origin-when-cross-origin$/ : /^(no-referrer|same-origin)$/,
  ),
)

test.each(['personal', 'staff'] as const)('what is %s has a window of its own', (kind) =>
  expect(headersOf(kind)['Cross-Origin-Opener-Policy']).toBe('same-origin'),
)

// The admin's policy has a nonce, and is tested where it is made.
describe.each(KINDS.filter((kind) => kind !== 'admin'))('the policy of what is %s', (kind) => {
  test('allows nothing that it does not name', () => expect(policyOf(kind)).toMatchObject({ 'default-src': "'none'", 'base-uri': "'none'" }))

  test('lets no script in but the site’s own files', () => expect(policyOf(kind)['script-src'] ?? "'self'").toBe("'self'"))

  test('lets no other site frame it', () => expect(policyOf(kind)['frame-ancestors']).toBe(kind === 'preview' ? "'self'" : "'none'"))

  test('lets forms go to the site itself, and with public pages to services over https', () =>
    expect(policyOf(kind)['form-action']).toMatch(/^'(none|self)'( https:)?$/))
})

test.each(['plain', 'api', 'adminFile', 'preview'] as const)('no script runs in what is %s', (kind) =>
  expect(policyOf(kind)['script-src']).toBeUndefined(),
)
