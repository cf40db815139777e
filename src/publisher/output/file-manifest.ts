import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { nullIfMissing } from './missing-file.ts'

/**
 * The folder of a list as its first line names it. A folder that lies beside the list, or below, is named from there, so that both can be moved together. Any
 * other is named by its absolute path.
 */
function folderLine(list: string, folder: string): string {
  const relative = path.relative(path.dirname(list), folder)
  return relative.startsWith('..') || path.isAbsolute(relative) ? folder : relative
}

/** Whether the first line of a list names a folder. Earlier versions wrote the absolute path of every folder, which may have been moved with its list since. */
function isOf(line: string | undefined, list: string, folder: string): boolean {
  if (line === undefined || line === '') return false
  if (line === folder || line === folderLine(list, folder)) return true
  const isMoved = path.isAbsolute(line) && folderLine(list, folder) !== folder && !existsSync(line)
  return isMoved && path.basename(line) === path.basename(folder)
}

/**
 * The names in a list of a folder's files, and no change to it. Empty for a list that is missing or another folder's, unless `isMoved` says that the folder
 * has had another path. Throws for a list that can't be read.
 */
export async function listedFiles(list: string, folder: string, isMoved = false): Promise<Set<string>> {
  const text = (await readFile(list, 'utf8').catch(nullIfMissing)) ?? ''
  const [first, ...lines] = text.split('\n')
  // A last line without a line break comes from a killed process, which had not written that file yet.
  lines.pop()
  const names = new Set<string>()
  if (isMoved || isOf(first, list, folder)) for (const line of lines) take(names, line)
  return names
}

/** Makes a list that of a folder which has had another path. A missing list stays missing. */
export function claimList(list: string, folder: string): void {
  if (!existsSync(list)) return
  const [first, ...lines] = readFileSync(list, 'utf8').split('\n')
  if (first === folderLine(list, folder)) return
  writeFileSync(`${list}.tmp`, [folderLine(list, folder), ...lines].join('\n'))
  renameSync(`${list}.tmp`, list)
}

function take(names: Set<string>, line: string): void {
  if (line.startsWith('+')) names.add(line.slice(1))
  else names.delete(line.slice(1))
}

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
    this.#names = await listedFiles(this.#list, this.#folder)
    this.#writeAll()
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
    for (const line of lines) take(this.#names, line)
  }

  #writeAll(): void {
    const names = [...this.#names].sort().map((name) => `+${name}\n`)
    mkdirSync(path.dirname(this.#list), { recursive: true })
    writeFileSync(`${this.#list}.tmp`, `${folderLine(this.#list, this.#folder)}\n${names.join('')}`)
    renameSync(`${this.#list}.tmp`, this.#list)
  }
}
