import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, watch } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ADMIN, compile, SITE, sourceDigest } from '../../src/boot/compile.ts'
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
    ['is the same of the same', async () => undefined, false],
    ['is another when a file in a folder changed', change('src/deep/b.txt', 'x'), true],
    ['is another when a single file changed', change('config.txt', 'x'), true],
    ['is another when a file is new', change('src/c.txt', ''), true],
    ['is another when a file that was missing is there', change('missing.txt', ''), true],
    ['is another when a file is gone', (project) => rm(path.join(project, 'src/deep/b.txt')), true],
    ['is another when a file has another name', (project) => rename(path.join(project, 'src/a.txt'), path.join(project, 'src/z.txt')), true],
    ['is the same when a README is new', change('src/README.md', 'x'), false],
    ['is the same when something else changed', change('elsewhere.txt', 'x'), false],
  ])('%s', async (_, edit, isAnother) => {
    const project = await newProject()
    const before = await sourceDigest(project, COMPILATION)
    await edit(project)
    expect((await sourceDigest(project, COMPILATION)) !== before).toBe(isAnother)
  })

  test('does not depend on where the project lies, but on the command', async () => {
    const [here, there] = [await newProject(), await newProject()]
    expect(await sourceDigest(here, COMPILATION)).toBe(await sourceDigest(there, COMPILATION))
    expect(await sourceDigest(here, { ...COMPILATION, command: ['compiler.mjs', '--fast'] })).not.toBe(await sourceDigest(here, COMPILATION))
  })

  test('of the real compilations is of sources and commands that exist', () => {
    const project = path.resolve(import.meta.dirname, '../..')
    for (const { sources, command } of [ADMIN, SITE]) {
      for (const place of [...sources, command[0] ?? '']) expect(existsSync(path.join(project, place)), place).toBe(true)
    }
  })
})

describe('compiling', () => {
  test('is done once for the same sources, and again when they change', async () => {
    const project = await newProject()
    expect(await compile(project, COMPILATION)).toBe(true)
    expect(await compile(project, COMPILATION)).toBe(false)
    await writeFile(path.join(project, 'src/a.txt'), 'other')
    expect(await compile(project, COMPILATION)).toBe(true)
    expect(await readFile(path.join(project, 'out/made'), 'utf8')).toBe('other')
    expect(await readFile(path.join(project, 'runs'), 'utf8')).toBe('production\nproduction\n')
  })

  test('is done again when what was made is gone', async () => {
    const project = await newProject()
    await compile(project, COMPILATION)
    await rm(path.join(project, 'out'), { recursive: true })
    expect(await compile(project, COMPILATION)).toBe(true)
  })

  test('that fails says so in the compiler’s own words, and is tried again', async () => {
    const project = await newProject()
    await writeFile(path.join(project, 'src/a.txt'), 'broken')
    const failing = compile(project, COMPILATION)
    await expect(failing).rejects.toThrow(StartupError)
    await expect(failing).rejects.toThrow(/^Bygger provet misslyckades\. Så här sade byggverktyget:\non the way\n/)
    await expect(failing).rejects.toThrow('a.txt is broken')
    await expect(compile(project, COMPILATION)).rejects.toThrow(StartupError)
    expect(await runs(project)).toBe(2)
  })

  test('that failed has spoilt what was made before: going back to the former sources compiles them again', async () => {
    const project = await newProject()
    await compile(project, COMPILATION)
    await writeFile(path.join(project, 'src/a.txt'), 'broken')
    await expect(compile(project, COMPILATION)).rejects.toThrow(StartupError)
    await writeFile(path.join(project, 'src/a.txt'), 'a')
    expect(await compile(project, COMPILATION)).toBe(true)
  })

  test('leaves no lock behind', async () => {
    const project = await newProject()
    await compile(project, COMPILATION)
    expect(await readdir(path.join(project, 'node_modules'))).toEqual(['x'])
  })
})

describe('of several starts one compiles', () => {
  const lock = (project: string) => path.join(project, 'node_modules/.torget-out.lock')
  /** A process that lives until it is told to end. */
  const living = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })

  /** Waits until this process has tried to take the lock, failed, and tries again. */
  const looksTwice = (project: string) =>
    new Promise<void>((resolve) => {
      let changes = 0
      const watcher = watch(path.join(project, 'node_modules'), (_, name) => {
        if (name !== `.torget-out.lock.${process.pid}`) return
        changes += 1
        // Each look makes a file and removes it.
        if (changes < 4) return
        watcher.close()
        resolve()
      })
    })

  test('while another that lives has the lock, it waits', async () => {
    const project = await newProject()
    const other = living()
    await writeFile(lock(project), String(other.pid))
    const looking = looksTwice(project)
    const compiling = compile(project, COMPILATION)
    await looking
    expect(await readFile(lock(project), 'utf8')).toBe(String(other.pid))
    expect(await runs(project)).toBe(0)
    other.kill('SIGKILL')
    await once(other, 'exit')
    expect(await compiling).toBe(true)
  })

  test.each([
    [
      'that died',
      async () => {
        const other = living()
        const { pid } = other
        other.kill('SIGKILL')
        await once(other, 'exit')
        return String(pid)
      },
    ],
    ['that had this process’s own number, before the machine was started again', async () => String(process.pid)],
    ['that never said who it was', async () => ''],
  ])('the lock of one %s is taken over', async (_, holder) => {
    const project = await newProject()
    await writeFile(lock(project), await holder())
    expect(await compile(project, COMPILATION)).toBe(true)
    expect(existsSync(lock(project))).toBe(false)
  })

  test('where nothing can be locked and nothing is compiled, it says so instead of trying for ever', async () => {
    const project = await newProject()
    await rm(path.join(project, 'node_modules'), { recursive: true })
    await expect(compile(project, COMPILATION)).rejects.toThrow('ENOENT')
  })

  test('where all is compiled, nothing need be locked', async () => {
    const project = await newProject()
    await compile(project, COMPILATION)
    await rm(path.join(project, 'node_modules'), { recursive: true })
    expect(await compile(project, COMPILATION)).toBe(false)
  })
})
