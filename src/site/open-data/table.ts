import type { OpenSetName } from '../../domain/paths/paths.ts'
import type { Queries } from '../../domain/questions/all-questions.ts'
import type { OpenSet, Value } from '../../words/open-data/column.ts'
import { grantSet } from '../../words/open-data/grants.ts'
import { PROJECT_SET } from '../../words/open-data/projects.ts'
import { roundSet } from '../../words/open-data/rounds.ts'

/** The table of a data set: the names of its columns, and rows with one value for each column. */
export interface OpenTable {
  readonly names: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

/** The table of rows that are read by the columns of a data set. */
const tableOf = <Row>({ columns }: OpenSet<Row>, rows: readonly Row[], origin: string): OpenTable => ({
  names: columns.map(({ name }) => name),
  rows: rows.map((row) => columns.map(({ read }) => read(row, origin))),
})

/** The table of a set. */
export function openTable(set: OpenSetName, queries: Queries, origin: string): OpenTable {
  const office = queries.settings().name
  switch (set) {
    case 'projekt':
      return tableOf(PROJECT_SET, queries.openProjects(), origin)
    case 'utlysningar':
      return tableOf(roundSet(office), queries.openRounds(), origin)
    case 'beslut':
      return tableOf(grantSet(office), queries.openGrants(), origin)
  }
}
