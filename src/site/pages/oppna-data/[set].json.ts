import type { APIRoute } from 'astro'
import { answerSet } from '../../open-data/forms.ts'

/** A data set as JSON. */
export const GET: APIRoute = (context) => answerSet('json', context)
