import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const PROJECT = path.resolve(import.meta.dirname, '..')

/** The rooms of the house, each with the rooms that it may import from beside itself. `wiring` is the top floor. */
const FLOORS = {
  domain: [],
  words: ['domain'],
  publisher: ['words', 'domain'],
  mail: ['words', 'domain'],
  cms: ['mail', 'publisher', 'words', 'domain'],
  site: ['words', 'domain'],
  wiring: ['cms', 'site', 'mail', 'publisher', 'words', 'domain'],
} as const satisfies Record<string, readonly string[]>
type Room = keyof typeof FLOORS

/** What the top floor consists of, beside the files in the project's own folder. */
const WIRING = /^src\/((app|boot|commands|http|jobs|start)\/.+|[a-z-]+\.(ts|mjs))$/

/** Who else than src/settings.ts reads the environment, and why. */
const ENVIRONMENT_READERS: Readonly<Record<string, string>> = {
  'src/settings.ts': 'it is the one that parses the environment',
  'src/commands/run.mjs': 'says that the process is in production before any module is loaded',
  'src/boot/compile.ts': 'passes the environment on to the compilers',
}

/** Files with names, default exports or re-exports of their makers' choosing. */
const GENERATED = /^src\/(app\/|cms\/migrations\/|cms\/payload-types\.ts$)/
const FORBIDDEN_NAMES = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'lib', 'misc'])

function roomOf(file: string): Room | null {
  const [, room = ''] = /^src\/(domain|words|publisher|mail|cms|site)\//.exec(file) ?? []
  if (room in FLOORS) return room as Room
  return !file.startsWith('src/') || WIRING.test(file) ? 'wiring' : null
}

/** The program of a file: all of it, or what stands between the rules and in the script elements of an Astro page. */
function programOf(file: string, text: string): ts.SourceFile {
  const scripts = [
    /^\s*---\n(.*?)\n---/s.exec(text)?.[1] ?? '',
    ...[...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((found) => found[1] ?? ''),
  ]
  const code = file.endsWith('.astro') ? scripts.join('\n') : text
  return ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : undefined)
}

/** Every node of a tree, from the top. */
function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

/** What a node imports, as it is written, or null when it is no import. Those whose name is made at run time can't be told. */
function importedBy(node: ts.Node): string | null {
  const written = (name: ts.Node | undefined) => (name && ts.isStringLiteralLike(name) ? name.text : null)
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return written(node.moduleSpecifier)
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) return written(node.moduleReference.expression)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return written(node.argument.literal)
  const isCall = ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')
  return isCall ? written(node.arguments[0]) : null
}

/** Where an import leads: a file of the project by its path, or a package. */
function targetOf(file: string, name: string): { readonly file: string } | { readonly package: string } {
  if (name === '@payload-config') return { file: 'payload.config.ts' }
  if (name.startsWith('.')) return { file: path.posix.join(path.posix.dirname(file), name) }
  return name.startsWith('/') ? { file: name.slice(1) } : { package: name }
}

function importFaults(file: string, program: ts.SourceFile): readonly string[] {
  const room = roomOf(file)
  if (room === null) return [`${file} is in no room`]
  const allowed: readonly string[] = [room, ...FLOORS[room]]
  return [...nodesOf(program)].flatMap((node) => {
    const name = importedBy(node)
    if (name === null) return []
    const target = targetOf(file, name)
    if ('package' in target) return room === 'domain' ? [`${file} imports the package ${name}`] : []
    const other = roomOf(target.file)
    return other !== null && allowed.includes(other) ? [] : [`${file} (${room}) imports ${target.file} (${other})`]
  })
}

/** What a node takes from outside that a pure function may not, in words, or null. */
function impurityOf(node: ts.Node): string | null {
  if (ts.isIdentifier(node) && ['process', 'globalThis', 'performance', 'crypto', 'setTimeout', 'setInterval'].includes(node.text)) {
    return ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? null : node.text
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
  if (ts.isCallExpression(node) && ['fetch', 'Date', 'Date.now', 'Math.random'].includes(node.expression.getText())) return node.expression.getText()
  return null
}

/** Whether a node reads the environment, in any of the ways that one can. */
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
  return isBarrel ? [...faults, `${file} only exports what others made`] : faults
}

