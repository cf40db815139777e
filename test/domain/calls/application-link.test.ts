import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicationLink, fillTemplate, templateFaults } from '../../../src/domain/calls/application-link.ts'
import { isSlug } from '../../../src/domain/content/slugs.ts'
import { decision, fundingCall, round } from '../sample.ts'

const HOSTS = ['ansok.example.se', 'Medel.Example.se ']
const TEMPLATE = 'https://ansok.example.se/ny?utlysning={call}&omgang={round}&sprak={language}'

describe('a template is safe', () => {
  test.each([
    ['with placeholders in the query', TEMPLATE],
    ['with placeholders in the path', 'https://ansok.example.se/{call}/{round}/'],
    ['with placeholders in the fragment', 'https://ansok.example.se/#/{language}/{call}'],
    ['without placeholders', 'https://ansok.example.se'],
    ['in any case', 'HTTPS://Ansok.EXAMPLE.se/ny'],
    ['with the port that https has anyway', 'https://ansok.example.se:443/ny'],
    ['with spaces around it', `  ${TEMPLATE}\n`],
    ['to a host that was listed in another case', 'https://medel.example.se/'],
    ['with an @ after the host', 'https://ansok.example.se/@{call}?till=a@b.se'],
  ])('%s', (_, template) => expect(templateFaults(template, HOSTS)).toEqual([]))
})

describe('a template is refused', () => {
  test.each([
    ['that is nothing', '', ['not-an-address']],
    ['that is only words', 'ansök här', ['not-an-address']],
    ['without its scheme', 'ansok.example.se/ny', ['not-an-address']],
    ['that is a path', '/ny?utlysning={call}', ['not-an-address']],
    ['that takes the scheme of its page', '//ansok.example.se/ny', ['not-an-address']],
    ['that is a program', 'javascript:alert(1)', ['not-an-address']],
    ['that is a program in disguise', 'javascript://ansok.example.se/%0Aalert(1)', ['not-https']],
    ['that is a program in disguise, to an allowed host in capitals', 'javascript://ANSOK.example.se/%0Aalert(1)', ['not-https']],
    ['with a line break in its scheme', 'java\nscript:alert(1)//ansok.example.se/', ['not-an-address']],
    ['that is data', 'data:text/html,<script>alert(1)</script>', ['not-an-address']],
    ['that is a file', 'file:///etc/passwd', ['not-an-address']],
    ['that is not encrypted', 'http://ansok.example.se/ny', ['not-https']],
    ['to another host', 'https://evil.se/ny', ['host-not-allowed']],
    ['to a host below an allowed one', 'https://x.ansok.example.se/', ['host-not-allowed']],
    ['to the host above an allowed one', 'https://example.se/', ['host-not-allowed']],
    ['to a host that begins with an allowed one', 'https://ansok.example.se.evil.se/', ['host-not-allowed']],
    ['to a host that ends with an allowed one', 'https://evilansok.example.se/', ['host-not-allowed']],
    ['to a host with a dot too many', 'https://ansok.example.se./', ['host-not-allowed']],
    ['to another port', 'https://ansok.example.se:8443/', ['host-not-allowed']],
    ['to a host that looks alike in another alphabet', 'https://аnsok.example.se/', ['host-not-allowed']],
    ['to a host that looks alike in punycode', 'https://xn--nsok-43d.example.se/', ['host-not-allowed']],
    ['with a user that looks like the host', 'https://ansok.example.se@evil.se/', ['has-login', 'host-not-allowed']],
    ['with a user and a password', 'https://a:b@ansok.example.se/', ['has-login']],
    ['with a user that holds a slash, encoded', 'https://ansok.example.se%2F@evil.se/', ['has-login', 'host-not-allowed']],
    ['with a backslash before another host', 'https://evil.se\\@ansok.example.se/', ['host-not-allowed']],
    ['with a tab inside the host', 'https://ansok.example.se\t.evil.se/', ['host-not-allowed']],
    ['with a line break inside the host', 'https://ansok.example.se\n.evil.se/', ['host-not-allowed']],
    ['with backslashes instead of slashes', 'https:\\\\ansok.example.se\\ny', ['not-an-address']],
    ['with one slash', 'https:/ansok.example.se/', ['not-an-address']],
    ['with three slashes', 'https:///ansok.example.se/', ['not-an-address']],
    ['with three slashes and a placeholder for a host', 'https:///{call}.example.se/', ['not-an-address']],
    ['with a placeholder for a host', 'https://{call}/', ['placeholder-outside-path', 'host-not-allowed']],
    ['with a placeholder in the host', 'https://{call}.example.se/', ['placeholder-outside-path', 'host-not-allowed']],
    ['with a placeholder for a port', 'https://ansok.example.se:{call}/', ['not-an-address']],
    ['with a placeholder for a user', 'https://{call}@ansok.example.se/', ['placeholder-outside-path', 'has-login']],
    ['with a placeholder for a scheme', '{call}://ansok.example.se/', ['not-an-address']],
    ['with an unknown placeholder', 'https://ansok.example.se/{user}', ['unknown-placeholder']],
    ['with a placeholder named as every object’s own', 'https://ansok.example.se/{constructor}', ['unknown-placeholder']],
    ['with a placeholder in another case', 'https://ansok.example.se/{Call}', ['unknown-placeholder']],
    ['with an empty placeholder', 'https://ansok.example.se/{}', ['unknown-placeholder']],
    ['with a brace that is never closed', 'https://ansok.example.se/{call', ['unknown-placeholder']],
    ['with braces inside braces', 'https://ansok.example.se/{{call}}', ['unknown-placeholder']],
    ['for all its faults at once', 'http://a@evil.se/{x}', ['not-https', 'has-login', 'host-not-allowed', 'unknown-placeholder']],
  ])('%s', (_, template, faults) => expect(templateFaults(template, HOSTS)).toEqual(faults))

  test('when no host is allowed', () => {
    expect(templateFaults(TEMPLATE, [])).toEqual(['host-not-allowed'])
    expect(templateFaults(TEMPLATE, [''])).toEqual(['host-not-allowed'])
  })
})

