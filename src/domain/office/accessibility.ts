import type { AccessibilityStatement, Day } from '../content/content.ts'

/** A statement of which nothing is written. */
export const NO_STATEMENT: AccessibilityStatement = {
  organisation: null,
  service: null,
  conformance: null,
  faults: [],
  method: null,
  assessor: null,
  methodNote: null,
  assessedOn: null,
  reviewedOn: null,
  publishedOn: null,
  feedback: { form: null, email: null, phone: null, answered: null },
  formerPage: null,
}

/** What a statement lacks, or says against itself. */
export type StatementPart =
  | 'organisation'
  | 'service'
  | 'conformance'
  | 'faults'
  | 'no-faults'
  | 'assessment'
  | 'method'
  | 'assessor'
  | 'assessed-on'
  | 'reviewed-on'
  | 'published-on'
  | 'feedback'
  | 'order-of-days'

/**
 * What is missing of all that a statement must hold, in the order of the page: 13 § of the law (2018:1937) on accessibility to digital public services,
 * 6 § of Digg's regulation MDFFS 2019:2, and the model statement of the Commission's decision (EU) 2018/1523.
 *
 * `faults`: it does not conform in full, but does not say where. `no-faults`: it conforms in full, and lists faults all the same. The link to the
 * supervisor is the page's own.
 */
export function missingParts(statement: AccessibilityStatement): readonly StatementPart[] {
  const { organisation, service, conformance, faults, method, assessor, assessedOn, reviewedOn, publishedOn, feedback } = statement
  const conformsButFails = conformance === 'full' && faults.some(({ reason }) => reason !== 'exempt')
  const failsNowhere = (conformance === 'partial' || conformance === 'none') && !faults.some(({ reason }) => reason !== 'exempt')
  const isUnweighed = faults.some(({ reason, assessment }) => reason === 'burden' && assessment === null)
  const isMissing: readonly (readonly [part: StatementPart, isMissing: boolean])[] = [
    ['organisation', organisation === null],
    ['service', service === null],
    ['conformance', conformance === null],
    ['faults', failsNowhere],
    ['no-faults', conformsButFails],
    ['assessment', isUnweighed],
    ['feedback', feedback.form === null && feedback.email === null],
    ['method', method === null],
    ['assessor', (method === 'third-party' || method === 'both') && assessor === null],
    ['assessed-on', assessedOn === null],
    ['reviewed-on', reviewedOn === null],
    ['published-on', publishedOn === null],
    ['order-of-days', assessedOn !== null && reviewedOn !== null && reviewedOn < assessedOn],
  ]
  return isMissing.filter(([, missing]) => missing).map(([part]) => part)
}

/** Whether more than a year has gone since the statement was looked over. Digg asks for it once a year. One that never was lacks its day instead. */
export function isReviewDue({ reviewedOn }: Pick<AccessibilityStatement, 'reviewedOn'>, today: Day): boolean {
  if (reviewedOn === null) return false
  const [year = '', ...rest] = reviewedOn.split('-')
  return today > [Number(year) + 1, ...rest].join('-')
}
