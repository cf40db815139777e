import type { Id, Kronor, Project } from '../content/content.ts'

/** Money that the office granted, with what it went to. */
export interface Slice<Key> {
  readonly key: Key
  readonly amount: Kronor
  /** How many projects have a part in it. */
  readonly projects: number
}

/** What projects come to together. */
export interface ProjectTotals {
  readonly count: number
  readonly granted: Kronor
  readonly budget: Kronor
  /** How many do not say what they were granted, or cost: the sums leave them out. */
  readonly withoutGranted: number
  readonly withoutBudget: number
}

/** The sums of some projects. */
export const projectTotals = (projects: readonly Project[]): ProjectTotals => ({
  count: projects.length,
  granted: projects.reduce((sum, { granted }) => sum + (granted ?? 0), 0),
  budget: projects.reduce((sum, { budget }) => sum + (budget ?? 0), 0),
  withoutGranted: projects.filter(({ granted }) => granted === null).length,
  withoutBudget: projects.filter(({ budget }) => budget === null).length,
})

/** A sum in as many whole parts, as equal as whole kronor can be: the first ones take what is left over. */
function equalParts(amount: Kronor, count: number): readonly Kronor[] {
  const part = Math.floor(amount / count)
  return Array.from({ length: count }, (_, i) => part + (i < amount - part * count ? 1 : 0))
}

/**
 * What was granted to projects, by what they belong to. A project that belongs to several gives each an equal part, so that the slices add up to what
 * was granted; one that belongs to none is under `null`.
 */
export function moneyBy<Key extends Id | number>(
  projects: readonly Project[],
  keysOf: (project: Project) => readonly Key[],
): readonly Slice<Key | null>[] {
  const slices = new Map<Key | null, { amount: Kronor; projects: number }>()
  for (const project of projects) {
    if (project.granted === null) continue
    const keys: readonly (Key | null)[] = keysOf(project).length > 0 ? keysOf(project) : [null]
    for (const [i, part] of equalParts(project.granted, keys.length).entries()) {
      const key = keys[i] ?? null
      const slice = slices.get(key) ?? { amount: 0, projects: 0 }
      slices.set(key, { amount: slice.amount + part, projects: slice.projects + 1 })
    }
  }
  return [...slices].map(([key, slice]) => ({ key, ...slice }))
}

/** The year that a project's money counts to: that in which it begins. */
export const yearOfMoney = ({ period }: Project): number => Number(period.from.slice(0, 4))
