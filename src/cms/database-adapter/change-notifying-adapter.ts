import { setImmediate as turn } from 'node:timers/promises'
import type { BaseDatabaseAdapter, Config, CreateArgs, PayloadRequest, UpdateOneArgs } from 'payload'
import { markRecorded, recordSave } from '../hooks/publication/record-change.ts'
import { recordChange } from '../outbox/pending-changes.ts'

type Adapter = Config['db']

/** The arguments that creating and updating a row have in common. */
type RowWrite = Pick<CreateArgs, 'collection'> & { readonly req?: Partial<PayloadRequest> }

async function recordWrite(adapter: BaseDatabaseAdapter, { collection, req }: RowWrite, doc: unknown): Promise<void> {
  // Writes outside a request of the CMS record their changes themselves.
  if (!req?.payload || !req.context || !doc) return
  if (!adapter.payload.collections[collection]?.config.hooks.afterChange.includes(recordSave)) return
  const { id, updatedAt } = doc as { readonly id: string | number; readonly updatedAt: string }
  const location = `${collection}:${id}`
  await recordChange(req as PayloadRequest, location, updatedAt)
  markRecorded(req.context, location)
  // The publisher reads first, in this thread. The rest of the save takes as long afterwards, while pages are rendered in another thread.
  await turn()
}

/**
 * A database adapter that records a change as soon as a document's row is written. Payload's hooks run after the version is saved too, a third of a save
 * later, and pages are rendered meanwhile. The site shows the written row, even if the rest of the save fails.
 */
export function notifyOnWrite(adapter: Adapter): Adapter {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const { create, updateOne } = database
      database.create = async function createAndRecord(this: BaseDatabaseAdapter, write: CreateArgs) {
        const doc = await create.call(this, write)
        await recordWrite(this, write, doc)
        return doc
      }
      database.updateOne = async function updateAndRecord(this: BaseDatabaseAdapter, write: UpdateOneArgs) {
        const doc = await updateOne.call(this, write)
        await recordWrite(this, write, doc)
        return doc
      }
      return database
    },
  }
}
