import type { Payload, Where } from 'payload'
import { type FormerAddress, formerAddress } from '../../domain/paths/redirects.ts'

/** What a path without a page answers: a redirect or that the page is gone, by the publisher's records. Null for a path that never was a page. */
export async function formerAddressIn(payload: Payload, path: string): Promise<FormerAddress | null> {
  const owners = async (where: Where) => {
    const { docs } = await payload.db.find<{ id: string; path: string; owner: string }>({ collection: 'addresses', where, pagination: false })
    return new Map(docs.map((doc) => [doc.path, doc.owner]))
  }
  const former = await owners({ path: { equals: path } })
  if (former.size === 0) return null
  const current = await owners({ and: [{ owner: { in: [...former.values()] } }, { isCurrent: { equals: true } }] })
  return formerAddress(path, former, current)
}
