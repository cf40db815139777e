import type { Instant, Month, Project } from '../content/content.ts'
import { dayOf, isMonth, monthOf } from '../time/swedish-time.ts'

/** Where a project stands, by its period of months. */
export type ProjectStatus = 'coming' | 'ongoing' | 'finished'

/** A project's status: ongoing from the first day of its first month to the last day of its last. */
export function projectStatus(project: Pick<Project, 'period'>, now: Instant): ProjectStatus {
  const month = monthOf(now)
  if (month < project.period.from) return 'coming'
  return month <= project.period.to ? 'ongoing' : 'finished'
}

/** Whether a final report was due before today and is missing. */
export function isFinalReportOverdue(project: Project, now: Instant): boolean {
  return project.finalReportDue !== null && project.finalReport === null && dayOf(now) > project.finalReportDue
}

/** How a period can be wrong. */
export type PeriodFault = 'from-not-a-month' | 'to-not-a-month' | 'ends-before-starts'

/** Every fault of a period of months, as typed; empty when it can be saved. */
export function periodFaults(period: { from: string; to: string }): readonly PeriodFault[] {
  const faults: PeriodFault[] = []
  if (!isMonth(period.from)) faults.push('from-not-a-month')
  if (!isMonth(period.to)) faults.push('to-not-a-month')
  if (faults.length === 0 && period.to < period.from) faults.push('ends-before-starts')
  return faults
}

/** A month as typed in old papers, `2024-1`, `202401` or `2024/01`, in the form 2024-01; null for any other text. */
export function monthFromText(text: string): Month | null {
  const found = /^\s*(\d{4})\s*[-/.]?\s*(\d{1,2})\s*$/.exec(text)
  const month = found ? `${found[1]}-${String(found[2]).padStart(2, '0')}` : ''
  return isMonth(month) ? month : null
}
