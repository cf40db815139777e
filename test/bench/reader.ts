import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** The pause between two requests for an address, in milliseconds. */
const PAUSE = 2

/** A reader's HTTP client with some open connections. */
export class Reader {
  readonly #origin: string
  readonly #agent: Agent

  constructor(origin: string, connections = 1) {
    this.#origin = origin
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  /** The text and entity tag of an address; null while its tag is still `knownTag`. */
  read(path: string, knownTag = ''): Promise<{ readonly text: string; readonly tag: string } | null> {
    return new Promise((resolve, reject) => {
      get(this.#origin + path, { agent: this.#agent, headers: knownTag ? { 'If-None-Match': knownTag } : {} }, (response) => {
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
   * Requests each address every few milliseconds until it contains a text. Pauses and conditional requests keep the reader from taking a processor core from
   * the server. Returns the instant when each address first had the text, in milliseconds of `performance.now()`, late by half a pause on average. Throws after
   * `timeout` milliseconds.
   */
  async waitFor(paths: readonly string[], text: string, timeout = 20_000): Promise<ReadonlyMap<string, number>> {
    const end = performance.now() + timeout
    const firstSeen = async (path: string) => {
      for (let tag = ''; ; ) {
        const version = await this.read(path, tag)
        if (version?.text.includes(text)) return [path, performance.now()] as const
        if (performance.now() > end) throw new Error(`”${text}” did not reach ${path}`)
        tag = version?.tag ?? tag
        await sleep(PAUSE)
      }
    }
    return new Map(await Promise.all(paths.map(firstSeen)))
  }

  close(): void {
    this.#agent.destroy()
  }
}