test('the same letters in full width are the same host, as browsers have it', () => {
  expect(templateFaults('https://ａnsok.example.se/', HOSTS)).toEqual([])
  expect(new URL(fillTemplate('https://ａnsok.example.se/', { call: 'a', round: 'b', language: 'sv' })).host).toBe('ansok.example.se')
})

test('a host is on the list as a whole or not at all', () => {
  const faultsTo = (host: string) => templateFaults(`https://${host}/`, HOSTS)
  expect(faultsTo('ANSOK.example.se')).toEqual([])
  expect(faultsTo('medel.example.se')).toEqual([])
  expect(faultsTo('')).toEqual(['not-an-address'])
  for (const host of ['se', 'example.se', 'ansok.example.se.evil.se', 'xansok.example.se', '.ansok.example.se'])
    expect(faultsTo(host), host).toEqual(['host-not-allowed'])
})

describe('a filled template keeps each value in its place', () => {
  test.each([
    ['a slug stands as it is', 'forstudiemedel', 'https://ansok.example.se/forstudiemedel?c=forstudiemedel&r=1'],
    ['a value can not add a parameter', 'a&admin=1', 'https://ansok.example.se/a%26admin%3D1?c=a%26admin%3D1&r=1'],
    ['a value can not begin a fragment', 'a#b', 'https://ansok.example.se/a%23b?c=a%23b&r=1'],
    ['a value can not begin a query', 'a?b', 'https://ansok.example.se/a%3Fb?c=a%3Fb&r=1'],
    ['a value can not climb', '../../x', 'https://ansok.example.se/..%2F..%2Fx?c=..%2F..%2Fx&r=1'],
    ['a value can not name a host', '@evil.se/', 'https://ansok.example.se/%40evil.se%2F?c=%40evil.se%2F&r=1'],
    ['a backslash is no slash', 'a\\b', 'https://ansok.example.se/a%5Cb?c=a%5Cb&r=1'],
    ['a value is not encoded twice nor decoded', '%2e%2e%2f', 'https://ansok.example.se/%252e%252e%252f?c=%252e%252e%252f&r=1'],
    ['a value can not hold a placeholder', '{round}', 'https://ansok.example.se/%7Bround%7D?c=%7Bround%7D&r=1'],
    ['a dollar sign is only itself', '$&$1', 'https://ansok.example.se/%24%26%241?c=%24%26%241&r=1'],
    ['line breaks and Swedish letters too', 'å\r\nx', 'https://ansok.example.se/%C3%A5%0D%0Ax?c=%C3%A5%0D%0Ax&r=1'],
  ])('%s', (_, call, url) => {
    expect(fillTemplate(' https://ansok.example.se/{call}?c={call}&r={round}', { call, round: '1', language: 'sv' })).toBe(url)
  })

  test('whatever the values, the query says exactly them and the host is the template’s', () => {
    const value = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(value, value, (call, round) => {
        const url = new URL(fillTemplate(TEMPLATE, { call, round, language: 'sv' }))
        expect(url.origin).toBe('https://ansok.example.se')
        expect(url.pathname).toBe('/ny')
        expect(url.hash).toBe('')
        expect([...url.searchParams]).toEqual([
          ['utlysning', call],
          ['omgang', round],
          ['sprak', 'sv'],
        ])
      }),
    )
  })
})

