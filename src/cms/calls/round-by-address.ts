import type { Payload } from 'payload'
import { type ApplicationLink, applicationLink } from '../../domain/calls/application-link.ts'
import type { Instant } from '../../domain/content/content.ts'
import { fundingCallOf } from '../to-content/documents.ts'
import { settingsOf } from '../to-content/globals.ts'

/** The way to apply in a published round that has these slugs in its address, as it is now; null for no such round. */
export async function applicationAt(payload: Payload, callSlug: string, roundSlug: string, now: Instant): Promise<ApplicationLink | null> {
  const { docs } = await payload.find({
    collection: 'funding-calls',
    where: { and: [{ slug: { equals: callSlug } }, { _status: { equals: 'published' } }] },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const call = docs[0] && fundingCallOf(docs[0])
  const round = call?.rounds.find(({ slug }) => slug === roundSlug)
  if (!call || !round) return null
  const settings = settingsOf(await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true }))
  return applicationLink(call, round, settings.applicationHosts, now)
}
