import type { Payload } from 'payload'

/** A row of a sign-up that is to go. */
interface Leaving {
  readonly id: string | number
  readonly key: string
}

/**
 * Removes sign-ups with what is known of them: letters that are not sent, arrivals and earlier versions. The rows go last, so that it can be done again.
 * Letters that were sent go with the next purge, which knows where their files lie.
 */
export async function deleteSignups({ db }: Payload, rows: readonly Leaving[]): Promise<void> {
  if (rows.length === 0) return
  const keys = rows.map(({ key }) => key)
  await db.deleteMany({ collection: 'letters', where: { and: [{ signup: { in: keys } }, { status: { in: ['queued', 'failed'] } }] } })
  await db.deleteMany({ collection: 'arrivals', where: { signup: { in: keys } } })
  await db.deleteVersions({ collection: 'signups', where: { parent: { in: rows.map(({ id }) => id) } } })
  await db.deleteMany({ collection: 'signups', where: { key: { in: keys } } })
}
