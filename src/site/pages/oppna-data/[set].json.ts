import type { APIRoute } from 'astro'
import { answerSet } from '../../open-data/forms.ts'

export const GET: APIRoute = (context) => answerSet('json', context)
