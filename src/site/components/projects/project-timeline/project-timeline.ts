import type { Day } from '../../../../domain/content/content.ts'
import type { ProjectView } from '../../../../domain/questions/projects.ts'
import { dayInWords, monthInWords } from '../../../../words/time/dates.ts'
import type { Milestone } from '../../calls/timeline/timeline.ts'

type Point = Omit<Milestone, 'state'> & { readonly isDone: boolean; readonly order: string }

const on = (label: string, day: Day, isDone: boolean): Point => ({ label, words: dayInWords(day), datetime: day, isDone, order: day })

/** The milestones of a project in order: decision, start, end and final report. The project's status decides whether its start and end are done. */
export function projectTimeline({ project, status, origin, isFinalReportOverdue }: ProjectView): readonly Milestone[] {
  const { from, to } = project.period
  const hasBegun = status !== 'coming'
  const points: Point[] = [
    { label: hasBegun ? 'Började' : 'Börjar', words: monthInWords(from), datetime: from, isDone: hasBegun, order: `${from}-01` },
    { label: status === 'finished' ? 'Slutade' : 'Slutar', words: monthInWords(to), datetime: to, isDone: status === 'finished', order: `${to}-31` },
  ]
  if (origin?.decidedOn) points.push(on('Beslut om stöd', origin.decidedOn, true))
  if (project.finalReport === null && project.finalReportDue !== null) {
    points.push(on(isFinalReportOverdue ? 'Försenad slutredovisning, väntades' : 'Slutredovisning väntas', project.finalReportDue, false))
  }
  points.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  if (project.finalReport !== null) points.push({ label: 'Slutredovisning', words: 'Lämnad', datetime: null, isDone: true, order: '' })
  const next = points.findIndex(({ isDone }) => !isDone)
  return points.map(({ isDone, order: _, ...point }, i) => ({ ...point, state: isDone ? 'done' : i === next ? 'next' : 'later' }))
}
