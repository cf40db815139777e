import type { Instant } from '../../domain/content/content.ts'
import type { OpenSetName } from '../../domain/paths/paths.ts'
import { swedishIso } from '../../domain/time/swedish-time.ts'

/** The type of the values of a column. Days, months and instants are texts in ISO 8601. */
type ColumnType = 'text' | 'list' | 'number' | 'day' | 'month' | 'instant' | 'address'

/** The value of a cell; null if nothing is known. */
export type Value = string | number | null | readonly string[]

/** A column: its name in the files, its type, its meaning in the documentation, and the function that reads its value from a row. */
export interface Column<Row> {
  readonly name: string
  readonly type: ColumnType
  readonly meaning: string
  readonly read: (row: Row, origin: string) => Value
}

/** A data set: its columns, and the texts about it in the documentation and the catalogue. */
export interface OpenSet<Row> {
  readonly name: OpenSetName
  readonly title: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly columns: readonly Column<Row>[]
}

/** The types of columns in words. */
export const COLUMN_TYPE: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  list: 'lista av texter',
  number: 'tal',
  day: 'dag, ÅÅÅÅ-MM-DD',
  month: 'månad, ÅÅÅÅ-MM',
  instant: 'tidpunkt, ISO 8601 med svensk tid',
  address: 'webbadress',
}

/** An instant as a value: ISO 8601 with the offset of Swedish time. */
export const instantValue = (instant: Instant | null): Value => (instant === null ? null : swedishIso(instant))
