import { stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FormerAddress, FormerAddresses } from '../../../src/domain/paths/redirects.ts'
import { caddyMap, hostRedirects, nginxMap, writeHostRedirects, writeMaps } from '../../../src/publisher/output/redirect-files.ts'
import { contentsOf, temporaryFolder } from '../site-folder.ts'

const GONE: FormerAddress = { kind: 'gone' }
const moved = (to: string): FormerAddress => ({ kind: 'moved', to })
const former = (addresses: Readonly<Record<string, FormerAddress>>): FormerAddresses => new Map(Object.entries(addresses))
const FORMATS = [
  ['nginx', nginxMap],
  ['Caddy', caddyMap],
  ['static hosts', hostRedirects],
] as const
/** What a format says, without its first line, which tells who wrote it. */
const lines = (format: (addresses: FormerAddresses) => string, addresses: Readonly<Record<string, FormerAddress>>) => {
  const [, ...all] = format(former(addresses)).trimEnd().split('\n')
  return all
}

test('an address that moved and one that ended, with the last slash and without', () => {
  const addresses = { '/a/': moved('/b/c/'), '/slut/': GONE }
  expect(lines(nginxMap, addresses)).toEqual(['"/a/" "/b/c/";', '"/a" "/b/c/";', '"/slut/" "gone";', '"/slut" "gone";'])
  expect(lines(caddyMap, addresses)).toEqual(['`/a/` /b/c/', '`/a` /b/c/', '`/slut/` gone', '`/slut` gone'])
  expect(lines(hostRedirects, addresses)).toEqual(['/a/ /b/c/ 301', '/a /b/c/ 301', '/slut/ /410.html 410', '/slut /410.html 410'])
})

test('static hosts hear of those that moved first, as some of them read no more than a thousand lines', () => {
  expect(lines(hostRedirects, { '/a/': GONE, '/b/': moved('/c/') }).map((line) => line.split(' ')[0])).toEqual(['/b/', '/b', '/a/', '/a'])
})

/** A path with a sign in it, and how each format has it: nginx and Caddy as the key, static hosts as the path. Null where the format can't say it. */
test.each<[string, string, string | null, string]>([
  ['Swedish letters', '/åäö/', '`/åäö/`', '/%C3%A5%C3%A4%C3%B6/'],
  ['a blank', '/a b/', '`/a b/`', '/a%20b/'],
  ['a dollar sign, which begins a variable', '/a$uri/', '`/a$uri/`', '/a%24uri/'],
  ['a semicolon, which ends a line', '/a;b/', '`/a;b/`', '/a%3Bb/'],
  ['an apostrophe', "/a'b/", "`/a'b/`", "/a'b/"],
  ['a number sign, which begins a comment', '/#a/', '`/#a/`', '/%23a/'],
  ['an asterisk, which stands for anything', '/*/', '`/*/`', '/%2A/'],
  ['a colon, which begins a name', '/:a/', '`/:a/`', '/%3Aa/'],
  ['a question mark', '/a?b/', '`/a?b/`', '/a%3Fb/'],
  ['a per cent sign', '/a%20b/', '`/a%20b/`', '/a%2520b/'],
  ['curly brackets', '/{$HOME}/', null, '/%7B%24HOME%7D/'],
  ['a grave accent', '/a`b/', null, '/a%60b/'],
])('%s: %s', (_, address, inCaddy, atHosts) => {
  expect(lines(nginxMap, { [address]: GONE })[0]).toBe(`"${address}" "gone";`)
  expect(lines(caddyMap, { [address]: GONE })[0]).toBe(inCaddy === null ? undefined : `${inCaddy} gone`)
  expect(lines(hostRedirects, { [address]: GONE })[0]).toBe(`${atHosts} /410.html 410`)
})

test.each([
  ['a quotation mark', '/a"b/', '"/a\\"b/" "gone";'],
  ['a backslash', '/a\\b/', '"/a\\\\b/" "gone";'],
  ['both, last', '/a"\\', '"/a\\"\\\\" "gone";'],
])('nginx reads %s as it is: %s', (_, address, line) => expect(lines(nginxMap, { [address]: GONE })[0]).toBe(line))

test.each(FORMATS)('where an address leads is told with signs that mean nothing to %s', (_, format) => {
  const [line = ''] = lines(format, { '/a/': moved('/å b$c;"{d}`\n*/'.replace('\n', '')) })
  expect(line).toContain('/%C3%A5%20b%24c%3B%22%7Bd%7D%60%2A/')
})

describe.each(FORMATS)('%s is not told of an address', (_, format) => {
  test.each([
    ['with a line’s end', '/a\nb/', GONE],
    ['with a sign that ends it', '/a\0b/', GONE],
    ['that leads to a line’s end', '/a/', moved('/b\r\nSet-Cookie: x/')],
    ['that is another host’s', '//evil.example/', GONE],
    ['that leads to another host', '/a/', moved('//evil.example/')],
    ['that is no path', 'a/', GONE],
    ['that is no text', '/\ud800/', GONE],
    ['that is longer than anybody asks for', `/${'å'.repeat(1000)}/`, GONE],
  ])('%s', (__, address, answer) => expect(lines(format, { [address]: answer })).toEqual([]))

  test('twice', () => {
    const all = lines(format, { '/a': GONE, '/a/': GONE, '/': GONE }).map((line) => line.split(' ')[0])
    expect(new Set(all).size).toBe(all.length)
  })
})

test('nginx, to which capitals are the same as small letters, is told of one of two', () => {
  expect(lines(nginxMap, { '/A/': GONE, '/a/': moved('/b/') })).toHaveLength(2)
  expect(lines(caddyMap, { '/A/': GONE, '/a/': moved('/b/') })).toHaveLength(4)
})

test('the files are made with their folder, and left alone when they are right', async () => {
  const folder = path.join(await temporaryFolder(), 'redirects')
  const write = (addresses: FormerAddresses) => {
    writeMaps(folder, addresses)
    writeHostRedirects(folder, addresses)
  }
  write(former({ '/a/': GONE }))
  const files = await contentsOf(folder)
  expect(Object.keys(files).sort()).toEqual(['_redirects', 'caddy.map', 'nginx.map'])
  for (const name of Object.keys(files)) await utimes(path.join(folder, name), 1, 1)
  write(former({ '/a/': GONE }))
  for (const name of Object.keys(files)) expect((await stat(path.join(folder, name))).mtimeMs).toBe(1000)
  write(former({ '/b/': GONE }))
  for (const text of Object.values(await contentsOf(folder))) expect(text).toContain('/b/')
})
