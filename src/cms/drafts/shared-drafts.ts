import type { Payload, Where } from 'payload'
import type { Instant } from '../../domain/content/content.ts'

/** A draft that is shared by a link. */
export interface SharedDraft {
  /** Names the link; no secret by itself, as the link is signed. */
  readonly key: string
  readonly collection: string
  readonly id: string
  /** Binds the link to the document itself, whatever gets its id after it. */
  readonly guid: string
  readonly expiresAt: Instant
  /** The name of the person who shared the draft. */
  readonly by: string | null
}

const collection = 'share-links' as const
const still = (now: Instant): Where => ({ expiresAt: { greater_than: new Date(now).toISOString() } })

async function find(payload: Payload, where: Where): Promise<readonly SharedDraft[]> {
  const { docs } = await payload.find({ collection, where, sort: 'expiresAt', depth: 0, pagination: false, overrideAccess: true })
  return docs.map((row) => ({
    key: row.key,
    collection: row.documentType,
    id: row.document,
    guid: row.guid,
    expiresAt: Date.parse(row.expiresAt),
    by: row.by ?? null,
  }))
}

/** Keeps a link, and lets go of those that have ended. */
export async function keepSharedDraft(
  payload: Payload,
  { key, collection: documentType, id, guid, expiresAt, by }: SharedDraft,
  now: Instant,
): Promise<void> {
  await payload.delete({ collection, where: { expiresAt: { less_than_equal: new Date(now).toISOString() } }, overrideAccess: true })
  await payload.create({
    collection,
    data: { key, documentType, document: id, guid, by, expiresAt: new Date(expiresAt).toISOString() },
    overrideAccess: true,
  })
}

/** The draft behind a link, or null when the link was taken back. */
export async function sharedDraft(payload: Payload, key: string): Promise<SharedDraft | null> {
  return (await find(payload, { key: { equals: key } }))[0] ?? null
}

/** The links to a document that work now, those that end first before others. */
export function sharedDraftsOf(payload: Payload, guid: string, now: Instant): Promise<readonly SharedDraft[]> {
  return find(payload, { and: [{ guid: { equals: guid } } as Where, still(now)] })
}

/** Takes a link back. Returns whether there was one. */
export async function takeBackSharedDraft(payload: Payload, key: string): Promise<boolean> {
  const { docs } = await payload.delete({ collection, where: { key: { equals: key } }, overrideAccess: true })
  return docs.length > 0
}
