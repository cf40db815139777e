import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { LARGE_PACKAGES, quickResolve } from '../../../src/boot/modules/quick-modules.ts'

const MODULES = path.resolve(import.meta.dirname, '../../../node_modules')
const IMPORT = { conditions: ['node', 'import'] }

/** The folders of a package, wherever npm has put it. */
const foldersOf = (name: string) =>
  ['', '@payloadcms/drizzle/node_modules', '@payloadcms/db-sqlite/node_modules']
    .map((outer) => path.join(MODULES, outer, name))
    .filter((folder) => existsSync(folder))

test.each([
  ['a file of a large package finds its neighbour', './b.js', 'drizzle-orm/a.js', 'drizzle-orm/b.js'],
  ['in a folder above', '../b.js', '@payloadcms/richtext-lexical/dist/x/a.js', '@payloadcms/richtext-lexical/dist/b.js'],
  [
    'in a package that lies in another',
    './b.js',
    '@payloadcms/drizzle/node_modules/drizzle-orm/a.js',
    '@payloadcms/drizzle/node_modules/drizzle-orm/b.js',
  ],
  ['another package is left to Node', './b.js', 'payload/a.js', null],
  ['a package in a large one is left to Node', './b.js', 'drizzle-orm/node_modules/other/a.js', null],
  ['a package is left to Node', 'lexical', '@payloadcms/richtext-lexical/dist/a.js', null],
  ['a file without its ending is left to Node', './b', 'drizzle-orm/a.js', null],
  ['a file of another kind is left to Node', './b.cjs', 'drizzle-orm/a.js', null],
])('%s', (_, specifier, parent, found) => {
  const urlOf = (name: string) => pathToFileURL(path.join(MODULES, name)).href
  expect(quickResolve(specifier, { ...IMPORT, parentURL: urlOf(parent) })).toEqual(
    found === null ? null : { url: urlOf(found), format: 'module', shortCircuit: true },
  )
})

test('what is required is left to Node', () => {
  const parentURL = pathToFileURL(path.join(MODULES, 'drizzle-orm/a.js')).href
  expect(quickResolve('./b.js', { conditions: ['node', 'require'], parentURL })).toBeNull()
})

describe.each(LARGE_PACKAGES)('%s', (name) => {
  test('consists of ES modules alone', () => {
    const folders = foldersOf(name)
    expect(folders.length).toBeGreaterThan(0)
    for (const folder of folders) {
      const packages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'package.json')
      const types = packages
        .filter((file) => !file.includes('node_modules'))
        .map((file) => (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { readonly type?: string }).type)
      expect(types).toEqual(types.map(() => 'module'))
    }
  })
})
