import { existsSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ADMIN, compile, SITE, sourceDigest } from '../../src/boot/compile.ts'
import { releaseLock, takeLock } from '../../src/boot/locks/file-lock.ts'
import { StartupError } from '../../src/boot/startup-error.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'

const COMPILER = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
appendFileSync('runs', process.env.NODE_ENV + '\\n')
mkdirSync('out', { recursive: true })
const source = readFileSync('src/a.txt', 'utf8')
if (source === 'broken') { console.log('on the way'); console.error('a.txt is broken'); process.exit(3) }
writeFileSync('out/made', source)
`
const COMPILATION: typeof SITE = { name: 'Bygger provet', sources: ['src', 'config.txt', 'missing.txt'], output: 'out', command: ['compiler.mjs'] }

const newProject = () =>
  temporaryFolder({
    'src/a.txt': 'a',
    'src/deep/b.txt': 'b',
    'config.txt': 'c',
    'elsewhere.txt': 'd',
    'compiler.mjs': COMPILER,
    'node_modules/x': '',
  })
const runs = async (project: string) => (await readFile(path.join(project, 'runs'), 'utf8').catch(() => '')).split('\n').length - 1

describe('the digest of the sources', () => {
  const change = (name: string, text: string) => (project: string) => writeFile(path.join(project, name), text)
  test.each<[string, (project: string) => Promise<void>, boolean]>([
    ['is the same without changes', async () => undefined, false],
    ['changes with a file in a folder', change('src/deep/b.txt', 'x'), true],
    ['changes with a single file', change('config.txt', 'x'), true],
    ['changes with a new file', change('src/c.txt', ''), true],
    ['changes when a missing file is created', change('missing.txt', ''), true],
    ['changes when a file is removed', (project) => rm(path.join(project, 'src/deep/b.txt')), true],
    ['changes when a file is renamed', (project) => rename(path.join(project, 'src/a.txt'), path.join(project, 'src/z.txt')), true],
    ['is the same with a new README', change('src/README.md', 'x'), false],
    ['is the same when a file outside the sources changes', change('elsewhere.txt', 'x'), false],
  ])('%s', async (_, edit, changes) => {
    const project = await newProject()
    const before = await sourceDigest(project, COMPILATION)
    await edit(project)
    expect((await sourceDigest(project, COMPILATION)) !== before).toBe(changes)
  })

  test('depends on the command, but not on the project’s path', async () => {
    const [here, there] = [await newProject(), await newProject()]
    expect(await sourceDigest(here, COMPILATION)).toBe(await sourceDigest(there, COMPILATION))
    expect(await sourceDigest(here, { ...COMPILATION, command: ['compiler.mjs', '--fast'] })).not.toBe(await sourceDigest(here, COMPILATION))
  })

  test('includes only files that exist in the real compilations', () => {
    const project = path.resolve(import.meta.dirname, '../..')
    for (const { sources, command } of [ADMIN, SITE]) {
      for (const place of [...sources, command[0] ?? '']) expect(existsSync(path.join(project, place)), place).toBe(true)
    }
  })
})

describe('a compilation', () => {
  test('is done once for the same sources, and again when they change', async () => {
    const project = await newProject()
    expect(await compile(project, COMPILATION)).toBe(true)
    expect(await compile(project, COMPILATION)).toBe(false)
    await writeFile(path.join(project, 'src/a.txt'), 'other')
    expect(await compile(project, COMPILATION)).toBe(true)
    expect(await readFile(path.join(project, 'out/made'), 'utf8')).toBe('other')
    expect(await readFile(path.join(project, 'runs'), 'utf8')).toBe('production\nproduction\n')
  })

  test('is done again when its output is gone', async () => {
    const project = await newProject()
    await compile(project, COMPILATION)
    await rm(path.join(project, 'out'), { recursive: true })
    expect(await compile(project, COMPILATION)).toBe(true)
  })

  test('that fails reports the compiler’s output, and is tried again', async () => {
    const project = await newProject()
    await writeFile(path.join(project, 'src/a.txt'), 'broken')
    const failing = compile(project, COMPILATION)
    await expect(failing).rejects.toThrow(StartupError)
    await expect(failing).rejects.toThrow(/^Bygger provet misslyckades\. Så här sade byggverktyget:\non the way\n/)
    await expect(failing).rejects.toThrow('a.txt is broken')
    await expect(compile(project, COMPILATION)).rejects.toThrow(StartupError)
    expect(await runs(project)).toBe(2)
  })

  test('that failed makes the former output invalid, so the former sources are compiled again', async () => {
    const project = await newProject()
    await compile(project, COMPILATION)
    await writeFile(path.join(project, 'src/a.txt'), 'broken')
    await expect(compile(project, COMPILATION)).rejects.toThrow(StartupError)
    await writeFile(path.join(project, 'src/a.txt'), 'a')
    expect(await compile(project, COMPILATION)).toBe(true)
  })

  test('gives its lock back', async () => {
    const project = await newProject()
    await compile(project, COMPILATION)
    const lock = path.join(project, 'node_modules/.torget-out.lock')
    expect(takeLock(lock)).toBe(true)
    releaseLock(lock)
  })
})

describe('the lock of a compilation', () => {
  test('is waited for while another holds it, and the operator is told', async () => {
    const project = await newProject()
    const lock = path.join(project, 'node_modules/.torget-out.lock')
    expect(takeLock(lock)).toBe(true)
    const lines: string[] = []
    let runsBefore: Promise<number> | null = null
    const say = (line: string) => {
      lines.push(line)
      runsBefore = runs(project).finally(() => releaseLock(lock))
    }
    expect(await compile(project, COMPILATION, say)).toBe(true)
    expect(await runsBefore).toBe(0)
    expect(lines).toEqual([expect.stringMatching(/^Väntar på process \d+ på .+, som bygger provet\. Väntar högst till kl\. /)])
  })

  test('that can’t be created fails the compilation instead of being tried for ever', async () => {
    const project = await newProject()
    await rm(path.join(project, 'node_modules'), { recursive: true })
    await expect(compile(project, COMPILATION)).rejects.toThrow('går inte att låsa')
  })

  test('isn’t needed when everything is compiled', async () => {
    const project = await newProject()
    await compile(project, COMPILATION)
    await rm(path.join(project, 'node_modules'), { recursive: true })
    expect(await compile(project, COMPILATION)).toBe(false)
  })
})
