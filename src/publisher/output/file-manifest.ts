import { appendFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { nullIfMissing } from './missing-file.ts'

/**
 * The list of files that the publisher has written to the site's folder. It lies outside that folder. Only listed files are ever removed, so that other
 * files in the folder are safe. A name is listed before its file is written, so that a killed process leaves no file unlisted.
 *
 * The first line of the list is the folder. Each further line adds a name (`+name`) or removes one (`-name`). Reading the list rewrites it without removals.
 */
export class FileManifest {
  readonly #list: string
  readonly #folder: string
  #names = new Set<string>()

  constructor(list: string, folder: string) {
    this.#list = list
    this.#folder = folder
  }

  /** Reads the list. A missing list, or that of another folder, counts as empty. Throws when an existing list can't be read, so that it is not overwritten. */
  async load(): Promise<void> {
    const text = (await readFile(this.#list, 'utf8').catch(nullIfMissing)) ?? ''
    const [folder, ...lines] = text.split('\n')
    // A last line without a line break comes from a killed process, which had not written that file yet.
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

  /** Removes names from the list. Their files must be gone. */
  drop(names: Iterable<string>): void {
    this.#write([...new Set(names)].filter((name) => this.#names.has(name)).map((name) => `-${name}`))
  }

  #write(lines: readonly string[]): void {
    if (lines.length === 0) return
    // The list may have been removed, and a list without its first line would belong to no folder.
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
