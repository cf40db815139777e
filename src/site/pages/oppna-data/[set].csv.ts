import type { APIRoute } from 'astro'
import { answerSet } from '../../open-data/forms.ts'

/** A data set as CSV. */
export const GET: APIRoute = (context) => answerSet('csv', context)
