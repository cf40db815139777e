import type { APIRoute } from 'astro'
import { grantPackage } from '../../open-data/giving.ts'

/** The office's grants by the 360Giving Data Standard; status 404 while there are none. */
export const GET: APIRoute = ({ locals: { content, origin } }) => {
  if (!content.hasOwnGrants()) return new Response(null, { status: 404 })
  return new Response(`${JSON.stringify(grantPackage(content.openGrants(), content.settings(), origin), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
