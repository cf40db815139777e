import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { nullIfMissing } from './missing-file.ts'

/** A document or global as the site shows it: when it had been saved, and the paths of its pages and files. */
export interface PublishedDocument {
  readonly savedAt: string
  readonly paths: readonly string[]
}

/** Documents and globals by the names of their locations. */
export type Published = ReadonlyMap<string, PublishedDocument>

/** Reads a list of what a site shows. Null for a missing list: then nothing is known. */
export async function readPublished(list: string): Promise<Published | null> {
  const text = await readFile(list, 'utf8').catch(nullIfMissing)
  if (text === null) return null
  const lines = text.split('\n')
  // A last line without a line break comes from a killed process. What it would have said is in doubt at the next start.
  lines.pop()
  const published = new Map<string, PublishedDocument>()
  for (const line of lines) {
    const [name = '', savedAt = '', ...paths] = line.slice(1).split('\t')
    if (line.startsWith('+')) published.set(name, { savedAt, paths })
    else published.delete(name)
  }
  return published
}

const isSame = (a: PublishedDocument | undefined, b: PublishedDocument) => a?.savedAt === b.savedAt && a.paths.join('\t') === b.paths.join('\t')
const lineOf = (name: string, { savedAt, paths }: PublishedDocument) => `+${[name, savedAt, ...paths].join('\t')}\n`

/**
 * The list of what a site shows, written after each publication, so that the next start knows what has changed meanwhile. Each line sets a document
 * (`+news:12`, its save, its paths) or removes one (`-news:12`).
 */
export class PublishedDocuments {
  readonly #list: string
  #published = new Map<string, PublishedDocument>()

  constructor(list: string) {
    this.#list = list
  }

  /** Reads the list, and writes it without its former lines. */
  async load(): Promise<void> {
    const published = await readPublished(this.#list)
    this.#published = new Map(published)
    if (published !== null) this.#writeAll()
  }

  get names(): Iterable<string> {
    return this.#published.keys()
  }

  /** Records documents as they are shown now, null for one that is not shown any more. */
  record(documents: ReadonlyMap<string, PublishedDocument | null>): void {
    const lines: string[] = []
    for (const [name, document] of documents) {
      const before = this.#published.get(name)
      if (document === null ? before === undefined : isSame(before, document)) continue
      if (document === null) this.#published.delete(name)
      else this.#published.set(name, document)
      lines.push(document === null ? `-${name}\n` : lineOf(name, document))
    }
    if (!existsSync(this.#list)) this.#writeAll()
    else if (lines.length > 0) appendFileSync(this.#list, lines.join(''))
  }

  /** Forgets what is on disk, after a publication that left pages as they were: then nothing is known at the next start. The next record is of everything. */
  distrust(): void {
    rmSync(this.#list, { force: true })
  }

  #writeAll(): void {
    mkdirSync(path.dirname(this.#list), { recursive: true })
    writeFileSync(`${this.#list}.tmp`, [...this.#published].map(([name, document]) => lineOf(name, document)).join(''))
    renameSync(`${this.#list}.tmp`, this.#list)
  }
}
