import type { Day, Id, Kronor, Month, Municipality, Project, ProjectRole, Topic } from '../content/content.ts'
import { isAnySelected, type SelectedOptions, selectedOptions } from '../content/query-options.ts'
import { byId, bySlug, ordered, type View } from '../content/view.ts'
import { projectPath, roundPath } from '../paths/paths.ts'
import { isFinalReportOverdue, type ProjectStatus, projectStatus } from '../projects/project.ts'
import { isProjectChosen, PROJECT_STATES, type ProjectFilter, projectYears, ROLE_SLUGS, SUM_RANGES } from '../projects/project-filter.ts'
import { moneyBy, type ProjectTotals, projectTotals, type Slice, yearOfMoney } from '../projects/project-money.ts'
import { replacementOf } from './replacements.ts'

/** A project as lists show it. */
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
  /** The municipalities that it concerns; empty for the whole region. */
  readonly municipalities: readonly Id[]
  /** Whether something published has taken its place. */
  readonly isReplaced: boolean
}

/** A project with what the clock says of it, and the round its money came from. */
export interface ProjectView {
  readonly project: Project
  readonly status: ProjectStatus
  readonly isFinalReportOverdue: boolean
  readonly origin: { readonly callTitle: string; readonly roundTitle: string; readonly path: string; readonly decidedOn: Day | null } | null
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
  municipalities: project.municipalities,
  isReplaced: replacementOf(v, 'projects', project.id) !== null,
})

/** The number of ongoing projects, and the kronor granted to the supported ones among them. */
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
    origin:
      call && round
        ? { callTitle: call.title, roundTitle: round.title, path: roundPath(call, round), decidedOn: round.decision?.decidedOn ?? null }
        : null,
    goals: project.goals.flatMap((id) => byId(v, 'goals', id)?.name ?? []),
  }
}

