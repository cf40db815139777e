import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const PROJECT = path.resolve(import.meta.dirname, '..')
const OVERVIEW = 'src/docs/security.md'
const TABLE = 'src/docs/security/asvs.md'
const PAGES = [OVERVIEW, 'src/docs/security/controls.md', 'src/docs/security/stored-data.md', TABLE]

const read = (file: string) => readFile(path.join(PROJECT, file), 'utf8')

/** How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has, from V1 to V17. */
const REQUIREMENTS = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]

/** The paths in the project that a text names: in code marks, below `src` or `test`. */
const pathsIn = (text: string): readonly string[] => [...text.matchAll(/`((?:src|test)\/[^`*\s]+)`/g)].map(([, named = '']) => named)

/** The slugs of all collections, as their files have them. */
async function collections(): Promise<readonly string[]> {
  const folder = 'src/cms/collections'
  const texts = await Promise.all((await readdir(path.join(PROJECT, folder))).map((name) => read(`${folder}/${name}`)))
  return texts.flatMap((text) => [...text.matchAll(/^ *slug: '([a-z-]+)',$/gm)].map(([, slug = '']) => slug))
}

/** A row of the table of requirements. */
interface RequirementRow {
  readonly number: string
  readonly level: string
  readonly summary: string
  readonly status: string
  readonly reason: string
}

async function requirementRows(): Promise<readonly RequirementRow[]> {
  const lines = (await read(TABLE)).split('\n').filter((line) => /^\| \d/.test(line))
  return lines.map((line) => {
    const [number = '', level = '', summary = '', status = '', reason = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    return { number, level, summary, status, reason }
  })
}

const chapterOf = ({ number }: RequirementRow) => Number(number.split('.')[0])

describe('the documentation of security', () => {
  test.each(PAGES)('names files that exist: %s', async (page) => {
    const named = pathsIn(await read(page))
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((file) => !existsSync(path.join(PROJECT, file)))).toEqual([])
  })

  test.each(PAGES)('leaves nothing to be checked later: %s', async (page) => {
    expect(await read(page)).not.toContain('(to check)')
  })

  test('names a test for each row of its list of tests', async () => {
    const [, list = ''] = (await read(OVERVIEW)).split('## Tests that prove it')
    const rows = list.split('\n').filter((line) => line.startsWith('| ') && !/^\| (---|defence)/.test(line))
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) expect(pathsIn(row).filter((file) => file.startsWith('test/')).length, row).toBeGreaterThan(0)
  })

  test('says of each collection whether it is about people', async () => {
    const text = await read('src/docs/security/stored-data.md')
    const slugs = await collections()
    expect(slugs.length).toBeGreaterThan(20)
    expect(slugs.filter((slug) => !text.includes(`\`${slug}\``))).toEqual([])
  })
})

describe('the table of requirements', () => {
  test('names its source, the version and the licence', async () => {
    const text = await read(TABLE)
    expect(text).toMatch(/^# OWASP ASVS 5\.0\.0/)
    expect(text).toContain('The OWASP Foundation')
    expect(text).toContain('https://creativecommons.org/licenses/by-sa/4.0/')
  })

  test('has each requirement of levels 1 and 2 once, in order', async () => {
    const rows = await requirementRows()
    const numbers = rows.map(({ number }) => number)
    expect(numbers.filter((number, i) => numbers.indexOf(number) !== i)).toEqual([])
    const inOrder = numbers.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    expect(numbers).toEqual(inOrder)
    expect(REQUIREMENTS.map((_, i) => rows.filter((row) => chapterOf(row) === i + 1).length)).toEqual(REQUIREMENTS)
    expect(rows.filter(({ level }) => level !== '1' && level !== '2')).toEqual([])
  })

  test('says of each whether it is met, and where or why', async () => {
    const rows = await requirementRows()
    expect(rows.filter(({ status }) => !['met', 'not met', 'not ours'].includes(status))).toEqual([])
    expect(rows.filter(({ reason }) => reason === '')).toEqual([])
  })

  test('summarises each in at most twelve words of its own', async () => {
    const rows = await requirementRows()
    expect(rows.filter(({ summary }) => summary === '' || summary.split(/\s+/).length > 12)).toEqual([])
  })

  test('counts the rows of each chapter rightly', async () => {
    const rows = await requirementRows()
    const countsOf = (counted: readonly RequirementRow[]) =>
      ['met', 'not met', 'not ours'].map((status) => counted.filter((row) => row.status === status).length)
    const lines = (await read(TABLE)).split('\n')
    const chapters = lines.filter((line) => /^\| V\d/.test(line))
    const told = chapters.map((line) => line.split('|').slice(2, -1).map(Number))
    expect(told).toEqual(REQUIREMENTS.map((_, i) => countsOf(rows.filter((row) => chapterOf(row) === i + 1))))
    const [met, notMet, notOurs] = countsOf(rows)
    expect(lines).toContain(`| **All ${rows.length}** | **${met}** | **${notMet}** | **${notOurs}** |`)
  })
})
