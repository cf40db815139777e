import type { FundingCall, Instant, ModelStep } from '../content/content.ts'
import { callStatus, type RoundStatus } from './funding-call.ts'

/** The five steps in their order: behovsdialog, beslut om mål och uppdrag, uppdragsbeställning, beslut om tilldelning, utvärdering av utfall. */
export const MODEL_STEPS: readonly ModelStep[] = ['needs', 'goals', 'commission', 'allocation', 'evaluation']

/**
 * Which step a round is at. A planned one waits for the decision on goals and assignments. A call is the commission, from when its dates are set
 * until it closes; then the applications are weighed. When the money is given out, what comes of it is followed up. One that is withdrawn is at none.
 */
const STEP: Readonly<Record<RoundStatus, ModelStep | null>> = {
  planned: 'goals',
  upcoming: 'commission',
  open: 'commission',
  closed: 'allocation',
  decided: 'evaluation',
  withdrawn: null,
}

/** Where a call stands now, by its current round; null for a withdrawn one and for another body's call, which follows no model of ours. */
export const callModelStep = (call: FundingCall, now: Instant): ModelStep | null => (call.funder === null ? STEP[callStatus(call, now)] : null)
