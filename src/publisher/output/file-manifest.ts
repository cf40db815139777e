import { appendFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { nullIfMissing } from './missing-file.ts'

/**
 * The list of files that the publisher has put into the site's folder, kept outside it. Only these are ever removed, so that a folder shared
 * with other things loses none of them. It is written before new files are, so that a killed process leaves no file unlisted.
 *
 * The file has the folder in its first line, then a line for each name that came (`+name`) or went (`-name`). It is made short again when it is read.
 */
export class FileManifest {
  readonly #list: string
  readonly #folder: string
  #names = new Set<string>()

  constructor(list: string, folder: string) {
    this.#list = list
    this.#folder = folder
  }

  /** Reads the list. A missing one, or one about another folder, is an empty one. Throws when it can't be read: it would be forgotten. */
  async load(): Promise<void> {
    const text = (await readFile(this.#list, 'utf8').catch(nullIfMissing)) ?? ''
    const [folder, ...lines] = text.split('\n')
    // A process killed while it wrote leaves a line without an end, and did not write that file.
    lines.pop()
    this.#names = new Set()
    if (folder === this.#folder) for (const line of lines) this.#take(line)
    this.#writeAll()
  }

  #take(line: string): void {
    if (line.startsWith('+')) this.#names.add(line.slice(1))
    else this.#names.delete(line.slice(1))
  }

  get names(): ReadonlySet<string> {
    return this.#names
  }

  /** Adds names to the list, on disk before it returns. */
  add(names: Iterable<string>): void {
    this.#write([...new Set(names)].filter((name) => !this.#names.has(name)).map((name) => `+${name}`))
  }

  /** Takes names off the list, after their files are gone. */
  drop(names: Iterable<string>): void {
    this.#write([...new Set(names)].filter((name) => this.#names.has(name)).map((name) => `-${name}`))
  }

  #write(lines: readonly string[]): void {
    if (lines.length === 0) return
    // Somebody may have removed it, and a list without its first line would be nobody's.
    if (!existsSync(this.#list)) this.#writeAll()
    appendFileSync(this.#list, lines.map((line) => `${line}\n`).join(''))
    for (const line of lines) this.#take(line)
  }

  #writeAll(): void {
    const names = [...this.#names].sort().map((name) => `+${name}\n`)
    mkdirSync(path.dirname(this.#list), { recursive: true })
    writeFileSync(`${this.#list}.tmp`, `${this.#folder}\n${names.join('')}`)
    renameSync(`${this.#list}.tmp`, this.#list)
  }
}
