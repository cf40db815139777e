import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The list of files that the publisher has put into the site's folder, kept outside it. Only these are ever removed, so that a folder shared
 * with other things loses none of them. It is written before new files are, so that a killed process leaves no file unlisted.
 */
export class OwnedFiles {
  readonly #list: string
  readonly #folder: string
  #names = new Set<string>()

  constructor(list: string, folder: string) {
    this.#list = list
    this.#folder = folder
  }

  /** Reads the list. A missing or unreadable one, or one about another folder, is an empty one. */
  async load(): Promise<void> {
    const text = await readFile(this.#list, 'utf8').catch(() => '')
    const [folder, ...names] = text.split('\n')
    this.#names = new Set(folder === this.#folder ? names.filter((name) => name !== '') : [])
  }

  get names(): ReadonlySet<string> {
    return this.#names
  }

  /** Adds names to the list, on disk before it returns. */
  async add(names: Iterable<string>): Promise<void> {
    const before = this.#names.size
    for (const name of names) this.#names.add(name)
    if (this.#names.size !== before) await this.#save()
  }

  /** Takes names off the list, after their files are gone. */
  async drop(names: Iterable<string>): Promise<void> {
    const before = this.#names.size
    for (const name of names) this.#names.delete(name)
    if (this.#names.size !== before) await this.#save()
  }

  async #save(): Promise<void> {
    await mkdir(path.dirname(this.#list), { recursive: true })
    await writeFile(`${this.#list}.tmp`, [this.#folder, ...[...this.#names].sort()].join('\n'))
    await rename(`${this.#list}.tmp`, this.#list)
  }
}
