import type { Id, Instant, Kronor, Project, ProjectRole } from '../content/content.ts'
import { type ProjectStatus, projectStatus } from './project.ts'

/** Whose project it is, as a part of an address. */
export const ROLE_SLUGS: Readonly<Record<string, ProjectRole>> = { driver: 'run', stodjer: 'supported' }

/** Where a project stands, as a part of an address. */
export const PROJECT_STATES: Readonly<Record<string, ProjectStatus>> = { pagar: 'ongoing', kommande: 'coming', avslutade: 'finished' }

/** A range of granted sums, half-open: [least, most). Null is no end. */
interface SumRange {
  readonly least: Kronor
  readonly most: Kronor | null
}

/** The ranges of granted sums, as parts of an address. */
export const SUM_RANGES: Readonly<Record<string, SumRange>> = {
  'under-100000': { least: 0, most: 100_000 },
  '100000-500000': { least: 100_000, most: 500_000 },
  '500000-1000000': { least: 500_000, most: 1_000_000 },
  'fran-1000000': { least: 1_000_000, most: null },
}

/** What a reader has chosen among the projects. Null means all. Goals and municipalities by their ids, owners and funders by their names. */
export interface ProjectFilter {
  readonly role: ProjectRole | null
  readonly status: ProjectStatus | null
  readonly year: number | null
  readonly municipality: Id | null
  readonly goal: Id | null
  readonly funder: string | null
  readonly owner: string | null
  readonly sum: SumRange | null
}

const years = ({ period }: Project) => ({ first: Number(period.from.slice(0, 4)), last: Number(period.to.slice(0, 4)) })

/** The years in which a project is under way. */
export function projectYears(project: Project): readonly number[] {
  const { first, last } = years(project)
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** Whether a project is among what was chosen. A year is one in which it is under way; a sum is what the office granted, and a project without a stated sum is in no range. */
export function isProjectChosen(project: Project, filter: ProjectFilter, now: Instant): boolean {
  const { role, status, year, municipality, goal, funder, owner, sum } = filter
  const { first, last } = years(project)
  return (
    (role === null || project.role === role) &&
    (status === null || projectStatus(project, now) === status) &&
    (year === null || (first <= year && year <= last)) &&
    (municipality === null || project.municipalities.includes(municipality)) &&
    (goal === null || project.goals.includes(goal)) &&
    (funder === null || project.funders.some(({ name }) => name === funder)) &&
    (owner === null || project.owner === owner) &&
    (sum === null || (project.granted !== null && project.granted >= sum.least && (sum.most === null || project.granted < sum.most)))
  )
}
