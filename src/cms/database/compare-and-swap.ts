import type { CollectionSlug, Payload, Where } from 'payload'

/** A change to one row that holds only if the row still says what it said when it was read. */
interface Swap {
  readonly collection: CollectionSlug
  /** Finds the row: a condition on a unique field. */
  readonly row: Where
  /** What the row must still say. */
  readonly expected: Where
  /** The fields that change. `updatedAt` is set as well. Only fields of the collection's own table, no arrays: SQLite changes no others in one statement. */
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Compares and swaps one row in a single statement, so that of several processes that expect the same at the same time exactly one succeeds. Returns
 * whether this one did: false, and nothing is changed, when the row says something else by now or does not exist. Throws what the database throws.
 */
export async function compareAndSwap({ db }: Payload, { collection, row, expected, data }: Swap): Promise<boolean> {
  const swapped = await db.updateOne({
    collection,
    where: { and: [row, expected] },
    data: { updatedAt: new Date().toISOString(), ...data },
    options: { atomic: true },
  })
  return swapped !== null
}
