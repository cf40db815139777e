import { expect, test } from 'vitest'
import type { AccessibilityFault, AccessibilityStatement } from '../../../src/domain/content/content.ts'
import { isReviewDue, missingParts, NO_STATEMENT } from '../../../src/domain/office/accessibility.ts'

const fault = (parts: Partial<AccessibilityFault> = {}): AccessibilityFault => ({
  title: 'Filmer',
  description: 'Filmerna är inte syntolkade.',
  reason: 'non-compliance',
  criterion: null,
  alternative: null,
  mendedBy: null,
  assessment: null,
  ...parts,
})

const WHOLE: AccessibilityStatement = {
  organisation: 'Viskadalsregionen',
  service: 'viskadalsregionen.example.se',
  conformance: 'partial',
  faults: [fault()],
  method: 'self',
  assessor: null,
  methodNote: null,
  assessedOn: '2027-01-10',
  reviewedOn: '2027-03-01',
  publishedOn: '2026-02-01',
  feedback: { form: 'https://example.se/sag-till', email: null, phone: null, answered: null },
  formerPage: null,
}

const exempt = fault({ reason: 'exempt' })
const burden = fault({ reason: 'burden', assessment: 'Sex veckors arbete.' })
const to = (feedback: Partial<AccessibilityStatement['feedback']>) => ({ feedback: { ...NO_STATEMENT.feedback, ...feedback } })

test.each<[string, Partial<AccessibilityStatement>, string]>([
  ['that is whole', {}, ''],
  ['without an organisation', { organisation: null }, 'organisation'],
  ['without a service', { service: null }, 'service'],
  ['that does not say how far it conforms', { conformance: null }, 'conformance'],
  ['that conforms in part, without faults', { faults: [] }, 'faults'],
  ['that does not conform, without faults', { conformance: 'none', faults: [] }, 'faults'],
  ['that conforms in part, with nothing but what the law exempts', { faults: [exempt] }, 'faults'],
  ['that conforms in part, for it would be a burden', { faults: [burden] }, ''],
  ['that conforms in full, without faults', { conformance: 'full', faults: [] }, ''],
  ['that conforms in full, but for what the law exempts', { conformance: 'full', faults: [exempt] }, ''],
  ['that conforms in full, with a fault', { conformance: 'full' }, 'no-faults'],
  ['that conforms in full, with a burden', { conformance: 'full', faults: [burden] }, 'no-faults'],
  ['whose burden is not weighed', { faults: [fault({ reason: 'burden' })] }, 'assessment'],
  ['without a way to tell', to({}), 'feedback'],
  ['with a telephone number alone', to({ phone: '010-555 01 00' }), 'feedback'],
  ['with an e-mail address', to({ email: 'post@example.se' }), ''],
  ['without a method', { method: null }, 'method'],
  ['by somebody unnamed', { method: 'third-party' }, 'assessor'],
  ['by somebody unnamed too', { method: 'both' }, 'assessor'],
  ['by somebody named', { method: 'both', assessor: 'Granskarna AB' }, ''],
  ['never assessed', { assessedOn: null }, 'assessed-on'],
  ['never reviewed', { reviewedOn: null }, 'reviewed-on'],
  ['that does not say since when', { publishedOn: null }, 'published-on'],
  ['reviewed on the day it was assessed', { reviewedOn: '2027-01-10' }, ''],
  ['reviewed before it was assessed', { reviewedOn: '2027-01-09' }, 'order-of-days'],
  ['of which nothing is written', NO_STATEMENT, 'organisation service conformance feedback method assessed-on reviewed-on published-on'],
])('a statement %s lacks: %s', (_, parts, missing) => expect(missingParts({ ...WHOLE, ...parts }).join(' ')).toBe(missing))

test.each([
  ['2027-03-01', '2027-03-01', false],
  ['2027-03-01', '2028-03-01', false],
  ['2027-03-01', '2028-03-02', true],
  ['2028-02-29', '2029-02-28', false],
  ['2028-02-29', '2029-03-01', true],
  [null, '2029-03-01', false],
])('looked over %s, on %s a review is due: %s', (reviewedOn, today, isDue) => expect(isReviewDue({ reviewedOn }, today)).toBe(isDue))
