import type { APIRoute } from 'astro'
import { roundDatesInWords } from '../../components/calls/round-dates.ts'
import { feed } from '../../feeds/feed.ts'

export const GET: APIRoute = ({ locals: { content, origin, path } }) => {
  const { name } = content.settings()
  const items = [...content.openCalls(), ...content.callsByStatus('upcoming')].map((call) => {
    const roundSlug = call.roundPath === call.path ? null : call.roundPath.split('/').at(-2)
    return {
      // Each round is an entry of its own: a call that opens anew is news.
      guid: roundSlug ? `${call.guid}#${roundSlug}` : call.guid,
      title: call.roundTitle ? `${call.title}: ${call.roundTitle}` : call.title,
      link: call.roundPath,
      description: [call.funder && `Utlyses av ${call.funder}`, roundDatesInWords(call), call.lead].filter(Boolean).join('. '),
    }
  })
  return feed({ title: `Utlysningar – ${name}`, description: 'Medel att söka, öppna och kommande.', origin, path }, items)
}
