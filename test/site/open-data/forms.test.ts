import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { harmless } from '../../../src/domain/open-data/csv.ts'
import { OPEN_SETS } from '../../../src/domain/paths/paths.ts'
import { isDay, isMonth } from '../../../src/domain/time/swedish-time.ts'
import { LIST_SEPARATOR, tableAsCsv, tableAsJson } from '../../../src/site/open-data/forms.ts'
import { openTable } from '../../../src/site/open-data/table.ts'
import type { ColumnType, Value } from '../../../src/words/open-data/column.ts'
import { openSets } from '../../../src/words/open-data/sets.ts'
import { snapshot } from '../../domain/sample.ts'
import { viewOf } from '../../domain/view-of.ts'
import { HOSTILE } from '../../open-data.ts'
import { queriesOf } from './contents.ts'

const ORIGIN = 'https://www.example.se'
const sets = openSets('Viskadalsregionen')
const columnsOf = (name: string) => sets.find((set) => set.name === name)?.columns ?? []
const text = (value: Value) => typeof value === 'string'

/** Checks of whether a value has the documented type of its column. */
const IS: Readonly<Record<ColumnType, (value: Value) => boolean>> = {
  text,
  list: (value) => Array.isArray(value) && value.every(text),
  number: Number.isSafeInteger,
  day: (value) => text(value) && isDay(String(value)),
  month: (value) => text(value) && isMonth(String(value)),
  instant: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/.test(String(value)) && !Number.isNaN(Date.parse(String(value))),
  address: (value) => URL.canParse(String(value)),
}

/** A value as the documentation says that CSV writes it. */
function asCell(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  return harmless(typeof value === 'string' ? value : value.join(LIST_SEPARATOR))
}

describe.each(OPEN_SETS)('%s', (name) => {
  const table = openTable(name, queriesOf(), ORIGIN)
  const rows = JSON.parse(tableAsJson(table)) as Record<string, Value>[]

  test('has the documented columns, with values of their types or null', () => {
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(columnsOf(name).map((column) => column.name))
      for (const { name: column, type } of columnsOf(name)) {
        const value = row[column] ?? null
        expect(value === null || IS[type](value), `${column}: ${JSON.stringify(value)}`).toBe(true)
      }
    }
  })

  test('has the same values in CSV, as another program reads it', () => {
    const parsed = parse(tableAsCsv(table), { bom: true, delimiter: ';', columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
    expect(parsed).toEqual(rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, asCell(value)]))))
  })

  test('has a different guid in every row', () => expect(new Set(rows.map(({ guid }) => guid)).size).toBe(rows.length))

  test('is an empty list in JSON, and only the names in CSV, if nothing is published', () => {
    const empty = openTable(name, queriesOf(viewOf(snapshot())), ORIGIN)
    expect(JSON.parse(tableAsJson(empty))).toEqual([])
    expect(parse(tableAsCsv(empty), { bom: true, delimiter: ';' })).toEqual([empty.names])
  })
})

test('a text that begins like a formula arrives unchanged in JSON, and with an apostrophe in CSV', () => {
  const table = openTable('beslut', queriesOf(), ORIGIN)
  expect(JSON.parse(tableAsJson(table))[1]).toMatchObject({ titel: HOSTILE, sokande: HOSTILE, belopp: 50_000 })
  const [, , row] = parse(tableAsCsv(table), { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][]
  expect(row?.[table.names.indexOf('titel')]).toBe(`'${HOSTILE}`)
})

test.each([
  [
    'projekt',
    1,
    { roll: 'stöder', adress: `${ORIGIN}/projekt/p/`, utlysning_guid: 'guid-c', kommuner: ['Fyrbo'], andrad: '2027-06-02T10:00:00+02:00' },
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
] as const)('%s has in row %i what is published', (set, row, expected) => {
  expect(JSON.parse(tableAsJson(openTable(set, queriesOf(), ORIGIN)))[row]).toMatchObject(expected)
})
