import type { Instant } from '../../domain/content/content.ts'
import type { OpenSetName } from '../../domain/paths/paths.ts'
import { swedishIso } from '../../domain/time/swedish-time.ts'

/** What a column holds. */
export type ColumnType = 'text' | 'list' | 'number' | 'day' | 'month' | 'instant' | 'address'

/** What stands in one place of a table: null where nothing is known. */
export type Value = string | number | null | readonly string[]

/** A column: its name in the files, what it holds, what it means to whoever reads it, and how it is read from a row. */
export interface Column<Row> {
  readonly name: string
  readonly type: ColumnType
  readonly meaning: string
  readonly read: (row: Row, origin: string) => Value
}

/** A set of open data, in words for the page and the catalogue. */
export interface OpenSet<Row> {
  readonly name: OpenSetName
  readonly title: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly columns: readonly Column<Row>[]
}

/** What a column holds, in words. */
export const COLUMN_TYPE: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  list: 'lista av texter',
  number: 'tal',
  day: 'dag, ÅÅÅÅ-MM-DD',
  month: 'månad, ÅÅÅÅ-MM',
  instant: 'tidpunkt, ISO 8601 med svensk tid',
  address: 'webbadress',
}

/** An instant as a value. */
export const instantValue = (instant: Instant | null): Value => (instant === null ? null : swedishIso(instant))
