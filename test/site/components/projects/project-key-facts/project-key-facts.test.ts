import { expect, test } from 'vitest'
import type { Project } from '../../../../../src/domain/content/content.ts'
import type { ProjectStatus } from '../../../../../src/domain/projects/project.ts'
import { projectKeyFacts } from '../../../../../src/site/components/projects/project-key-facts/project-key-facts.ts'
import { project } from '../../../../domain/sample.ts'

const seen = (parts: Partial<Project>, status: ProjectStatus = 'ongoing', isFinalReportOverdue = false) =>
  projectKeyFacts({ project: project({ slug: 'p', ...parts }), status, isFinalReportOverdue, origin: null, goals: [] }).map(
    ({ label, value, note }) => `${label}: ${[value, note].filter(Boolean).join(', ')}`.replaceAll('\u00a0', ' '),
  )
const REST = ['Projekttid: januari–december 2026', 'Projektägare: Viskadals kommun']

test.each([
  [{}, [...REST, 'Status: Pågår']],
  [{ granted: 180_000 }, ['Beviljat stöd: 180 tkr', ...REST, 'Status: Pågår']],
  [{ budget: 3_600_000 }, ['Budget: 3,6 mnkr', ...REST, 'Status: Pågår']],
  [{ budget: 3_600_000, granted: 180_000 }, ['Budget: 3,6 mnkr, varav 180 000 kr beviljat av oss', ...REST, 'Status: Pågår']],
] as const)('a reader sees the money, the time, the owner and the state of a project: %j', (parts, facts) => {
  expect(seen(parts)).toEqual(facts)
})

test('a finished project says when its final report was due, if it is late', () => {
  expect(seen({ finalReportDue: '2027-04-30' }, 'finished', true).at(-1)).toBe('Status: Avslutat, redovisning väntades 30 april 2027')
  expect(seen({ finalReportDue: '2027-04-30' }, 'finished').at(-1)).toBe('Status: Avslutat')
})
