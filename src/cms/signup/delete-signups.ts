import type { Payload } from 'payload'

/** A row of a sign-up. */
interface Row {
  readonly id: string | number
  readonly key: string
}

/**
 * Deletes sign-ups with their unsent letters, arrivals and earlier versions. The rows are deleted last, so that it can be repeated after a failure. Sent
 * letters are deleted by the next purge, which knows where their files are.
 */
export async function deleteSignups({ db }: Payload, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const keys = rows.map(({ key }) => key)
  await db.deleteMany({ collection: 'letters', where: { and: [{ signup: { in: keys } }, { status: { in: ['queued', 'failed'] } }] } })
  await db.deleteMany({ collection: 'arrivals', where: { signup: { in: keys } } })
  await db.deleteVersions({ collection: 'signups', where: { parent: { in: rows.map(({ id }) => id) } } })
  await db.deleteMany({ collection: 'signups', where: { key: { in: keys } } })
}
