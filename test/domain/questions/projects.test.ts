import { expect, test } from 'vitest'
import type { ProjectRole } from '../../../src/domain/content/content.ts'
import type { ProjectStatus } from '../../../src/domain/projects/project.ts'
import {
  outcomeOfRound,
  projectBySlug,
  projectFigures,
  projectsOfRound,
  projectTeaser,
  selectedProjects,
} from '../../../src/domain/questions/projects.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { fundingCall, project, round, snapshot, topic } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const content = snapshot({
  projects: [
    project({ slug: 'o', title: 'Ö', granted: 100, call: 'c', round: 'var' }),
    project({ slug: 'a', title: 'A', granted: 50, call: 'c', round: 'var', goals: ['tillvaxt', 'borta'], finalReportDue: '2026-05-31' }),
    project({ slug: 'egen', title: 'Egen', role: 'run' }),
    project({ slug: 'slut', title: 'Slut', period: { from: '2024-01', to: '2025-12' }, granted: 999, call: 'c', round: 'borttagen' }),
  ],
  fundingCalls: [fundingCall({ slug: 'c', title: 'Medel', rounds: [round({ slug: 'var', title: 'Våren' })] })],
  goals: [topic('tillvaxt', 'Tillväxt')],
})
const v = viewOf(content, fromSwedishClock(2026, 6, 1))
const groupOf = (of: typeof v, role: ProjectRole, status: ProjectStatus) =>
  selectedProjects(of, '').groups.find((group) => group.role === role && group.status === status)?.projects ?? []
const slugs = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path.split('/').at(-2))

test('projects are listed by role and status, in Swedish order', () => {
  expect(slugs(groupOf(v, 'supported', 'ongoing'))).toEqual(['a', 'o'])
  expect(slugs(groupOf(v, 'run', 'ongoing'))).toEqual(['egen'])
  expect(slugs(groupOf(v, 'supported', 'finished'))).toEqual(['slut'])
  expect(groupOf(v, 'run', 'coming')).toEqual([])
})

test('the figures count what is ongoing', () => {
  expect(projectFigures(v)).toEqual({ ongoing: 3, granted: 150 })
  expect(projectFigures({ ...v, now: fromSwedishClock(2027, 1, 1) })).toEqual({ ongoing: 0, granted: 0 })
})

test('a project tells where its money came from, its goals and whether its report is late', () => {
  expect(projectBySlug(v, 'a')).toMatchObject({
    status: 'ongoing',
    isFinalReportOverdue: true,
    origin: { callTitle: 'Medel', roundTitle: 'Våren', path: '/utlysningar/c/var/' },
    goals: ['Tillväxt'],
  })
})

test('a project without a call, or with a round that is gone, tells of none', () => {
  expect(projectBySlug(v, 'egen')?.origin).toBeNull()
  expect(projectBySlug(v, 'slut')?.origin).toBeNull()
  expect(projectBySlug(v, 'finns-inte')).toBeNull()
})

test('the projects of a round are those that name it, in Swedish order', () => {
  expect(slugs(projectsOfRound(v, 'c', 'var'))).toEqual(['a', 'o'])
  expect(projectsOfRound(v, 'x', 'var')).toEqual([])
})

test('a project is shown on a card by its id', () => {
  expect(projectTeaser(v, 'a')).toMatchObject({ path: '/projekt/a/', from: '2026-01', to: '2026-12', granted: 50 })
  expect(projectTeaser(v, 'finns-inte')).toBeNull()
})

test('what has come of a round counts its projects, those that are finished and those that have reported', () => {
  expect(outcomeOfRound(v, 'c', 'var')).toEqual({ projects: 2, finished: 0, reported: 0 })
  const after = { ...v, now: fromSwedishClock(2027, 1, 1) }
  const reported = { ...after, snapshot: { ...content, projects: content.projects.map((one) => ({ ...one, finalReport: 'rapport' })) } }
  expect(outcomeOfRound(reported, 'c', 'var')).toEqual({ projects: 2, finished: 2, reported: 2 })
})

test('sums, pictures and groups follow the filter, and an unknown choice is none', () => {
  const page = selectedProjects(v, 'lage=avslutade&mal=finns-inte')
  expect(page.selected).toMatchObject({ lage: 'avslutade', mal: '' })
  expect(page.totals).toMatchObject({ count: 1, granted: 999 })
  expect(page.money.years).toEqual([{ key: 2024, amount: 999, projects: 1 }])
  expect(groupOf(v, 'supported', 'ongoing')).toHaveLength(2)
  expect(page.groups.flatMap(({ projects }) => slugs(projects))).toEqual(['slut'])
})

test('a replaced project is left out until it is finished', () => {
  const replacedBy = { collection: 'funding-calls', id: 'c' } as const
  const replaced = viewOf({ ...content, projects: content.projects.map((project) => ({ ...project, replacedBy })) }, v.now)
  expect(selectedProjects(replaced, '').groups.flatMap(({ projects }) => slugs(projects))).toEqual(['slut'])
})
