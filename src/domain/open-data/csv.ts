/** A cell of a table that is sent away as a file. */
export type Cell = string | number

/** What makes a programme that opens a table take a text for something to compute. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A text that no programme computes: an apostrophe before it says that it is one. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** A text in quotes where it needs them, also for a programme that splits at commas or tabs: what stands after one would begin a cell. */
const quoted = (text: string): string => (/[";,\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * A table as RFC 4180 has it, but with semicolons, which Excel with Swedish settings splits at, and with a byte order mark, without which it takes å for
 * something else.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(harmless(cell)))).join(';'))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}
