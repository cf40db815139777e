import { setImmediate as turn } from 'node:timers/promises'
import type { BaseDatabaseAdapter, Config, CreateArgs, PayloadRequest, UpdateOneArgs } from 'payload'
import { noteWordLeft, tellPublisher } from '../hooks/publication/tell-publisher.ts'
import { leaveWord } from '../outbox/pending-changes.ts'

type Adapter = Config['db']

/** What both ways to write a document's row are told. */
type Written = Pick<CreateArgs, 'collection'> & { readonly req?: Partial<PayloadRequest> }

async function tell(adapter: BaseDatabaseAdapter, { collection, req }: Written, doc: unknown): Promise<void> {
  // What is written outside an editor's request is told of by whoever writes it.
  if (!req?.payload || !req.context || !doc) return
  if (!adapter.payload.collections[collection]?.config.hooks.afterChange.includes(tellPublisher)) return
  const { id, updatedAt } = doc as { readonly id: string | number; readonly updatedAt: string }
  const place = `${collection}:${id}`
  await leaveWord(req as PayloadRequest, place, updatedAt)
  noteWordLeft(req.context, place)
  // The publisher reads first, in this thread. What remains of the save takes as long afterwards, while pages are made in another.
  await turn()
}

/**
 * A database adapter that leaves word for the publisher as soon as a document's row is written. Payload's hooks come when its version is saved too and all is
 * read again, a third of a save later: meanwhile pages are made. Whatever stops the save after its row is written, the site shows what the row says.
 */
export function tellingAtOnce(adapter: Adapter): Adapter {
  return {
    ...adapter,
    init: (args) => {
      const made = adapter.init(args)
      const { create, updateOne } = made
      made.create = async function createAndTell(this: BaseDatabaseAdapter, written: CreateArgs) {
        const doc = await create.call(this, written)
        await tell(this, written, doc)
        return doc
      }
      made.updateOne = async function updateAndTell(this: BaseDatabaseAdapter, written: UpdateOneArgs) {
        const doc = await updateOne.call(this, written)
        await tell(this, written, doc)
        return doc
      }
      return made
    },
  }
}
