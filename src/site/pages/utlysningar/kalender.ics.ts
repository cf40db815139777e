import type { APIRoute } from 'astro'
import { answerCalendar } from '../../feeds/calendar.ts'

/** The calendar of all calls. */
export const GET: APIRoute = ({ locals }) => answerCalendar({ title: 'Utlysningar', calls: locals.content.callsForCalendar() }, locals)
