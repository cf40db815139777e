import { readFile, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FormerAddress, FormerAddresses } from '../../../src/domain/paths/redirects.ts'
import { writeHostRedirects, writeMaps } from '../../../src/publisher/output/redirect-files.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'
import { contentsOf } from '../site-folder.ts'

const GONE: FormerAddress = { kind: 'gone' }
const moved = (to: string): FormerAddress => ({ kind: 'moved', to })
const former = (addresses: Readonly<Record<string, FormerAddress>>): FormerAddresses => new Map(Object.entries(addresses))
const FORMATS = [
  ['nginx', 'nginx.map'],
  ['Caddy', 'caddy.map'],
  ['static hosts', '_redirects'],
] as const

type Format = (typeof FORMATS)[number][1]

/** What each file says, without its first line, which tells who wrote it. */
async function linesOf(addresses: Readonly<Record<string, FormerAddress>>): Promise<Readonly<Record<Format, readonly string[]>>> {
  const folder = await temporaryFolder()
  writeMaps(folder, former(addresses))
  writeHostRedirects(folder, former(addresses))
  const lines = async (name: Format) => {
    const [first, ...all] = (await readFile(path.join(folder, name), 'utf8')).trimEnd().split('\n')
    expect(first).toMatch(/^# Written by Torget/)
    return all
  }
  return { 'nginx.map': await lines('nginx.map'), 'caddy.map': await lines('caddy.map'), _redirects: await lines('_redirects') }
}

test('an address that moved and one that ended, with the last slash and without', async () => {
  const files = await linesOf({ '/a/': moved('/b/c/'), '/slut/': GONE })
  expect(files['nginx.map']).toEqual(['"/a/" "/b/c/";', '"/a" "/b/c/";', '"/slut/" "gone";', '"/slut" "gone";'])
  expect(files['caddy.map']).toEqual(['`/a/` /b/c/', '`/a` /b/c/', '`/slut/` gone', '`/slut` gone'])
  expect(files._redirects).toEqual(['/a/ /b/c/ 301', '/a /b/c/ 301', '/slut/ /410.html 410', '/slut /410.html 410'])
})

test('static hosts hear of those that moved first, as some of them read no more than a thousand lines', async () => {
  const { _redirects } = await linesOf({ '/a/': GONE, '/b/': moved('/c/') })
  expect(_redirects.map((line) => line.split(' ')[0])).toEqual(['/b/', '/b', '/a/', '/a'])
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
])('%s: %s', async (_, address, inCaddy, atHosts) => {
  const files = await linesOf({ [address]: GONE })
  expect(files['nginx.map'][0]).toBe(`"${address}" "gone";`)
  expect(files['caddy.map'][0]).toBe(inCaddy === null ? undefined : `${inCaddy} gone`)
  expect(files._redirects[0]).toBe(`${atHosts} /410.html 410`)
})

test.each([
  ['a quotation mark', '/a"b/', '"/a\\"b/" "gone";'],
  ['a backslash', '/a\\b/', '"/a\\\\b/" "gone";'],
  ['both, last', '/a"\\', '"/a\\"\\\\" "gone";'],
])('nginx reads %s as it is: %s', async (_, address, line) => {
  expect((await linesOf({ [address]: GONE }))['nginx.map'][0]).toBe(line)
})

test.each(FORMATS)('where an address leads is told with signs that mean nothing to %s', async (_, format) => {
  const [line = ''] = (await linesOf({ '/a/': moved('/å b$c;"{d}`\n*/'.replace('\n', '')) }))[format]
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
  ])('%s', async (__, address, answer) => expect((await linesOf({ [address]: answer }))[format]).toEqual([]))

  test('twice', async () => {
    const all = (await linesOf({ '/a': GONE, '/a/': GONE, '/': GONE }))[format].map((line) => line.split(' ')[0])
    expect(new Set(all).size).toBe(all.length)
  })
})

test('nginx, to which capitals are the same as small letters, is told of one of two', async () => {
  const files = await linesOf({ '/A/': GONE, '/a/': moved('/b/') })
  expect(files['nginx.map']).toHaveLength(2)
  expect(files['caddy.map']).toHaveLength(4)
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
