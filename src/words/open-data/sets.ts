import type { Column, OpenSet } from './column.ts'
import { grantSet } from './grants.ts'
import { PROJECT_SET } from './projects.ts'
import { roundSet } from './rounds.ts'

/** A set without how it is read: what is told of it. */
export interface ToldSet extends Omit<OpenSet<never>, 'columns'> {
  readonly columns: readonly Omit<Column<never>, 'read'>[]
}

/** Every set of open data, in the order of telling. */
export const openSets = (office: string): readonly ToldSet[] => [PROJECT_SET, roundSet(office), grantSet(office)]
