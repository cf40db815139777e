import type { APIRoute } from 'astro'
import { answerCalendar } from '../../../../feeds/calendar.ts'

/** The calendar of a theme's events. */
export const GET: APIRoute = ({ locals, params }) => {
  const theme = locals.content.themeCalendar(params.slug ?? '')
  return answerCalendar(theme && { title: `Kalender om ${theme.name.toLowerCase()}`, events: theme.events }, locals)
}
