import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { ADMIN, SITE } from '../src/boot/compile.ts'
import { ROOMS } from '../src/boot/rooms.ts'

type Room = keyof typeof ROOMS

const PROJECT = path.resolve(import.meta.dirname, '..')

/** The rooms that a file may import from, including its own. Configurations in the project's own folder may import from every room. */
const roomsBelow = (room: Room | 'configuration'): readonly string[] =>
  room === 'configuration' ? Object.keys(ROOMS) : [room, ...ROOMS[room].imports]

/** The rooms that may import the settings. Rooms below them get values as arguments. */
const KNOWS_SETTINGS = new Set<string>([...(Object.keys(ROOMS) as Room[]).filter((room) => ROOMS[room].floor >= ROOMS.boot.floor), 'configuration'])

/** The only rooms that may import a configuration: the commands, and Next's entry to the admin. */
const LOADS_CONFIGURATION = new Set<string>(['commands', 'app', 'configuration'])

/** Folders of similar files, which may have any number of them. Other folders have at most MOST_FILES. */
const REGISTERS = new Set(['src/cms/collections', 'src/cms/fields', 'src/cms/migrations', 'src/docs/decisions', 'src/site/pages'])
const MOST_FILES = 16

/** The only files that read the environment, and why. */
const ENVIRONMENT_READERS: Readonly<Record<string, string>> = {
  'src/settings.ts': 'it parses the environment',
  'src/commands/run.mjs': 'it sets production mode before any module is loaded',
  'src/boot/compile.ts': 'it passes the environment to the compilers',
}

/** Generated files, and files whose names and exports Next and Payload prescribe. */
const GENERATED = /^src\/(app\/|cms\/migrations\/|cms\/payload-types\.ts$)/
const FORBIDDEN_NAMES = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'lib', 'misc'])

/** The room of a file, `configuration` for the project's own folder and src/settings.ts, or null for a file that lies in no room. */
function roomOf(file: string): Room | 'configuration' | null {
  if (!file.startsWith('src/') || file === 'src/settings.ts') return 'configuration'
  const [, room = ''] = /^src\/([^/]+)\//.exec(file) ?? []
  return Object.hasOwn(ROOMS, room) ? (room as Room) : null
}

/** The parsed program of a file. Of an Astro page, only the frontmatter and the script elements. */
function programOf(file: string, text: string): ts.SourceFile {
  const scripts = [
    /^\s*---\n(.*?)\n---/s.exec(text)?.[1] ?? '',
    ...[...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? ''),
  ]
  const code = file.endsWith('.astro') ? scripts.join('\n') : text
  return ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : undefined)
}

/** A node and all its descendants. */
function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesOf(child)
}

/** The specifier of an import as it is written, or null when the node is no import or its specifier is computed. */
function importedBy(node: ts.Node): string | null {
  const textOf = (name: ts.Node | undefined) => (name && ts.isStringLiteralLike(name) ? name.text : null)
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier)
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) return textOf(node.moduleReference.expression)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal)
  const isCall = ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')
  return isCall ? textOf(node.arguments[0]) : null
}

/** The target of an import: a path in the project, or a package. */
function targetOf(file: string, name: string): { readonly file: string } | { readonly package: string } {
  if (name === '@payload-config') return { file: 'payload.config.ts' }
  if (name.startsWith('.')) return { file: path.posix.join(path.posix.dirname(file), name) }
  return name.startsWith('/') ? { file: name.slice(1) } : { package: name }
}

function importFaults(file: string, program: ts.SourceFile): readonly string[] {
  const room = roomOf(file)
  // src/docs has no code of the server.
  if (room === null) return file.startsWith('src/docs/') ? [] : [`${file} is in no room`]
  return [...nodesOf(program)].flatMap((node) => {
    const name = importedBy(node)
    if (name === null) return []
    const target = targetOf(file, name)
    if ('package' in target) return room === 'domain' ? [`${file} imports the package ${name}`] : []
    const other = roomOf(target.file)
    const isAllowed =
      other === 'configuration'
        ? (target.file === 'src/settings.ts' ? KNOWS_SETTINGS : LOADS_CONFIGURATION).has(room)
        : other !== null && roomsBelow(room).includes(other)
    return isAllowed ? [] : [`${file} (${room}) imports ${target.file} (${other})`]
  })
}

/** The files that a file imports, as paths in the project. */
const importsOf = (file: string, program: ts.SourceFile): readonly string[] =>
  [...nodesOf(program)].flatMap((node) => {
    const name = importedBy(node)
    const target = name === null ? null : targetOf(file, name.split('?')[0] ?? name)
    return target !== null && 'file' in target ? [target.file] : []
  })

