import type { APIRoute } from 'astro'
import { answerCalendar } from '../../../../feeds/calendar.ts'

export const GET: APIRoute = ({ locals, params }) => {
  const found = locals.content.themeCalendar(params.slug ?? '')
  return answerCalendar(found && { title: `Kalender om ${found.name.toLowerCase()}`, events: found.events }, locals)
}
