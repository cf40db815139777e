import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** One reader with an open connection. */
export class Reader {
  readonly #origin: string
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })

  constructor(origin: string) {
    this.#origin = origin
  }

  /** What an address holds now. */
  read(path: string): Promise<string> {
    return new Promise((resolve, reject) => {
      get(this.#origin + path, { agent: this.#agent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
        response.on('error', reject)
      }).on('error', reject)
    })
  }

  /** Asks once a millisecond until every address holds a text: without a pause it would take the server's time from what is measured. Returns when each first did, in milliseconds of the process's clock. */
  async waitFor(paths: readonly string[], text: string, patience = 20_000): Promise<ReadonlyMap<string, number>> {
    const seen = new Map<string, number>()
    const end = performance.now() + patience
    while (seen.size < paths.length) {
      for (const path of paths) {
        if (!seen.has(path) && (await this.read(path)).includes(text)) seen.set(path, performance.now())
      }
      if (seen.size < paths.length) await sleep(1)
      if (performance.now() > end) throw new Error(`”${text}” did not reach ${paths.filter((path) => !seen.has(path)).join(', ')}`)
    }
    return seen
  }

  close(): void {
    this.#agent.destroy()
  }
}
