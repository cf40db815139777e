import type { APIContext } from 'astro'
import { type Cell, csvOf } from '../../domain/open-data/csv.ts'
import { OPEN_SETS, type OpenForm } from '../../domain/paths/paths.ts'
import type { Value } from '../../words/open-data/column.ts'
import { type OpenTable, openTable } from './table.ts'

/** The separator between the texts of a list in a cell of CSV. */
export const LIST_SEPARATOR = ' | '

/** A table as JSON: an array with one object per row. Each row has a line of its own, so that a comparison of two versions shows which rows changed. */
function tableAsJson({ names, rows }: OpenTable): string {
  const lines = rows.map((row) => JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i] ?? null]))))
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`
}

function cell(value: Value): Cell {
  if (value === null) return ''
  return typeof value === 'object' ? value.join(LIST_SEPARATOR) : value
}

/** A table as CSV. The first line holds the names of the columns. */
const tableAsCsv = ({ names, rows }: OpenTable): string => csvOf([names, ...rows.map((row) => row.map(cell))])

const FORMS: Readonly<Record<OpenForm, { readonly type: string; readonly write: (table: OpenTable) => string }>> = {
  json: { type: 'application/json; charset=utf-8', write: tableAsJson },
  csv: { type: 'text/csv; charset=utf-8', write: tableAsCsv },
}

/** Responds with the data set that the path names, or with status 404 if there is no such set. */
export function answerSet(form: OpenForm, { locals: { content, origin }, params }: Pick<APIContext, 'locals' | 'params'>): Response {
  const set = OPEN_SETS.find((name) => name === params.set)
  if (!set) return new Response(null, { status: 404 })
  const { type, write } = FORMS[form]
  return new Response(write(openTable(set, content, origin)), { headers: { 'Content-Type': type } })
}
