import type { APIRoute } from 'astro'
import { answerCalendar } from '../../../feeds/calendar.ts'

/** The calendar of one event. */
export const GET: APIRoute = ({ locals, params }) => {
  const event = locals.content.eventToKeep(params.slug ?? '')
  return answerCalendar(event && { title: event.title, events: [event] }, locals)
}
