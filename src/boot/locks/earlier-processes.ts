import type { Payload } from 'payload'
import { isGone, processInWords } from '../../cms/database/process-id.ts'
import { ENDING_LIMIT, waitUntil } from './wait-until.ts'

/** A lease that a process holds which may be running. */
interface HeldLease {
  readonly name: string
  readonly holder: string
  readonly beat: number
}

/** Reads something from the name of a process. A name of another form, as much older versions write it, tells nothing. */
function read<T>(name: string, reader: (name: string) => T, unknown: T): T {
  try {
    return reader(name)
  } catch {
    return unknown
  }
}

const holderInWords = (holder: string) => read(holder, processInWords, 'en annan process')

async function heldLeases({ db }: Payload): Promise<readonly HeldLease[]> {
  const { docs } = await db.find<{ id: string | number; name: string; holder?: string | null; beat: number }>({
    collection: 'leases',
    select: { name: true, holder: true, beat: true },
    pagination: false,
  })
  return docs.flatMap(({ name, holder, beat }) => (holder && !read(holder, isGone, false) ? [{ name, holder, beat }] : []))
}

/**
 * Waits for servers and publishers that use a database whose tables are about to be changed: they are of an earlier version, which would fail at the new tables,
 * or lose what it does not know. A copy of a database names the processes that used the original, so only one that gives signs of life counts. Throws a
 * StartupError when such a process does not end in time, in milliseconds.
 */
export async function refuseWhileUsed(payload: Payload, say: (line: string) => void, limit = ENDING_LIMIT): Promise<void> {
  const before = await heldLeases(payload)
  let present = before
  const alive = () =>
    present.find((lease) => before.some(({ name, holder, beat }) => name === lease.name && holder === lease.holder && beat < lease.beat))
  const end = performance.now() + limit / 2
  await waitUntil(
    async () => {
      present = await heldLeases(payload)
      return present.length === 0 || (performance.now() >= end && alive() === undefined)
    },
    {
      limit,
      say,
      waiting: () => `Databasen kan användas av ${holderInWords(present[0]?.holder ?? '')}, som är en tidigare version av Torget.`,
      refusal: () =>
        `Databasen används av ${holderInWords(alive()?.holder ?? '')}, som är en tidigare version av Torget än den här. Den här ändrar databasens tabeller, så inget har gjorts. Stoppa den och alla andra processer av Torget, och försök sedan igen.`,
    },
  )
}