function nameFaults(file: string): readonly string[] {
  if (!file.startsWith('src/') || GENERATED.test(file)) return []
  const parts = file.split('/').slice(1)
  const faults = parts.filter((part) => FORBIDDEN_NAMES.has(part.split('.')[0] ?? '')).map((part) => `${file}: ${part} says nothing`)
  // Under src/site/pages the names are addresses.
  if (file.startsWith('src/site/pages/')) return faults
  const [base = '', ...folders] = parts.toReversed()
  const shape = /\.(astro|tsx)$/.test(base) ? /^[A-Z][A-Za-z0-9]*\.(astro|tsx)$/ : /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.[a-z]+$/
  if (!shape.test(base)) faults.push(`${file}: ${base} is not written as such files are`)
  return [
    ...faults,
    ...folders.filter((folder) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder)).map((folder) => `${file}: ${folder} is not written as folders are`),
  ]
}

/** Everything that is wrong with a file's place in the house, one sentence each. `file` is its path in the project. */
function faultsOf(file: string, text: string): readonly string[] {
  const faults = [...nameFaults(file)]
  if (!/\.(ts|tsx|mjs|js|astro)$/.test(file)) return faults
  const program = programOf(file, text)
  const nodes = [...nodesOf(program)]
  faults.push(...importFaults(file, program), ...exportFaults(file, program))
  if (roomOf(file) === 'domain')
    for (const node of nodes) faults.push(...(impurityOf(node) === null ? [] : [`${file} takes ${impurityOf(node)} from outside`]))
  const isReader = nodes.some(readsEnvironment) || (file.endsWith('.astro') && text.includes('process.env'))
  if (isReader && !(file in ENVIRONMENT_READERS)) faults.push(`${file} reads the environment`)
  return faults
}

