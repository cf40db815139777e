import type { TextTable } from './content.ts'

/** How a table that was typed can be wrong. `line` counts from 1. */
export type TableFault =
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'uneven'; readonly line: number; readonly cells: number; readonly columns: number }

/** The cells of a line: between tabs, as a spreadsheet gives them, or between bars, which may also stand around the whole. */
function cellsOf(line: string): readonly string[] {
  const bare = line.includes('\t') ? line : line.trim().replace(/^\||\|$/g, '')
  return bare.split(line.includes('\t') ? '\t' : '|').map((cell) => cell.trim())
}

/** Whether a line is the rule under the headings of a Markdown table, which says nothing. */
const isRule = (cells: readonly string[]) => cells.every((cell) => /^:?-{3,}:?$/.test(cell))

/** A table as typed or pasted, a line a row and the first its headings. `tableFaults` lists its faults. */
export function tableFromText(text: string): TextTable {
  const [head = [], ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf)
    .filter((cells) => !isRule(cells))
  return { head, rows: rows.map((row) => head.map((_, i) => row[i] ?? '')) }
}

/** Everything wrong with a typed table; empty when it can be saved. Nothing may be lost: a row has as many cells as there are headings. */
export function tableFaults(text: string): readonly TableFault[] {
  const lines = text.split(/\r?\n/).flatMap((line, i) => (line.trim() === '' ? [] : [{ line: i + 1, cells: cellsOf(line) }]))
  const [head, ...rows] = lines.filter(({ cells }) => !isRule(cells))
  if (!head || rows.length === 0) return [{ kind: 'no-rows' }]
  const columns = head.cells.length
  return rows.flatMap(({ line, cells }) => (cells.length === columns ? [] : [{ kind: 'uneven' as const, line, cells: cells.length, columns }]))
}