/** The path round a circle of imports, or null. `imports` has the imports of each file. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const finished = new Set<string>()
  const search = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (finished.has(file)) return null
    for (const next of imports.get(file) ?? []) {
      const circle = search(next, [...way, file])
      if (circle) return circle
    }
    finished.add(file)
    return null
  }
  for (const file of imports.keys()) {
    const circle = search(file, [])
    if (circle) return circle
  }
  return null
}

/** The name of something impure that a node uses, or null. */
function impurityOf(node: ts.Node): string | null {
  if (ts.isIdentifier(node) && ['process', 'globalThis', 'performance', 'crypto', 'setTimeout', 'setInterval'].includes(node.text)) {
    return ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? null : node.text
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
  if (ts.isCallExpression(node) && ['fetch', 'Date', 'Date.now', 'Math.random'].includes(node.expression.getText())) return node.expression.getText()
  return null
}

/** Whether a node reads the environment. */
function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node))
    return node.name.text === 'env' && /^(process|import\.meta|globalThis\.process)$/.test(node.expression.getText())
  if (ts.isElementAccessExpression(node)) return node.expression.getText() === 'process' && node.argumentExpression.getText().slice(1, -1) === 'env'
  if (ts.isVariableDeclaration(node)) return node.initializer?.getText() === 'process'
  return ts.isImportDeclaration(node) && /^(node:)?process$/.test(importedBy(node) ?? '')
}

function exportFaults(file: string, program: ts.SourceFile): readonly string[] {
  if (GENERATED.test(file) || !file.startsWith('src/')) return []
  const isDefault = (node: ts.Node) =>
    (ts.isExportAssignment(node) && !node.isExportEquals) ||
    (node.kind === ts.SyntaxKind.DefaultKeyword && node.parent.kind !== ts.SyntaxKind.DefaultClause) ||
    (ts.isExportSpecifier(node) && node.name.text === 'default')
  const faults = [...nodesOf(program)].some(isDefault) ? [`${file} has a default export`] : []
  const reexports = program.statements.filter((statement) => ts.isExportDeclaration(statement))
  const isBarrel =
    reexports.length > 0 && program.statements.every((statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement))
  return isBarrel ? [...faults, `${file} has only re-exports`] : faults
}

function nameFaults(file: string): readonly string[] {
  if (!file.startsWith('src/') || GENERATED.test(file)) return []
  const parts = file.split('/').slice(1)
  const faults = parts.filter((part) => FORBIDDEN_NAMES.has(part.split('.')[0] ?? '')).map((part) => `${file}: ${part} is too general`)
  // In src/site/pages names are addresses.
  if (file.startsWith('src/site/pages/') || file.endsWith('/README.md')) return faults
  const [base = '', ...folders] = parts.toReversed()
  const shape = /\.(astro|tsx)$/.test(base) ? /^[A-Z][A-Za-z0-9]*\.(astro|tsx)$/ : /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.[a-z]+$/
  if (!shape.test(base)) faults.push(`${file}: ${base} has the wrong case for its kind`)
  return [
    ...faults,
    ...folders.filter((folder) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder)).map((folder) => `${file}: ${folder} has the wrong case for a folder`),
  ]
}

/** The faults of a file's imports, exports, name and purity, one sentence each. `file` is its path in the project. */
function faultsOf(file: string, text: string): readonly string[] {
  const faults = [...nameFaults(file)]
  if (!/\.(ts|tsx|mjs|js|astro)$/.test(file)) return faults
  const program = programOf(file, text)
  const nodes = [...nodesOf(program)]
  faults.push(...importFaults(file, program), ...exportFaults(file, program))
  if (roomOf(file) === 'domain') for (const node of nodes) faults.push(...(impurityOf(node) === null ? [] : [`${file} uses ${impurityOf(node)}`]))
  const isReader = nodes.some(readsEnvironment) || (file.endsWith('.astro') && text.includes('process.env'))
  if (isReader && !(file in ENVIRONMENT_READERS)) faults.push(`${file} reads the environment`)
  return faults
}

