import type { APIContext } from 'astro'
import { type Cell, csvOf } from '../../domain/open-data/csv.ts'
import { OPEN_SETS, type OpenForm } from '../../domain/paths/paths.ts'
import type { Value } from '../../words/open-data/column.ts'
import { type OpenTable, openTable } from './table.ts'

/** What stands between the texts of a list where one cell holds all of them. */
export const LIST_SEPARATOR = ' | '

/** A table as JSON: an object a row, each on a line of its own, so that one can see what changed. */
export function tableAsJson({ names, rows }: OpenTable): string {
  const lines = rows.map((row) => JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i] ?? null]))))
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`
}

function cell(value: Value): Cell {
  if (value === null) return ''
  return typeof value === 'object' ? value.join(LIST_SEPARATOR) : value
}

/** A table as CSV, its first line the names of its columns. */
export const tableAsCsv = ({ names, rows }: OpenTable): string => csvOf([names, ...rows.map((row) => row.map(cell))])

const FORMS: Readonly<Record<OpenForm, { readonly type: string; readonly write: (table: OpenTable) => string }>> = {
  json: { type: 'application/json; charset=utf-8', write: tableAsJson },
  csv: { type: 'text/csv; charset=utf-8', write: tableAsCsv },
}

/** Answers with a set of open data in a form, or with 404 for no set. */
export function answerSet(form: OpenForm, { locals: { content, origin }, params }: Pick<APIContext, 'locals' | 'params'>): Response {
  const set = OPEN_SETS.find((name) => name === params.set)
  if (!set) return new Response(null, { status: 404 })
  const { type, write } = FORMS[form]
  return new Response(write(openTable(set, content, origin)), { headers: { 'Content-Type': type } })
}
