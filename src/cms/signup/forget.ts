import type { Payload } from 'payload'

/** A row of a sign-up that is to go. */
interface Leaving {
  readonly id: string | number
  readonly key: string
}

/** Removes sign-ups with all that is known of them: letters, arrivals and earlier versions. The rows go last, so that it can be done again. */
export async function forget({ db }: Payload, rows: readonly Leaving[]): Promise<void> {
  if (rows.length === 0) return
  const keys = rows.map(({ key }) => key)
  await db.deleteMany({ collection: 'letters', where: { signup: { in: keys } } })
  await db.deleteMany({ collection: 'arrivals', where: { signup: { in: keys } } })
  await db.deleteVersions({ collection: 'signups', where: { parent: { in: rows.map(({ id }) => id) } } })
  await db.deleteMany({ collection: 'signups', where: { key: { in: keys } } })
}
