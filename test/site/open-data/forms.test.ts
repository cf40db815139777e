import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { OPEN_SETS, type OpenForm } from '../../../src/domain/paths/paths.ts'
import { isDay, isMonth } from '../../../src/domain/time/swedish-time.ts'
import { answerSet, LIST_SEPARATOR } from '../../../src/site/open-data/forms.ts'
import type { COLUMN_TYPE, Value } from '../../../src/words/open-data/column.ts'
import { openSets } from '../../../src/words/open-data/sets.ts'
import { HOSTILE } from '../../domain/open-data/sample-open-data.ts'
import { snapshot } from '../../domain/sample.ts'
import { viewOf } from '../../domain/view-of.ts'
import { queriesOf } from './contents.ts'

const ORIGIN = 'https://www.example.se'
const sets = openSets('Viskadalsregionen')
const columnsOf = (name: string) => sets.find((set) => set.name === name)?.columns ?? []
const text = (value: Value) => typeof value === 'string'

/** Checks of whether a value has the documented type of its column. */
const IS: Readonly<Record<keyof typeof COLUMN_TYPE, (value: Value) => boolean>> = {
  text,
  list: (value) => Array.isArray(value) && value.every(text),
  number: Number.isSafeInteger,
  day: (value) => text(value) && isDay(String(value)),
  month: (value) => text(value) && isMonth(String(value)),
  instant: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/.test(String(value)) && !Number.isNaN(Date.parse(String(value))),
  address: (value) => URL.canParse(String(value)),
}

/** A data set as a file of the site. */
const fileOf = (form: OpenForm, set: string, content = queriesOf()): Promise<string> =>
  answerSet(form, { locals: { content, origin: ORIGIN } as App.Locals, params: { set } }).text()

const rowsOf = async (set: string, content = queriesOf()) => JSON.parse(await fileOf('json', set, content)) as Record<string, Value>[]

/** A value as the documentation says that CSV writes it. One of them begins like a formula. */
function asCell(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const written = typeof value === 'string' ? value : value.join(LIST_SEPARATOR)
  return written === HOSTILE ? `'${HOSTILE}` : written
}

describe.each(OPEN_SETS)('%s', (name) => {
  test('has the documented columns, with values of their types or null', async () => {
    const rows = await rowsOf(name)
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(columnsOf(name).map((column) => column.name))
      for (const { name: column, type } of columnsOf(name)) {
        const value = row[column] ?? null
        expect(value === null || IS[type](value), `${column}: ${JSON.stringify(value)}`).toBe(true)
      }
    }
  })

  test('has the same values in CSV, as another program reads it', async () => {
    const rows = await rowsOf(name)
    const parsed = parse(await fileOf('csv', name), { bom: true, delimiter: ';', columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[]
    expect(parsed).toEqual(rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, asCell(value)]))))
  })

  test('has a different guid in every row', async () => {
    const rows = await rowsOf(name)
    expect(new Set(rows.map(({ guid }) => guid)).size).toBe(rows.length)
  })

  test('is an empty list in JSON, and only the names in CSV, if nothing is published', async () => {
    const nothing = queriesOf(viewOf(snapshot()))
    expect(await rowsOf(name, nothing)).toEqual([])
    expect(parse(await fileOf('csv', name, nothing), { bom: true, delimiter: ';' })).toEqual([columnsOf(name).map((column) => column.name)])
  })
})

test('a text that begins like a formula arrives unchanged in JSON, and with an apostrophe in CSV', async () => {
  expect((await rowsOf('beslut'))[1]).toMatchObject({ titel: HOSTILE, sokande: HOSTILE, belopp: 50_000 })
  const [names, , row] = parse(await fileOf('csv', 'beslut'), { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][]
  expect(row?.[names?.indexOf('titel') ?? -1]).toBe(`'${HOSTILE}`)
})

test.each([
  [
    'projekt',
    1,
    { roll: 'stödjer', adress: `${ORIGIN}/projekt/p/`, utlysning_guid: 'guid-c', kommuner: ['Fyrbo'], andrad: '2027-06-02T10:00:00+02:00' },
  ],
  [
    'utlysningar',
    0,
    { oppnar: '2027-03-01T08:00:00+01:00', stanger: '2027-04-01T00:00:00+02:00', summa: 500_000, mest: 100_000, finansiar: 'Viskadalsregionen' },
  ],
  ['utlysningar', 3, { guid: 'guid-tom', omgang: null, oppnar: null }],
  [
    'beslut',
    0,
    { diarienummer: 'VR 66', projekt_guid: 'guid-p', projekt_adress: `${ORIGIN}/projekt/p/`, protokoll: `${ORIGIN}/media/protokoll.pdf` },
  ],
  ['beslut', 2, { finansiar: 'Länet', projekt_guid: null, projekt_adress: null, protokoll: null }],
] as const)('%s has in row %i what is published', async (set, row, expected) => {
  expect((await rowsOf(set))[row]).toMatchObject(expected)
})
