import { roundsByTime } from '../calls/funding-call.ts'
import type { ApplicantKind, Dated, Day, FundingCall, Id, Instant, Kronor, Month, Project, ProjectRole, Round } from '../content/content.ts'
import { allById, byId, type View } from '../content/view.ts'
import { updatedAt } from '../feeds/entry.ts'
import { callPath, projectPath, roundPath } from '../paths/paths.ts'

/** A project as open data. Nothing in it depends on the clock. */
export interface OpenProject extends Dated {
  readonly guid: string
  readonly path: string
  readonly title: string
  readonly lead: string
  readonly role: ProjectRole
  readonly owner: string
  readonly partners: readonly string[]
  readonly from: Month
  readonly to: Month
  readonly budget: Kronor | null
  readonly granted: Kronor | null
  readonly funders: readonly string[]
  readonly call: string | null
  readonly round: string | null
  readonly purpose: string | null
  readonly targetGroup: string | null
  readonly website: string | null
  readonly municipalities: readonly string[]
  readonly themes: readonly string[]
}

/** A call's round as open data, or a call that has none: then `round` is null. Nothing in it depends on the clock. */
export interface OpenRound extends Dated {
  readonly guid: string
  readonly call: string
  readonly path: string
  readonly callTitle: string
  readonly lead: string
  /** Null for the office's own. */
  readonly funder: string | null
  readonly applicants: readonly ApplicantKind[]
  readonly applicantsNote: string | null
  readonly round: Pick<
    Round,
    'title' | 'opensAt' | 'closesAt' | 'expectedOpening' | 'expectedDecision' | 'earliestStart' | 'totalAmount' | 'withdrawn'
  > | null
  readonly decidedOn: Day | null
  readonly amounts: FundingCall['amounts']
  readonly municipalities: readonly string[]
  readonly themes: readonly string[]
}

/** The published facts of the project that a grant was for. */
export interface GrantedProject extends Pick<OpenProject, 'guid' | 'path' | 'lead' | 'from' | 'to' | 'municipalities'> {}

/** A granted application as open data. */
export interface OpenGrant {
  readonly guid: string
  readonly call: string
  readonly callTitle: string
  readonly callPath: string
  readonly round: string
  readonly roundTitle: string
  readonly path: string
  /** Null for the office's own. */
  readonly funder: string | null
  readonly decidedOn: Day
  readonly caseNumber: string | null
  readonly protocol: string | null
  readonly applicant: string
  readonly title: string
  readonly amount: Kronor
  readonly project: GrantedProject | null
  /** The instant at which the published facts last changed. */
  readonly changedAt: Instant
}

const namesOf = (v: View, list: 'municipalities' | 'themes', ids: readonly Id[]) => allById(v, list, ids).map(({ name }) => name)
const roundGuid = (call: FundingCall, { slug }: Pick<Round, 'slug'>) => `${call.guid}#${slug}`

/** Oldest first, so that what is new comes last and nothing else moves. */
const inOrder = <T extends Dated & { readonly guid: string }>(docs: readonly T[]): readonly T[] =>
  [...docs].sort((a, b) => a.publishedAt - b.publishedAt || (a.guid < b.guid ? -1 : 1))

function openProject(v: View, project: Project): OpenProject {
  const call = byId(v, 'fundingCalls', project.call)
  const round = call?.rounds.find(({ slug }) => slug === project.round)
  const { guid, title, lead, role, owner, partners, period, budget, granted, purpose, targetGroup, website, publishedAt, changedAt } = project
  return {
    guid,
    path: projectPath(project),
    title,
    lead,
    role,
    owner,
    partners,
    ...period,
    budget,
    granted,
    funders: project.funders.map(({ name }) => name),
    call: call?.guid ?? null,
    round: call && round ? roundGuid(call, round) : null,
    purpose,
    targetGroup,
    website,
    municipalities: namesOf(v, 'municipalities', project.municipalities),
    themes: namesOf(v, 'themes', project.themes),
    publishedAt,
    changedAt,
  }
}

/** Every project, also the finished and the replaced, oldest first. */
export const openProjects = (v: View): readonly OpenProject[] => inOrder(v.snapshot.projects).map((project) => openProject(v, project))

function openRound(v: View, call: FundingCall, round: Round | null): OpenRound {
  const { title, lead, funder, applicants, applicantsNote, amounts, publishedAt, changedAt } = call
  return {
    guid: round ? roundGuid(call, round) : call.guid,
    call: call.guid,
    path: round ? roundPath(call, round) : callPath(call),
    callTitle: title,
    lead,
    funder: funder?.name ?? null,
    applicants,
    applicantsNote,
    round: round && {
      title: round.title,
      opensAt: round.opensAt,
      closesAt: round.closesAt,
      expectedOpening: round.expectedOpening,
      expectedDecision: round.expectedDecision,
      earliestStart: round.earliestStart,
      totalAmount: round.totalAmount,
      withdrawn: round.withdrawn,
    },
    decidedOn: round?.decision?.decidedOn ?? null,
    amounts,
    municipalities: namesOf(v, 'municipalities', call.municipalities),
    themes: namesOf(v, 'themes', call.themes),
    publishedAt,
    changedAt,
  }
}

/** A call's rounds, oldest first. */
const oldestFirst = (call: FundingCall): readonly Round[] => [...roundsByTime(call)].reverse()

/** Every round of every call; a call that has none is there by itself. */
export const openRounds = (v: View): readonly OpenRound[] =>
  inOrder(v.snapshot.fundingCalls).flatMap((call) =>
    call.rounds.length === 0 ? [openRound(v, call, null)] : oldestFirst(call).map((round) => openRound(v, call, round)),
  )

function grantsOf(v: View, call: FundingCall, round: Round): readonly OpenGrant[] {
  const { decision } = round
  if (!decision) return []
  return decision.grants.map(({ handle, applicant, title, amount, project: id }) => {
    const project = byId(v, 'projects', id)
    return {
      guid: `${roundGuid(call, round)}#${handle}`,
      call: call.guid,
      callTitle: call.title,
      callPath: callPath(call),
      round: roundGuid(call, round),
      roundTitle: round.title,
      path: roundPath(call, round),
      funder: call.funder?.name ?? null,
      decidedOn: decision.decidedOn,
      caseNumber: decision.caseNumber,
      protocol: byId(v, 'documents', decision.protocol)?.url ?? null,
      applicant,
      title,
      amount,
      project: project && {
        guid: project.guid,
        path: projectPath(project),
        lead: project.lead,
        ...project.period,
        municipalities: namesOf(v, 'municipalities', project.municipalities),
      },
      changedAt: Math.max(updatedAt(call), project ? updatedAt(project) : 0),
    }
  })
}

/** Every granted application of every registered decision. */
export const openGrants = (v: View): readonly OpenGrant[] =>
  inOrder(v.snapshot.fundingCalls).flatMap((call) => oldestFirst(call).flatMap((round) => grantsOf(v, call, round)))

/** Whether the office itself has granted anything. */
export const hasOwnGrants = (v: View): boolean =>
  v.snapshot.fundingCalls.some(
    ({ funder, rounds }) => funder === null && rounds.some(({ decision }) => decision !== null && decision.grants.length > 0),
  )
