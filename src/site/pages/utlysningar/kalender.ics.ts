import type { APIRoute } from 'astro'
import { answerCalendar } from '../../feeds/calendar.ts'

export const GET: APIRoute = ({ locals }) => answerCalendar({ title: 'Utlysningar', calls: locals.content.callsForCalendar() }, locals)
