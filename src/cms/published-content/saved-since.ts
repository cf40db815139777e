import type { Payload } from 'payload'
import type { Instant } from '../../domain/content/content.ts'
import type { ChangeLocation } from '../outbox/pending-changes.ts'
import { SITE_COLLECTIONS, SITE_GLOBALS } from './content-source.ts'

/** The locations that were saved from an instant on, by the clocks of the machines that saved them. Globals are always among them. */
export async function savedSince(payload: Payload, since: Instant): Promise<readonly ChangeLocation[]> {
  const where = { updatedAt: { greater_than_equal: new Date(since).toISOString() } }
  const saved = await Promise.all(
    SITE_COLLECTIONS.map(async (collection) => {
      const { docs } = await payload.db.find<{ id: string | number }>({ collection, where, select: { updatedAt: true }, pagination: false })
      return docs.map(({ id }) => ({ collection, id: String(id) }))
    }),
  )
  return [...saved.flat(), ...SITE_GLOBALS.map((global) => ({ global }))]
}
