import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Project } from '../../../src/domain/content/content.ts'
import { isProjectChosen, type ProjectFilter, projectYears } from '../../../src/domain/projects/project-filter.ts'
import { moneyBy, projectTotals } from '../../../src/domain/projects/project-money.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { project } from '../sample.ts'

const NOW = fromSwedishClock(2026, 6, 1)
const ALL_PROJECTS: ProjectFilter = {
  role: null,
  status: null,
  year: null,
  municipality: null,
  goal: null,
  funder: null,
  owner: null,
  sum: null,
}
/** Under way in all of 2026. */
const one = (parts: Partial<Project> = {}) => project({ slug: 'p', ...parts })

test.each([
  ['everything', {}, {}, true],
  ['its role', { role: 'run' }, { role: 'run' }, true],
  ['another role', { role: 'run' }, { role: 'supported' }, false],
  ['where it stands', {}, { status: 'ongoing' }, true],
  ['where it does not stand', {}, { status: 'finished' }, false],
  ['its first year', { period: { from: '2025-12', to: '2027-01' } }, { year: 2025 }, true],
  ['a year in between', { period: { from: '2025-12', to: '2027-01' } }, { year: 2026 }, true],
  ['its last year', { period: { from: '2025-12', to: '2027-01' } }, { year: 2027 }, true],
  ['the year after', { period: { from: '2025-12', to: '2027-01' } }, { year: 2028 }, false],
  ['a municipality', { municipalities: ['a', 'b'] }, { municipality: 'b' }, true],
  ['another municipality', { municipalities: ['a'] }, { municipality: 'b' }, false],
  ['a goal', { goals: ['g'] }, { goal: 'g' }, true],
  ['another goal', {}, { goal: 'g' }, false],
  ['one of its funders', { funders: [{ name: 'EU', amount: null }] }, { funder: 'EU' }, true],
  ['another funder', {}, { funder: 'EU' }, false],
  ['its owner', { owner: 'A' }, { owner: 'A' }, true],
  ['another owner', { owner: 'A' }, { owner: 'B' }, false],
  ['the least sum of a range', { granted: 100 }, { sum: { least: 100, most: 200 } }, true],
  ['the end of a range, which is not in it', { granted: 200 }, { sum: { least: 100, most: 200 } }, false],
  ['a range without an end', { granted: 900 }, { sum: { least: 100, most: null } }, true],
  ['a range, without a sum', { granted: null }, { sum: { least: 0, most: null } }, false],
] as const)('a project is found by %s', (_, parts, filter, expected) => {
  expect(isProjectChosen(one(parts as Partial<Project>), { ...ALL_PROJECTS, ...(filter as Partial<ProjectFilter>) }, NOW)).toBe(expected)
})

test('a project is under way in each year from its first to its last', () => {
  expect(projectYears(one({ period: { from: '2025-12', to: '2027-01' } }))).toEqual([2025, 2026, 2027])
})

test('the sums leave out what is not told, and say how much that is', () => {
  const projects = [one({ granted: 100, budget: 300 }), one({ granted: null, budget: 50 }), one({ granted: 20, budget: null })]
  expect(projectTotals(projects)).toEqual({ count: 3, granted: 120, budget: 350, withoutGranted: 1, withoutBudget: 1 })
})

test.each([
  [100, 3, [34, 33, 33]],
  [2, 3, [1, 1, 0]],
  [0, 2, [0, 0]],
  [7, 1, [7]],
])('%i kronor in %i parts', (amount, count, parts) => {
  const goals = ['a', 'b', 'c'].slice(0, count)
  expect(moneyBy([one({ granted: amount, goals })], (its) => its.goals).map((slice) => slice.amount)).toEqual(parts)
})

test('what belongs to several is divided, and what belongs to none has a slice of its own', () => {
  const projects = [
    one({ granted: 100, goals: ['a', 'b', 'c'] }),
    one({ granted: 10, goals: ['a'] }),
    one({ granted: 5 }),
    one({ granted: null, goals: ['a'] }),
  ]
  expect(moneyBy(projects, ({ goals }) => goals)).toEqual([
    { key: 'a', amount: 44, projects: 2 },
    { key: 'b', amount: 33, projects: 1 },
    { key: 'c', amount: 33, projects: 1 },
    { key: null, amount: 5, projects: 1 },
  ])
})

test('the slices add up to what was granted, to the krona', () => {
  const projects = fc.array(
    fc.record({ granted: fc.option(fc.nat(10_000_000)), goals: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }) }).map(one),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(projects, (list) => {
      const sum = moneyBy(list, ({ goals }) => goals).reduce((all, { amount }) => all + amount, 0)
      expect(sum).toBe(projectTotals(list).granted)
    }),
  )
})
