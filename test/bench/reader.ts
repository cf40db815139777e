import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long a reader rests between its questions, in milliseconds. */
const PAUSE = 4

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

  /**
   * Asks every few milliseconds until every address holds a text: a reader that never rests would take a core of the machine from what is measured. Returns
   * when each was first seen to, in milliseconds of the process's clock, which is late by half a pause.
   */
  async waitFor(paths: readonly string[], text: string, patience = 20_000): Promise<ReadonlyMap<string, number>> {
    const seen = new Map<string, number>()
    const end = performance.now() + patience
    while (seen.size < paths.length) {
      for (const path of paths) {
        if (!seen.has(path) && (await this.read(path)).includes(text)) seen.set(path, performance.now())
      }
      if (seen.size < paths.length) await sleep(PAUSE)
      if (performance.now() > end) throw new Error(`”${text}” did not reach ${paths.filter((path) => !seen.has(path)).join(', ')}`)
    }
    return seen
  }

  close(): void {
    this.#agent.destroy()
  }
}
