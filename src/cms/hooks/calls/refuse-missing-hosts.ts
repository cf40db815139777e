import type { GlobalBeforeChangeHook } from 'payload'
import { watchedLinks } from '../../../domain/calls/link-check-schedule.ts'
import { REFUSALS } from '../../../words/refusals.ts'
import { Refusal } from '../../refusal.ts'
import { fundingCallOf } from '../../to-content/documents.ts'

interface SiteHosts {
  readonly applicationHosts?: readonly { readonly host: string }[] | null
}
const hostsOf = ({ applicationHosts }: SiteHosts) => (applicationHosts ?? []).map(({ host }) => host)

/**
 * Refuses to take away a host that the application of a published call leads to, while it is open or soon is: its button would vanish with nobody told.
 * Content files say both the hosts and the calls, the hosts first.
 */
export const refuseMissingHosts: GlobalBeforeChangeHook = async ({ data, originalDoc, req, context }) => {
  const [before, after] = [hostsOf((originalDoc ?? {}) as SiteHosts), hostsOf(data as SiteHosts)]
  if (context.isContentFile || before.every((host) => after.includes(host))) return data
  const { docs } = await req.payload.find({
    collection: 'funding-calls',
    where: { and: [{ _status: { equals: 'published' } }, { applicationTemplate: { exists: true } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const now = Date.now()
  const lost = docs.find((stored) => {
    const call = fundingCallOf(stored)
    return watchedLinks(call, before, now).length > 0 && watchedLinks(call, after, now).length === 0
  })
  // Not as a fault of the field: on a narrow screen Payload shows none at a list.
  if (lost) throw new Refusal(REFUSALS.hostInUse(lost.title))
  return data
}