const below = async (folder: string) =>
  (await readdir(path.join(PROJECT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PROJECT, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
const roots = async () => (await readdir(PROJECT)).filter((name) => /\.(ts|mjs)$/.test(name) && name !== 'next-env.d.ts')

test('every file imports from lower floors only, and has a proper name and exports', async () => {
  const files = [...(await below('src')), ...(await roots())].filter((file) => !GENERATED.test(file) || file.startsWith('src/app/'))
  expect(files.length).toBeGreaterThan(150)
  const faults = await Promise.all(files.map(async (file) => faultsOf(file, await readFile(path.join(PROJECT, file), 'utf8'))))
  expect(faults.flat()).toEqual([])
}, 60_000)

/** Whether a test's path without `.test.ts` and its aspect is that of a file or a folder in src. `sources` are all files in src. */
function mirrorsSource(file: string, sources: readonly string[]): boolean {
  const [base = ''] = path.posix.basename(file).split('.')
  const source = path.posix.join('src', path.posix.relative('test', path.posix.dirname(file)), base)
  return sources.some((other) => other.startsWith(`${source}/`) || other.replace(/\.[^./]+$/, '') === source)
}

test('tests mirror the sources', async () => {
  const sources = await below('src')
  const tests = (await below('test')).filter((file) => /^test\/(?!e2e\/|bench\/|faults\/).+\/.+\.test\.ts$/.test(file))
  expect(tests.length).toBeGreaterThan(150)
  expect(tests.filter((file) => !mirrorsSource(file, sources))).toEqual([])
})

test.each([
  ['test/cms/rest.test.ts', true],
  ['test/cms/rest/query-fault.test.ts', true],
  ['test/cms/rest/query-fault.long-queries.test.ts', true],
  ['test/cms/rest/query.test.ts', false],
  ['test/cms/query-fault.test.ts', false],
  ['test/start/rest.test.ts', false],
])('%s mirrors a source: %s', (file, isMirror) => expect(mirrorsSource(file, ['src/cms/rest/query-fault.ts'])).toBe(isMirror))

test('no files import each other in a circle, types included', async () => {
  const files = [...(await below('src')), ...(await roots())].filter((file) => /\.(ts|tsx|mjs|astro)$/.test(file))
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(path.join(PROJECT, file), 'utf8')] as const))
  const imports = new Map(texts.map(([file, text]) => [file, importsOf(file, programOf(file, text))]))
  expect(imports.get('src/http/request-guard.ts')).not.toEqual([])
  expect(circleIn(imports)).toBeNull()
}, 60_000)

test('every room stands above those that it imports', () => {
  for (const [room, { floor, imports }] of Object.entries(ROOMS))
    for (const other of imports) expect(ROOMS[other].floor, `${room} imports ${other}`).toBeLessThan(floor)
})

test('no folder is a heap', async () => {
  const counts = Map.groupBy(await below('src'), (file) => path.posix.dirname(file))
  const heaps = [...counts].filter(([folder, files]) => files.length > MOST_FILES && !REGISTERS.has(folder))
  expect(heaps.map(([folder, files]) => `${folder} holds ${files.length} files`)).toEqual([])
})

test('every room is there, and every exception is needed', async () => {
  const files = await below('src')
  for (const room of Object.keys(ROOMS))
    expect(
      files.some((file) => roomOf(file) === room),
      room,
    ).toBe(true)
  for (const file of Object.keys(ENVIRONMENT_READERS)) {
    const text = await readFile(path.join(PROJECT, file), 'utf8')
    expect([...nodesOf(programOf(file, text))].some(readsEnvironment), file).toBe(true)
  }
})

test('the compilers read the rooms that the site and the admin import', () => {
  expect(SITE.sources).toEqual(expect.arrayContaining(['src/site', 'src/words', 'src/domain']))
  expect(SITE.sources).not.toContain('src/cms')
  expect(ADMIN.sources).toEqual(expect.arrayContaining(['src/app', 'src/cms', 'src/mail', 'src/publisher', 'src/words', 'src/domain']))
  expect(ADMIN.sources).not.toContain('src/site')
})

