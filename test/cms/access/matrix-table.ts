import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { REQUESTERS, type Requester } from '../rest-client.ts'

/** What each kind of requester gets, in one word or two. */
export type Cells = Readonly<Record<Requester, string>>

/** A row of a table: a heading, what is asked, and what each requester gets. */
export interface MatrixRow {
  readonly heading: string
  readonly name: string
  readonly cells: Cells
}

/** A table as text: a heading, and below it a line for each row. */
export function tableOf(introduction: string, rows: readonly MatrixRow[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2
  const line = (name: string, cells: readonly string[]) => `${name.padEnd(width)}${cells.map((cell) => cell.padEnd(16)).join('')}`.trimEnd()
  const lines = rows.flatMap(({ heading, name, cells }, i) => [
    ...(rows[i - 1]?.heading === heading ? [] : ['', line(`## ${heading}`, REQUESTERS)]),
    line(
      name,
      REQUESTERS.map((who) => cells[who]),
    ),
  ])
  return `${introduction}\n${lines.join('\n')}\n`
}

/** Expects a table to be the one in a file. With `UPDATE_MATRIX=1` the file is written instead. */
export function expectTable(table: string, file: string): void {
  if (process.env.UPDATE_MATRIX) writeFileSync(file, table)
  else expect(table).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '')
}
