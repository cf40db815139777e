import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long a reader rests between its questions, in milliseconds. */
const PAUSE = 2

/** One reader with some open connections. */
export class Reader {
  readonly #origin: string
  readonly #agent: Agent

  constructor(origin: string, connections = 1) {
    this.#origin = origin
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  /** What an address holds now, and the tag of that version; null while it is the version that a tag names. */
  read(path: string, known = ''): Promise<{ readonly text: string; readonly tag: string } | null> {
    return new Promise((resolve, reject) => {
      get(this.#origin + path, { agent: this.#agent, headers: known ? { 'If-None-Match': known } : {} }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          if (response.statusCode === 304) return resolve(null)
          resolve({ text: Buffer.concat(chunks).toString('utf8'), tag: response.headers.etag ?? '' })
        })
        response.on('error', reject)
      }).on('error', reject)
    })
  }

  /**
   * Asks for each address every few milliseconds until it holds a text, as browsers and feed readers do for what they have already: a reader that never
   * rests, or that fetches all each time, would take a core of the machine from what is measured.
   * Returns when each was first seen to, in milliseconds of the process's clock, which is late by half a pause.
   */
  async waitFor(paths: readonly string[], text: string, patience = 20_000): Promise<ReadonlyMap<string, number>> {
    const end = performance.now() + patience
    const firstSeen = async (path: string) => {
      for (let tag = ''; ; ) {
        const found = await this.read(path, tag)
        if (found?.text.includes(text)) return [path, performance.now()] as const
        if (performance.now() > end) throw new Error(`”${text}” did not reach ${path}`)
        tag = found?.tag ?? tag
        await sleep(PAUSE)
      }
    }
    return new Map(await Promise.all(paths.map(firstSeen)))
  }

  close(): void {
    this.#agent.destroy()
  }
}
