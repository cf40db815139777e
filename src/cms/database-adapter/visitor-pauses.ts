import { setImmediate as turn } from 'node:timers/promises'
import type { BaseDatabaseAdapter, Config, PayloadRequest } from 'payload'

type Adapter = Config['db']

/** The key in a request's context under which it says that a visitor has sent it. */
const VISITOR = 'isByVisitor'

/** Marks a request's context as a visitor's. */
export function markVisitor(context: PayloadRequest['context']): void {
  context[VISITOR] = true
}

const READS = ['count', 'find', 'findDistinct', 'findGlobal', 'findOne', 'queryDrafts'] as const satisfies readonly (keyof BaseDatabaseAdapter)[]

/** The arguments of a read: only the request matters here. */
interface ReadArgs {
  readonly req?: Partial<PayloadRequest>
}

/**
 * A database adapter that lets other requests go first after each read for a visitor. SQLite's driver answers at once, so that without a pause Payload would
 * hold the thread from the first read to the last document.
 */
export function pauseForOthers(adapter: Adapter): Adapter {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      for (const name of READS) {
        const read = database[name] as ((this: BaseDatabaseAdapter, args: ReadArgs) => Promise<unknown>) | undefined
        if (!read) continue
        const paused = async function (this: BaseDatabaseAdapter, given: ReadArgs) {
          const result = await read.call(this, given)
          if (given.req?.context?.[VISITOR] === true) await turn()
          return result
        }
        Object.assign(database, { [name]: paused })
      }
      return database
    },
  }
}
