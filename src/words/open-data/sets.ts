import type { Column, OpenSet } from './column.ts'
import { grantSet } from './grants.ts'
import { PROJECT_SET } from './projects.ts'
import { roundSet } from './rounds.ts'

/** The description of a data set, without the functions that read its values. */
interface SetDescription extends Omit<OpenSet<never>, 'columns'> {
  readonly columns: readonly Omit<Column<never>, 'read'>[]
}

/** The descriptions of all data sets, in the order of the documentation. `office` is the name of the office. */
export const openSets = (office: string): readonly SetDescription[] => [PROJECT_SET, roundSet(office), grantSet(office)]
