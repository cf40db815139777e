import type { APIRoute } from 'astro'
import { answerCalendar } from '../../feeds/calendar.ts'

/** The calendar of all events. */
export const GET: APIRoute = ({ locals }) => answerCalendar({ title: 'Kalender', events: locals.content.calendarEvents() }, locals)
