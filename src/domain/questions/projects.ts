import { projectPath, roundPath } from '../addresses.ts'
import type { Id, Kronor, Month, Project, ProjectRole } from '../content.ts'
import { isFinalReportOverdue, type ProjectStatus, projectStatus } from '../project.ts'
import { byId, bySlug, ordered, type View } from '../view.ts'
import { replacementOf } from './replacements.ts'

/** What a list shows of a project. */
export interface ProjectTeaser {
  readonly path: string
  readonly guid: string
  readonly title: string
  readonly lead: string
  readonly role: ProjectRole
  readonly status: ProjectStatus
  readonly owner: string
  readonly from: Month
  readonly to: Month
  readonly granted: Kronor | null
  readonly image: Id | null
  /** Whether something published has taken its place. */
  readonly isReplaced: boolean
}

/** A project with what the clock says of it, and the round its money came from. */
export interface ProjectView {
  readonly project: Project
  readonly status: ProjectStatus
  readonly isFinalReportOverdue: boolean
  readonly origin: { readonly callTitle: string; readonly roundTitle: string; readonly path: string } | null
  readonly goals: readonly string[]
}

const teaser = (v: View, project: Project): ProjectTeaser => ({
  path: projectPath(project),
  guid: project.guid,
  title: project.title,
  lead: project.lead,
  role: project.role,
  status: projectStatus(project, v.now),
  owner: project.owner,
  from: project.period.from,
  to: project.period.to,
  granted: project.granted,
  image: project.image,
  isReplaced: replacementOf(v, 'projects', project.id) !== null,
})

/** The projects of a role and status, in alphabetical order. One that was replaced is left out until it is finished, which is history. */
export const projectsBy = (v: View, role: ProjectRole, status: ProjectStatus): readonly ProjectTeaser[] =>
  ordered(
    v.snapshot.projects.filter((project) => project.role === role && projectStatus(project, v.now) === status),
    ({ title }) => title,
  )
    .map((project) => teaser(v, project))
    .filter(({ isReplaced }) => status === 'finished' || !isReplaced)

/** How many projects are ongoing, and the kronor granted to supported ones that are. */
export const projectFigures = (v: View): { readonly ongoing: number; readonly granted: Kronor } => {
  const ongoing = v.snapshot.projects.filter((project) => projectStatus(project, v.now) === 'ongoing')
  return { ongoing: ongoing.length, granted: ongoing.reduce((sum, project) => sum + (project.granted ?? 0), 0) }
}

/** A project by its slug, or null. */
export const projectBySlug = (v: View, slug: string): ProjectView | null => {
  const project = bySlug(v, 'projects', slug)
  if (!project) return null
  const call = byId(v, 'fundingCalls', project.call)
  const round = call?.rounds.find((candidate) => candidate.slug === project.round)
  return {
    project,
    status: projectStatus(project, v.now),
    isFinalReportOverdue: isFinalReportOverdue(project, v.now),
    origin: call && round ? { callTitle: call.title, roundTitle: round.title, path: roundPath(call, round) } : null,
    goals: project.goals.flatMap((id) => byId(v, 'goals', id)?.name ?? []),
  }
}

/** A project as a teaser by its id, or null. */
export const projectTeaser = (v: View, id: Id): ProjectTeaser | null => {
  const project = byId(v, 'projects', id)
  return project && teaser(v, project)
}

/** The projects that a call's round gave money to, in alphabetical order. */
export const projectsOfRound = (v: View, call: Id, round: string): readonly ProjectTeaser[] =>
  ordered(
    v.snapshot.projects.filter((project) => project.call === call && project.round === round),
    ({ title }) => title,
  ).map((project) => teaser(v, project))
