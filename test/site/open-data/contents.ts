import type { View } from '../../../src/domain/content/view.ts'
import { answer, type Queries, type QuestionName, questions } from '../../../src/domain/questions/all-questions.ts'
import { openContent } from '../../domain/open-data/sample-open-data.ts'
import { viewOf } from '../../domain/view-of.ts'

/** The queries of a page, answered from a view. */
export const queriesOf = (view: View = viewOf(openContent())): Queries =>
  Object.fromEntries(
    (Object.keys(questions) as QuestionName[]).map((name) => [name, (...args: readonly unknown[]) => answer(view, name, args)]),
  ) as unknown as Queries
