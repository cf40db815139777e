import type { APIRoute } from 'astro'
import { openSets } from '../../../words/open-data/sets.ts'
import { catalogue } from '../../open-data/catalogue.ts'

/** The catalogue of the open data by DCAT-AP-SE. */
export const GET: APIRoute = ({ locals: { content, origin } }) => {
  const office = content.settings()
  return new Response(catalogue(office, openSets(office.name), content.hasOwnGrants(), origin), {
    headers: { 'Content-Type': 'application/rdf+xml; charset=utf-8' },
  })
}
