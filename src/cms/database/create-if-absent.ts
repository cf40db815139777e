import type { CollectionSlug, Payload, Where } from 'payload'

/** A row to create at most once. */
interface NewRow {
  readonly collection: CollectionSlug
  /** Finds the row: a condition on a field that the database keeps unique. */
  readonly row: Where
  readonly data: Readonly<Record<string, unknown>>
}

/** Whether a row exists. */
export const rowExists = async ({ db }: Payload, { collection, row }: Pick<NewRow, 'collection' | 'row'>): Promise<boolean> =>
  (await db.findOne<{ id: string | number }>({ collection, where: row })) !== null

/**
 * Creates a row unless another process has created it first. Returns whether this one created it. A unique index decides; adapters report its refusal in
 * different ways, so a failed insert counts as lost only if the row exists afterwards. Any other failure is thrown.
 */
export async function createIfAbsent(payload: Payload, { collection, row, data }: NewRow): Promise<boolean> {
  try {
    await payload.db.create({ collection, data: { ...data } })
    return true
  } catch (error) {
    if (await rowExists(payload, { collection, row })) return false
    throw error
  }
}
