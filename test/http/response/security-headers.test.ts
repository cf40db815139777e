import { expect, test } from 'vitest'
import { cachingOf, hostHeaders, SITE_HEADERS } from '../../../src/http/response/security-headers.ts'

test.each([
  ['media/bild-0123456789-480.webp', true],
  ['_astro/site.abc123.css', true],
  ['farger/0123abcd.css', true],
  ['index.html', false],
  ['aktuellt/media/index.html', false],
  ['mediala/index.html', false],
])('%s is kept for ever: %s', (name, isForEver) => expect(cachingOf(name).includes('immutable')).toBe(isForEver))

test.each(['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture'])('no page asks for %s', (what) =>
  expect(Object.fromEntries(SITE_HEADERS)['Permissions-Policy']?.split(', ')).toContain(`${what}=()`),
)

test('static hosts are told the same', () => {
  expect(hostHeaders()).toBe(
    [
      '/*',
      ...SITE_HEADERS.map(([name, value]) => `  ${name}: ${value}`),
      '/media/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '/_astro/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '/farger/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ].join('\n'),
  )
})
