import type { Payload } from 'payload'
import type { FundingCall } from '../../domain/content/content.ts'
import { fundingCallOf } from '../to-content/documents.ts'
import { settingsOf } from '../to-content/globals.ts'

/** A published call, and the hosts that application links may lead to. */
export interface CallWithHosts {
  readonly call: FundingCall
  readonly applicationHosts: readonly string[]
}

/** The published call that has a slug in its address; null for no such call. */
export async function publishedCallBySlug(payload: Payload, slug: string): Promise<CallWithHosts | null> {
  const { docs } = await payload.find({
    collection: 'funding-calls',
    where: { and: [{ slug: { equals: slug } }, { _status: { equals: 'published' } }] },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  if (!docs[0]) return null
  const { applicationHosts } = settingsOf(await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true }))
  return { call: fundingCallOf(docs[0]), applicationHosts }
}
