import type { AccessibilityStatement, FaultReason } from '../../domain/content/content.ts'
import { day } from './round-dates.ts'

/** A stored accessibility statement, or the unsaved values of its form. */
export interface StoredStatement {
  readonly organisation?: string | null
  readonly service?: string | null
  readonly conformance?: AccessibilityStatement['conformance']
  readonly faults?:
    | readonly {
        readonly title?: string | null
        readonly description?: string | null
        readonly reason?: FaultReason | null
        readonly criterion?: string | null
        readonly alternative?: string | null
        readonly mendedBy?: string | null
        readonly assessment?: string | null
      }[]
    | null
  readonly method?: AccessibilityStatement['method']
  readonly assessor?: string | null
  readonly methodNote?: string | null
  readonly assessedOn?: string | null
  readonly reviewedOn?: string | null
  readonly publishedOn?: string | null
  readonly feedback?: { readonly [Name in keyof AccessibilityStatement['feedback']]?: string | null } | null
}

const text = (stored: string | null | undefined) => stored?.trim() || null

/**
 * The domain shape of a stored accessibility statement. `formerPage` is the guid of the page that was the statement before. A fault without a title or
 * description is left out.
 */
export const statementOf = (stored: StoredStatement, formerPage: string | null = null): AccessibilityStatement => ({
  organisation: text(stored.organisation),
  service: text(stored.service),
  conformance: stored.conformance ?? null,
  faults: (stored.faults ?? []).flatMap((fault) => {
    const [title, description] = [text(fault.title), text(fault.description)]
    if (title === null || description === null) return []
    const reason = fault.reason ?? 'non-compliance'
    return [
      {
        title,
        description,
        reason,
        criterion: text(fault.criterion),
        alternative: text(fault.alternative),
        mendedBy: reason === 'non-compliance' ? day(fault.mendedBy) : null,
        assessment: reason === 'burden' ? text(fault.assessment) : null,
      },
    ]
  }),
  method: stored.method ?? null,
  assessor: stored.method === 'self' ? null : text(stored.assessor),
  methodNote: text(stored.methodNote),
  assessedOn: day(stored.assessedOn),
  reviewedOn: day(stored.reviewedOn),
  publishedOn: day(stored.publishedOn),
  feedback: {
    form: text(stored.feedback?.form),
    email: text(stored.feedback?.email),
    phone: text(stored.feedback?.phone),
    answered: text(stored.feedback?.answered),
  },
  formerPage,
})
