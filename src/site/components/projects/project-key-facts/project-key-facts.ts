import type { ProjectView } from '../../../../domain/questions/projects.ts'
import { PROJECT_STATUS } from '../../../../words/labels.ts'
import { kronor, kronorShort } from '../../../../words/money.ts'
import { dayInWords, monthRange } from '../../../../words/time/dates.ts'
import type { KeyFact } from '../../key-facts/key-fact.ts'

/** The money of a project: its budget with what is granted of it, or what is granted. Null if neither is known. */
function moneyFact({ budget, granted }: ProjectView['project']): KeyFact | null {
  if (budget === null) return granted === null ? null : { label: 'Beviljat stöd', value: kronorShort(granted) }
  return { label: 'Budget', value: kronorShort(budget), note: granted === null ? null : `varav ${kronor(granted)} beviljat av oss` }
}

/** What a reader must know of a project: its money, its time, its owner, and where it stands. */
export function projectKeyFacts({ project, status, isFinalReportOverdue }: ProjectView): readonly KeyFact[] {
  const due = status === 'finished' && isFinalReportOverdue && project.finalReportDue !== null
  return [
    moneyFact(project),
    { label: 'Projekttid', value: monthRange(project.period) },
    { label: 'Projektägare', value: project.owner },
    {
      label: 'Status',
      value: PROJECT_STATUS[status],
      note: due && project.finalReportDue ? `redovisning väntades ${dayInWords(project.finalReportDue)}` : null,
    },
  ].filter((fact) => fact !== null)
}