test('whatever the template, one without faults leads by https to an allowed host', () => {
  const pieces = fc.constantFrom(
    'https:',
    'http:',
    '//',
    '/',
    '\\',
    '@',
    ':',
    'ansok.example.se',
    '.',
    'evil.se',
    '{call}',
    '{x}',
    '%2f',
    '?',
    '#',
    '\t',
    '\n',
    'å',
    '。',
    '[::1]',
    '443',
  )
  const templates = fc.oneof(
    fc.array(pieces, { maxLength: 8 }).map((some) => some.join('')),
    fc.array(pieces, { maxLength: 6 }).map((some) => `https://${some.join('')}`),
  )
  fc.assert(
    fc.property(templates, fc.string().filter(isSlug), (template, slug) => {
      if (templateFaults(template, HOSTS).length > 0) return
      const url = new URL(fillTemplate(template, { call: slug, round: slug, language: 'sv' }))
      expect(url.protocol).toBe('https:')
      expect(url.host).toBe('ansok.example.se')
      expect(url.username + url.password).toBe('')
    }),
    { numRuns: 500 },
  )
})

describe('a round’s page links to the form only when one can apply', () => {
  const of = round()
  const [opens, closes] = [of.opensAt ?? 0, of.closesAt ?? 0]
  const call = fundingCall({ slug: 'forstudiemedel', applicationTemplate: TEMPLATE })
  const url = 'https://ansok.example.se/ny?utlysning=forstudiemedel&omgang=var-2027&sprak=sv'
  test.each([
    ['not one ms before it opens', call, of, opens - 1, { kind: 'none' }],
    ['from the instant it opens', call, of, opens, { kind: 'open', url }],
    ['to one ms before it closes', call, of, closes - 1, { kind: 'open', url }],
    ['not when it closes', call, of, closes, { kind: 'none' }],
    ['not when it is decided', call, round({ decision: decision() }), opens, { kind: 'none' }],
    ['not when it is planned', call, round({ opensAt: null, closesAt: null }), opens, { kind: 'none' }],
    ['a pause says why', { ...call, applicationPaused: 'Formuläret är stängt.' }, of, opens, { kind: 'paused', reason: 'Formuläret är stängt.' }],
    ['a pause says nothing outside the time', { ...call, applicationPaused: 'Stängt.' }, of, closes, { kind: 'none' }],
    ['not without a template', { ...call, applicationTemplate: null }, of, opens, { kind: 'none' }],
    ['not to a host that is no longer allowed', { ...call, applicationTemplate: 'https://gammal.example.se/' }, of, opens, { kind: 'none' }],
    ['not by a template that is a program', { ...call, applicationTemplate: 'javascript:alert(1)' }, of, opens, { kind: 'none' }],
  ])('%s', (_, by, at, now, link) => expect(applicationLink(by, at, ['ansok.example.se'], now)).toEqual(link))
})
