import { channel } from 'node:diagnostics_channel'
import type { BaseDatabaseAdapter, Config } from 'payload'

type Adapter = Config['db']

// A named channel is one for the whole process, while this module is loaded twice in it: by Node and in Next's bundle.
const damaged = channel('torget:database-damaged')

/** Calls of the driver that read or write the database. */
const CALLS = ['execute', 'batch'] as const

type Client = Record<(typeof CALLS)[number], (...args: unknown[]) => Promise<unknown>>

/** Whether an error of the driver says that the database's file is damaged: https://www.sqlite.org/rescode.html#corrupt */
const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { readonly code?: unknown } | null)?.code ?? ''))

/** An adapter for SQLite that announces when a statement finds the database damaged. The statement fails all the same. */
export function watchForDamage(adapter: Adapter): Adapter {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const { connect } = database
      let watched: unknown = null
      database.connect = async function (this: BaseDatabaseAdapter, ...options) {
        await connect?.apply(this, options)
        const { client } = this as unknown as { readonly client: Client }
        if (watched === client) return
        watched = client
        for (const name of CALLS) {
          const call = client[name].bind(client)
          client[name] = (...given) =>
            call(...given).catch((error: unknown) => {
              if (isDamage(error)) damaged.publish(error)
              throw error
            })
        }
      }
      return database
    },
  }
}

/** Calls the listener when a statement of this process has found the database damaged. Returns a function that removes the listener. */
export function onDamage(listener: () => void): () => void {
  const receive = () => listener()
  damaged.subscribe(receive)
  return () => {
    damaged.unsubscribe(receive)
  }
}