describe('a circle', () => {
  test.each<[string, Readonly<Record<string, readonly string[]>>, readonly string[] | null]>([
    ['of one file', { a: ['a'] }, ['a', 'a']],
    ['of two files', { a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
    ['that others lead to', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, ['b', 'c', 'd', 'b']],
    ['is not a file that two others import', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, null],
  ])('%s', (_, imports, circle) => expect(circleIn(new Map(Object.entries(imports)))).toEqual(circle))

  test.each([
    ["import type { X } from './b.ts'", ['src/cms/b.ts']],
    ["type X = import('./b.ts').X", ['src/cms/b.ts']],
    ["import './b.css?inline'", ['src/cms/b.css']],
    ["import 'node:fs'", []],
  ])('is made of %s', (text, files) => expect(importsOf('src/cms/a.ts', programOf('src/cms/a.ts', text))).toEqual(files))
})

describe('an import', () => {
  const HOUSE = ['domain/a', 'words/a', 'publisher/a', 'mail/a', 'cms/a', 'site/a', 'boot/a', 'http/a', 'jobs/a', 'commands/a', 'settings'] as const
  /** The rooms that each room may import from, in the order above. */
  test.each([
    ['src/domain/x.ts', '✓··········'],
    ['src/words/x.ts', '✓✓·········'],
    ['src/publisher/x.ts', '✓✓✓········'],
    ['src/mail/x.ts', '✓✓·✓·······'],
    ['src/cms/x.ts', '✓✓✓✓✓······'],
    ['src/site/x.ts', '✓✓···✓·····'],
    ['src/boot/x.ts', '✓✓✓·✓·✓···✓'],
    ['src/http/x.ts', '✓✓✓·✓··✓··✓'],
    ['src/jobs/x.ts', '✓✓✓✓✓·✓·✓·✓'],
    ['src/commands/x.ts', '✓✓✓✓✓✓✓✓✓✓✓'],
    ['src/app/(payload)/x.ts', '✓✓··✓·····✓'],
    ['payload.config.ts', '✓✓✓✓✓✓✓✓✓✓✓'],
  ])('of %s: %s', (file, picture) => {
    const up = path.posix.relative(path.posix.dirname(file), 'src') || '.'
    const allowed = HOUSE.map((other) =>
      faultsOf(file, `import { x } from '${up.startsWith('.') ? up : `./${up}`}/${other}.ts'`).length === 0 ? '✓' : '·',
    )
    expect(allowed.join('')).toBe(picture)
  })

  test.each([
    ['import { x } from "../cms/a.ts"'],
    ['import "../cms/a.ts"'],
    ['import type { X } from "../cms/a.ts"'],
    ['export { x } from "../cms/a.ts"'],
    ['export * from "../cms/a.ts"\nexport const y = 1'],
    ['const x = await import("../cms/a.ts")'],
    ['const x = await import(`../cms/a.ts`)'],
    ['type X = import("../cms/a.ts").X'],
    ['import x = require("../cms/a.ts")'],
    ['const x = require("../cms/a.ts")'],
    ["const quote = /'/\nconst x = () => import('../cms/a.ts')"],
    ['import { x } from "../../src/cms/a.ts"'],
  ])('is found however it is written: %s', (text) => {
    expect(faultsOf('src/site/x.ts', text)).toContain('src/site/x.ts (site) imports src/cms/a.ts (cms)')
  })

  test.each([['// import "../cms/a.ts"'], ['const text = "import x from \'../cms/a.ts\'"'], ['const words = `import("../cms/a.ts")`']])(
    'is not found in comments and texts: %s',
    (text) => expect(faultsOf('src/site/x.ts', text)).toEqual([]),
  )

  test.each([
    ['in the frontmatter', '---\nimport { x } from "../../cms/a.ts"\n---\n<p>x</p>'],
    ['in a script', '---\nconst x = 1\n---\n<p>x</p><script>\nimport "../../cms/a.ts"\n</script>'],
  ])('is found in an Astro page %s', (_, text) => {
    expect(faultsOf('src/site/components/X.astro', text)).toEqual(['src/site/components/X.astro (site) imports src/cms/a.ts (cms)'])
  })

  test('of the configuration by its alias is one of the configuration', () => {
    expect(faultsOf('src/cms/x.ts', 'import config from "@payload-config"')).toEqual(['src/cms/x.ts (cms) imports payload.config.ts (configuration)'])
  })

  test.each(['node:fs', 'zod', '@scope/name', 'vitest'])('of the package %s is not allowed in the domain', (name) => {
    expect(faultsOf('src/domain/x.ts', `import '${name}'`)).toEqual([`src/domain/x.ts imports the package ${name}`])
    expect(faultsOf('src/publisher/x.ts', `import '${name}'`)).toEqual([])
  })
})

test.each([
  ['Date.now()', 'Date.now'],
  ['new Date()', 'new Date()'],
  ['new Date', 'new Date()'],
  ['Date()', 'Date'],
  ['Math.random()', 'Math.random'],
  ['fetch("https://example.se")', 'fetch'],
  ['process.cwd()', 'process'],
  ['performance.now()', 'performance'],
  ['globalThis.fetch', 'globalThis'],
  ['crypto.randomUUID()', 'crypto'],
])('the domain may not use %s', (text, what) => {
  expect(faultsOf('src/domain/x.ts', `export const x = () => ${text}`)).toContain(`src/domain/x.ts uses ${what}`)
  expect(faultsOf('src/boot/x.ts', `export const x = () => ${text}`)).toEqual([])
})

test.each(['new Date(0)', 'Date.parse("2027-01-01")', 'Date.UTC(2027, 0)', 'steps.process', '"process.env"'])('the domain may use %s', (text) => {
  expect(faultsOf('src/domain/x.ts', `export const x = () => ${text}`)).toEqual([])
})

test.each(['process.env.PORT', 'process["env"].PORT', 'import.meta.env.DEV', 'globalThis.process.env'])('only the settings may use %s', (text) => {
  expect(faultsOf('src/cms/x.ts', `export const x = ${text}`)).toEqual(['src/cms/x.ts reads the environment'])
  expect(faultsOf('src/settings.ts', `export const x = ${text}`)).toEqual([])
})

test.each(['const { env } = process', 'import { env } from "node:process"', 'import process from "process"'])(
  'other files may not use %s',
  (text) => {
    expect(faultsOf('src/commands/serve.ts', text)).toEqual(['src/commands/serve.ts reads the environment'])
  },
)

test('an Astro page may not read the environment in its template', () => {
  expect(faultsOf('src/site/layouts/X.astro', '---\n---\n<p>{process.env.HOME}</p>')).toEqual(['src/site/layouts/X.astro reads the environment'])
})

describe('exports', () => {
  test.each(['export default 1', 'export default function x() {}', 'export default class {}', 'const x = 1\nexport { x as default }'])(
    'must have names: %s',
    (text) => {
      expect(faultsOf('src/cms/x.ts', text)).toEqual(['src/cms/x.ts has a default export'])
      expect(faultsOf('payload.config.ts', text)).toEqual([])
      expect(faultsOf('src/app/(payload)/layout.tsx', text)).toEqual([])
    },
  )

  test.each(['export const x = { default: 1 }', 'switch (1) { default: }'])('%s is no default export', (text) => {
    expect(faultsOf('src/cms/x.ts', text)).toEqual([])
  })

  test.each(["export * from './a.ts'", "export { a } from './a.ts'\nexport { b } from './b.ts'", "import { a } from './a.ts'\nexport { a }"])(
    'may not be only re-exports: %s',
    (text) => {
      expect(faultsOf('src/cms/index.ts', text)).toEqual(['src/cms/index.ts has only re-exports'])
    },
  )
})

test.each([
  ['src/cms/utils.ts', 'src/cms/utils.ts: utils.ts is too general'],
  ['src/cms/helpers/dates.ts', 'src/cms/helpers/dates.ts: helpers is too general'],
  ['src/site/lib/x.css', 'src/site/lib/x.css: lib is too general'],
  ['src/domain/common.ts', 'src/domain/common.ts: common.ts is too general'],
  ['src/site/pages/utils.astro', 'src/site/pages/utils.astro: utils.astro is too general'],
  ['src/cms/fundingCalls.ts', 'src/cms/fundingCalls.ts: fundingCalls.ts has the wrong case for its kind'],
  ['src/cms/Users.ts', 'src/cms/Users.ts: Users.ts has the wrong case for its kind'],
  ['src/cms/funding_calls.ts', 'src/cms/funding_calls.ts: funding_calls.ts has the wrong case for its kind'],
  ['src/site/components/card.astro', 'src/site/components/card.astro: card.astro has the wrong case for its kind'],
  ['src/cms/admin/logo-mark.tsx', 'src/cms/admin/logo-mark.tsx: logo-mark.tsx has the wrong case for its kind'],
  ['src/site/Components/Card.astro', 'src/site/Components/Card.astro: Components has the wrong case for a folder'],
  ['src/newroom/x.ts', 'src/newroom/x.ts is in no room'],
])('a bad name is reported: %s', (file, fault) => expect(faultsOf(file, '')).toContain(fault))

test.each([
  'src/cms/funding-calls.ts',
  'src/cms/README.md',
  'src/site/env.d.ts',
  'src/site/styles/base.css',
  'src/site/components/NewsList.astro',
  'src/site/pages/[...path].astro',
  'src/site/pages/rss.xml.ts',
  'src/app/(payload)/admin/[[...segments]]/page.tsx',
  'src/commands/serve.ts',
])('a good name is allowed: %s', (file) => expect(faultsOf(file, '')).toEqual([]))
