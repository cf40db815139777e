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
 * Refuses to remove a host that the application link of a published call leads to, while the call is open or opens soon: its button would disappear
 * unnoticed. Content files are not checked, as they set both the hosts and the calls.
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
  const affected = docs.find((stored) => {
    const call = fundingCallOf(stored)
    return watchedLinks(call, before, now).length > 0 && watchedLinks(call, after, now).length === 0
  })
  // Not a fault of the field: on a narrow screen Payload shows no faults of an array.
  if (affected) throw new Refusal(REFUSALS.hostInUse(affected.title))
  return data
}
