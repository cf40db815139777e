import type { View } from '../../../src/domain/content/view.ts'
import { answer, type Content, type QuestionName, questions } from '../../../src/domain/questions/all-questions.ts'
import { viewOf } from '../../domain/view-of.ts'
import { openContent } from '../../open-data.ts'

/** The content of a view, as a page gets it. */
export const contentOf = (view: View = viewOf(openContent())): Content =>
  Object.fromEntries(
    (Object.keys(questions) as QuestionName[]).map((name) => [name, (...args: readonly unknown[]) => answer(view, name, args)]),
  ) as unknown as Content
