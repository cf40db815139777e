import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long a reader rests between its questions, in milliseconds. */
const PAUSE = 4

/** One reader with some open connections. */
export class Reader {
  readonly #origin: string
  readonly #agent: Agent

  constructor(origin: string, connections = 1) {
    this.#origin = origin
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
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
   * Asks for each address every few milliseconds until it holds a text: a reader that never rests would take a core of the machine from what is measured.
   * Returns when each was first seen to, in milliseconds of the process's clock, which is late by half a pause.
   */
  async waitFor(paths: readonly string[], text: string, patience = 20_000): Promise<ReadonlyMap<string, number>> {
    const end = performance.now() + patience
    const firstSeen = async (path: string) => {
      while (!(await this.read(path)).includes(text)) {
        if (performance.now() > end) throw new Error(`”${text}” did not reach ${path}`)
        await sleep(PAUSE)
      }
      return [path, performance.now()] as const
    }
    return new Map(await Promise.all(paths.map(firstSeen)))
  }

  close(): void {
    this.#agent.destroy()
  }
}