/** The outcome of a round's projects: how many there are, are finished and have a final report. */
export const outcomeOfRound = (
  v: View,
  call: Id,
  round: string,
): { readonly projects: number; readonly finished: number; readonly reported: number } => {
  const projects = v.snapshot.projects.filter((project) => project.call === call && project.round === round)
  return {
    projects: projects.length,
    finished: projects.filter((project) => projectStatus(project, v.now) === 'finished').length,
    reported: projects.filter(({ finalReport }) => finalReport !== null).length,
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

/** The options of the list of projects: only values that some project has. Owners and funders are in the address by their names. */
export interface ProjectChoices {
  readonly years: readonly number[]
  readonly municipalities: readonly Pick<Municipality, 'id' | 'slug' | 'name'>[]
  readonly goals: readonly Pick<Topic, 'id' | 'slug' | 'name'>[]
  readonly owners: readonly string[]
  readonly funders: readonly string[]
}

const swedish = new Intl.Collator('sv')
const inOrder = (names: readonly string[]) => [...new Set(names)].sort(swedish.compare)
const named = ({ id, slug, name }: Pick<Topic, 'id' | 'slug' | 'name'>) => ({ id, slug, name })

/** The options of the list of projects, for the form. */
const projectChoices = (v: View): ProjectChoices => {
  const { projects, municipalities, goals } = v.snapshot
  const [usedPlaces, usedGoals] = [new Set(projects.flatMap(({ municipalities }) => municipalities)), new Set(projects.flatMap(({ goals }) => goals))]
  return {
    years: [...new Set(projects.flatMap(projectYears))].sort((a, b) => b - a),
    municipalities: ordered(
      municipalities.filter(({ id }) => usedPlaces.has(id)),
      ({ name }) => name,
    ).map(named),
    goals: ordered(
      goals.filter(({ id }) => usedGoals.has(id)),
      ({ name }) => name,
    ).map(named),
    owners: inOrder(projects.map(({ owner }) => owner)),
    funders: inOrder(projects.flatMap(({ funders }) => funders.map(({ name }) => name))),
  }
}

const projectOptions = (choices: ProjectChoices) => ({
  roll: Object.keys(ROLE_SLUGS),
  lage: Object.keys(PROJECT_STATES),
  ar: choices.years.map(String),
  kommun: choices.municipalities.map(({ slug }) => slug),
  mal: choices.goals.map(({ slug }) => slug),
  finansiar: choices.funders,
  agare: choices.owners,
  belopp: Object.keys(SUM_RANGES),
})

/** The purposes of some projects' money, for charts: the largest first, but years in their order. A name is null for money without that purpose. */
export interface ProjectMoney {
  readonly years: readonly Slice<number>[]
  readonly goals: readonly (Slice<Id | null> & { readonly name: string | null })[]
  readonly municipalities: readonly (Slice<Id | null> & { readonly name: string | null; readonly tile: Municipality['tile'] })[]
}

/** The projects that a query chooses, `?ar=2026&kommun=sandryd`, with what they come to and what was understood of the query. */
export interface SelectedProjects {
  readonly choices: ProjectChoices
  readonly selected: SelectedOptions<ReturnType<typeof projectOptions>>
  readonly isFiltered: boolean
  readonly totals: ProjectTotals
  readonly money: ProjectMoney
  /** By role and status, each in alphabetical order. */
  readonly groups: readonly { readonly role: ProjectRole; readonly status: ProjectStatus; readonly projects: readonly ProjectTeaser[] }[]
}

const largestFirst = (a: Slice<unknown>, b: Slice<unknown>) => b.amount - a.amount

function moneyOf(v: View, projects: readonly Project[]): ProjectMoney {
  const byYear = moneyBy(projects, (project) => [yearOfMoney(project)])
  const byPlace = new Map(
    moneyBy(projects, ({ municipalities }) => municipalities.filter((id) => byId(v, 'municipalities', id))).map((slice) => [slice.key, slice]),
  )
  // A map shows those without money as well.
  const places = ordered(v.snapshot.municipalities, ({ name }) => name).map(({ id, name, tile }) => ({
    ...(byPlace.get(id) ?? { key: id, amount: 0, projects: 0 }),
    name: name as string | null,
    tile,
  }))
  const nowhere = byPlace.get(null)
  return {
    years: byYear.flatMap(({ key, ...slice }) => (key === null ? [] : [{ key, ...slice }])).sort((a, b) => a.key - b.key),
    goals: moneyBy(projects, ({ goals }) => goals.filter((id) => byId(v, 'goals', id)))
      .map((slice) => ({ ...slice, name: slice.key === null ? null : (byId(v, 'goals', slice.key)?.name ?? null) }))
      .sort(largestFirst),
    municipalities: [...places.sort(largestFirst), ...(nowhere ? [{ ...nowhere, name: null, tile: null }] : [])],
  }
}

/** The projects that a query selects; an empty query selects all. A replaced project is left out unless it is finished, as finished projects are history. */
export const selectedProjects = (v: View, query: string): SelectedProjects => {
  const choices = projectChoices(v)
  const selected = selectedOptions(projectOptions(choices), query)
  const idOf = (list: readonly { readonly id: Id; readonly slug: string }[], slug: string) => list.find((entry) => entry.slug === slug)?.id ?? null
  const filter: ProjectFilter = {
    role: ROLE_SLUGS[selected.roll] ?? null,
    status: PROJECT_STATES[selected.lage] ?? null,
    year: selected.ar === '' ? null : Number(selected.ar),
    municipality: idOf(choices.municipalities, selected.kommun),
    goal: idOf(choices.goals, selected.mal),
    funder: selected.finansiar || null,
    owner: selected.agare || null,
    sum: SUM_RANGES[selected.belopp] ?? null,
  }
  const projects = v.snapshot.projects.filter(
    (project) =>
      isProjectChosen(project, filter, v.now) && (projectStatus(project, v.now) === 'finished' || replacementOf(v, 'projects', project.id) === null),
  )
  const groups = (['ongoing', 'coming', 'finished'] as const).flatMap((status) =>
    (['run', 'supported'] as const).map((role) => ({
      role,
      status,
      projects: ordered(
        projects.filter((project) => project.role === role && projectStatus(project, v.now) === status),
        ({ title }) => title,
      ).map((project) => teaser(v, project)),
    })),
  )
  return { choices, selected, isFiltered: isAnySelected(selected), totals: projectTotals(projects), money: moneyOf(v, projects), groups }
}