const below = async (folder: string) =>
  (await readdir(path.join(PROJECT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PROJECT, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
const roots = async () => (await readdir(PROJECT)).filter((name) => /\.(ts|mjs)$/.test(name) && name !== 'next-env.d.ts')

test('every file keeps to its floor', async () => {
  const files = [...(await below('src')), ...(await roots())].filter((file) => !GENERATED.test(file) || file.startsWith('src/app/'))
  expect(files.length).toBeGreaterThan(150)
  const faults = await Promise.all(files.map(async (file) => faultsOf(file, await readFile(path.join(PROJECT, file), 'utf8'))))
  expect(faults.flat()).toEqual([])
}, 60_000)

test('every room is there, and every exception is needed', async () => {
  const files = await below('src')
  for (const room of Object.keys(FLOORS))
    expect(
      files.some((file) => roomOf(file) === room),
      room,
    ).toBe(true)
  for (const file of Object.keys(ENVIRONMENT_READERS)) {
    const text = await readFile(path.join(PROJECT, file), 'utf8').catch(() => '')
    expect([...nodesOf(programOf(file, text))].some(readsEnvironment), file).toBe(true)
  }
})

describe('an import', () => {
  const HOUSE = ['domain/a', 'words/a', 'publisher/a', 'mail/a', 'cms/a', 'site/a', 'boot/a', 'settings'] as const
  /** Which of the rooms each room may import from, in the order above: the table of the design, as pictures. */
  test.each([
    ['src/domain/x.ts', '✓·······'],
    ['src/words/x.ts', '✓✓······'],
    ['src/publisher/x.ts', '✓✓✓·····'],
    ['src/mail/x.ts', '✓✓·✓····'],
    ['src/cms/x.ts', '✓✓✓✓✓···'],
    ['src/site/x.ts', '✓✓···✓··'],
    ['src/boot/x.ts', '✓✓✓✓✓✓✓✓'],
    ['src/app/(payload)/x.ts', '✓✓✓✓✓✓✓✓'],
    ['src/commands/serve.ts', '✓✓✓✓✓✓✓✓'],
    ['payload.config.ts', '✓✓✓✓✓✓✓✓'],
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
  ])('is seen however it is written: %s', (text) => {
    expect(faultsOf('src/site/x.ts', text)).toContain('src/site/x.ts (site) imports src/cms/a.ts (cms)')
  })

  test.each([['// import "../cms/a.ts"'], ['const text = "import x from \'../cms/a.ts\'"'], ['const words = `import("../cms/a.ts")`']])(
    'is not seen where there is none: %s',
    (text) => expect(faultsOf('src/site/x.ts', text)).toEqual([]),
  )

  test.each([
    ['between the rules', '---\nimport { x } from "../../cms/a.ts"\n---\n<p>x</p>'],
    ['in a script', '---\nconst x = 1\n---\n<p>x</p><script>\nimport "../../cms/a.ts"\n</script>'],
  ])('is seen in an Astro page %s', (_, text) => {
    expect(faultsOf('src/site/components/X.astro', text)).toEqual(['src/site/components/X.astro (site) imports src/cms/a.ts (cms)'])
  })

  test('of the configuration by its nickname is one of the top floor', () => {
    expect(faultsOf('src/cms/x.ts', 'import config from "@payload-config"')).toEqual(['src/cms/x.ts (cms) imports payload.config.ts (wiring)'])
  })

  test.each(['node:fs', 'zod', '@scope/name', 'vitest'])('of the package %s is not for the domain', (name) => {
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
])('the domain may not say %s', (text, what) => {
  expect(faultsOf('src/domain/x.ts', `export const x = () => ${text}`)).toContain(`src/domain/x.ts takes ${what} from outside`)
  expect(faultsOf('src/boot/x.ts', `export const x = () => ${text}`)).toEqual([])
})

test.each(['new Date(0)', 'Date.parse("2027-01-01")', 'Date.UTC(2027, 0)', 'steps.process', '"process.env"'])('the domain may say %s', (text) => {
  expect(faultsOf('src/domain/x.ts', `export const x = () => ${text}`)).toEqual([])
})

test.each(['process.env.PORT', 'process["env"].PORT', 'import.meta.env.DEV', 'globalThis.process.env'])('only the settings say %s', (text) => {
  expect(faultsOf('src/cms/x.ts', `export const x = ${text}`)).toEqual(['src/cms/x.ts reads the environment'])
  expect(faultsOf('src/settings.ts', `export const x = ${text}`)).toEqual([])
})

test.each(['const { env } = process', 'import { env } from "node:process"', 'import process from "process"'])('nor do others say %s', (text) => {
  expect(faultsOf('src/commands/serve.ts', text)).toEqual(['src/commands/serve.ts reads the environment'])
})

test('an Astro page does not read the environment in its text either', () => {
  expect(faultsOf('src/site/layouts/X.astro', '---\n---\n<p>{process.env.HOME}</p>')).toEqual(['src/site/layouts/X.astro reads the environment'])
})

describe('exports', () => {
  test.each(['export default 1', 'export default function x() {}', 'export default class {}', 'const x = 1\nexport { x as default }'])(
    'have names: not %s',
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
    'are not passed on: %s',
    (text) => {
      expect(faultsOf('src/cms/index.ts', text)).toEqual(['src/cms/index.ts only exports what others made'])
    },
  )
})

test.each([
  ['src/cms/utils.ts', 'src/cms/utils.ts: utils.ts says nothing'],
  ['src/cms/helpers/dates.ts', 'src/cms/helpers/dates.ts: helpers says nothing'],
  ['src/site/lib/x.css', 'src/site/lib/x.css: lib says nothing'],
  ['src/domain/common.ts', 'src/domain/common.ts: common.ts says nothing'],
  ['src/site/pages/utils.astro', 'src/site/pages/utils.astro: utils.astro says nothing'],
  ['src/cms/fundingCalls.ts', 'src/cms/fundingCalls.ts: fundingCalls.ts is not written as such files are'],
  ['src/cms/Users.ts', 'src/cms/Users.ts: Users.ts is not written as such files are'],
  ['src/cms/funding_calls.ts', 'src/cms/funding_calls.ts: funding_calls.ts is not written as such files are'],
  ['src/site/components/card.astro', 'src/site/components/card.astro: card.astro is not written as such files are'],
  ['src/cms/admin/logo-mark.tsx', 'src/cms/admin/logo-mark.tsx: logo-mark.tsx is not written as such files are'],
  ['src/site/Components/Card.astro', 'src/site/Components/Card.astro: Components is not written as folders are'],
  ['src/newroom/x.ts', 'src/newroom/x.ts is in no room'],
])('a bad name, %s, is seen', (file, fault) => expect(faultsOf(file, '')).toContain(fault))

test.each([
  'src/cms/funding-calls.ts',
  'src/site/env.d.ts',
  'src/site/styles/base.css',
  'src/site/components/NewsList.astro',
  'src/site/pages/[...path].astro',
  'src/site/pages/rss.xml.ts',
  'src/app/(payload)/admin/[[...segments]]/page.tsx',
  'src/commands/serve.ts',
])('a good name, %s, is not', (file) => expect(faultsOf(file, '')).toEqual([]))
