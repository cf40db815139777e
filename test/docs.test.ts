import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { ROOMS } from '../src/boot/rooms.ts'
import { VARIABLES } from '../src/settings.ts'

const PROJECT = path.resolve(import.meta.dirname, '..')
const read = (file: string) => readFile(path.join(PROJECT, file), 'utf8')

/** The Markdown files of the project, without the sample content. */
async function documents(): Promise<readonly string[]> {
  const inFolder = async (folder: string, recursive: boolean) =>
    (await readdir(path.join(PROJECT, folder), { recursive })).map((name) => path.join(folder, name)).filter((name) => name.endsWith('.md'))
  return (await Promise.all([inFolder('.', false), inFolder('src', true), inFolder('test', true)])).flat()
}

/** All nodes of a Markdown text. */
function nodesOf(text: string): readonly Nodes[] {
  const withAll = (node: Nodes): readonly Nodes[] => [node, ...('children' in node ? node.children.flatMap(withAll) : [])]
  return withAll(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
}

function textOf(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The anchors of a text's headings, as code hosts generate them. */
const anchorsOf = (text: string) =>
  nodesOf(text)
    .filter((node) => node.type === 'heading')
    .map((node) =>
      textOf(node)
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    )

/** The relative links and images of a document whose file or heading doesn't exist. */
async function brokenLinks(file: string): Promise<readonly string[]> {
  const text = await read(file)
  const targets = nodesOf(text).flatMap((node) => (node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : []))
  const broken: string[] = []
  for (const target of targets.filter((url) => !/^[a-z]+:/.test(url))) {
    const [name = '', anchor] = decodeURIComponent(target).split('#')
    const linked = name === '' ? file : path.join(path.dirname(file), name)
    if (!existsSync(path.join(PROJECT, linked))) broken.push(`${file}: ${target}`)
    else if (anchor !== undefined && !anchorsOf(await read(linked)).includes(anchor)) broken.push(`${file}: ${target} has no such heading`)
  }
  return broken
}

test('every link in the documentation leads to a file and a heading that exist', async () => {
  const files = await documents()
  expect(files.length).toBeGreaterThan(40)
  expect((await Promise.all(files.map(brokenLinks))).flat()).toEqual([])
})

test('the README has at most 150 lines and 1,200 words', async () => {
  const text = await read('README.md')
  expect(text.split('\n').length - 1).toBeLessThanOrEqual(150)
  expect(text.trim().split(/\s+/).length).toBeLessThanOrEqual(1_200)
})

test('every room has a README that names its files and folders', async () => {
  const isRoom = (name: string) => !['app', 'docs'].includes(name)
  const rooms = (await readdir(path.join(PROJECT, 'src'), { withFileTypes: true })).filter((entry) => entry.isDirectory() && isRoom(entry.name))
  expect(rooms.length).toBeGreaterThan(9)
  for (const room of [...rooms.map(({ name }) => `src/${name}`), 'test']) {
    const text = await read(`${room}/README.md`)
    const entries = (await readdir(path.join(PROJECT, room), { withFileTypes: true })).filter(({ name }) => name !== 'README.md')
    const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    expect(
      names.filter((name) => !text.includes(`\`${name}\``)),
      room,
    ).toEqual([])
  }
})

test('every decision has its own number, a context, a decision and a consequence', async () => {
  const names = (await readdir(path.join(PROJECT, 'src/docs/decisions'))).sort()
  for (const [i, name] of names.entries()) {
    const number = String(i + 1).padStart(4, '0')
    expect(name.slice(0, 5)).toBe(`${number}-`)
    const text = await read(`src/docs/decisions/${name}`)
    expect(text.startsWith(`# ${number} `), name).toBe(true)
    expect(text.match(/^\*\*(\w+)\.\*\*/gm), name).toEqual(['**Context.**', '**Decision.**', '**Consequence.**'])
  }
})

test('the operations page lists every setting with its default and meaning', async () => {
  const text = (await read('src/docs/operations.md')).replaceAll('`', '')
  for (const [name, { default: value, meaning }] of Object.entries(VARIABLES))
    expect(text).toContain(`| ${name} | ${value} | ${meaning.replaceAll('`', '')} |`)
})

test('the dependencies page names every dependency', async () => {
  const { dependencies, devDependencies } = JSON.parse(await read('package.json')) as Record<string, Readonly<Record<string, string>>>
  const text = await read('src/docs/dependencies.md')
  expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

test('the architecture page says what each room may import', async () => {
  const lines = (await read('src/docs/architecture.md')).split('\n')
  for (const [room, { floor, imports }] of Object.entries(ROOMS).filter(([name]) => name !== 'app')) {
    const row = lines.find((line) => line.startsWith(`| ${floor} | [\`src/${room}/\`]`))
    const cell = row?.split('|').at(-2)?.trim() ?? 'none'
    // The table names the room of shared components, which is created with the first of them.
    const named = cell.split(', ').filter((name) => name !== 'views' || Object.hasOwn(ROOMS, 'views'))
    if (cell === 'all') expect(room).toBe('commands')
    else expect(named.toSorted(), room).toEqual(imports.length === 0 ? ['itself'] : imports.toSorted())
  }
})
