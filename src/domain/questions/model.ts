import { callModelStep, MODEL_STEPS } from '../calls/model-steps.ts'
import type { Id, ModelStep } from '../content/content.ts'
import { byId, type View } from '../content/view.ts'
import { refPath } from '../paths/references.ts'

/** A step of the model, with the page that tells of it and whether a call is there now. */
export interface StepView {
  readonly step: ModelStep
  readonly path: string | null
  readonly isCurrent: boolean
}

/** The five steps, with where a call stands; empty for another body's call. Null for no call. */
export const modelSteps = (v: View, call: Id | null): readonly StepView[] => {
  const found = byId(v, 'fundingCalls', call)
  const current = found && callModelStep(found, v.now)
  if (found && current === null) return []
  const { modelPages } = v.snapshot.settings
  return MODEL_STEPS.map((step) => {
    const id = modelPages[step]
    return { step, path: id === null ? null : refPath(v, { collection: 'pages', id }), isCurrent: step === current }
  })
}
