import type { FormerAddress, FormerAddresses } from '../../domain/paths/redirects.ts'
import { writeSiteFile } from './site-file.ts'

/** Longer ones no reader can ask for, and one that is too long keeps nginx from starting. In bytes. */
const LONGEST = 2000

const isTold = (path: string) => /^\/(?!\/)/.test(path) && Buffer.byteLength(path) <= LONGEST && path.isWellFormed() && !/\p{Cc}/u.test(path)

/** A path as it stands in a `Location`: only signs that mean nothing to any web server's configuration. */
const written = (path: string) => path.split('/').map(encodeURIComponent).join('/').replaceAll('*', '%2A')

/** A path with its last slash and without, as readers write both. */
const bothWays = (path: string): readonly string[] => [...new Set([path, path.replace(/(?<=.)\/$/, '')])]

interface Ending {
  readonly path: string
  readonly answer: FormerAddress
}

/** What is told, each path once, however a server compares them: one told twice keeps nginx and Caddy from starting. */
function told(former: FormerAddresses, compared: (path: string) => string = (path) => path): readonly Ending[] {
  const all = new Map<string, Ending>()
  for (const [path, answer] of former) {
    if (!isTold(path) || (answer.kind === 'moved' && !isTold(answer.to))) continue
    for (const way of bothWays(path)) if (!all.has(compared(way))) all.set(compared(way), { path: way, answer })
  }
  return [...all.values()]
}

const file = (lines: readonly string[]) => ['# Written by Torget: addresses that are no pages any more.', ...lines, ''].join('\n')
const target = (answer: FormerAddress) => (answer.kind === 'gone' ? 'gone' : written(answer.to))
const inSmallLetters = (path: string) => path.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** The inside of an nginx `map` from `$uri` to where the page is now, percent-encoded, or `gone`. */
export function nginxMap(former: FormerAddresses): string {
  return file(told(former, inSmallLetters).map(({ path, answer }) => `"${path.replace(/["\\]/g, '\\$&')}" "${target(answer)}";`))
}

/** The inside of a Caddy `map` from `{path}` to the same. A path with a sign that Caddy can't be told is left out. */
export function caddyMap(former: FormerAddresses): string {
  const sayable = told(former).filter(({ path }) => !/[`{}]/.test(path))
  return file(sayable.map(({ path, answer }) => `\`${path}\` ${target(answer)}`))
}

/** The `_redirects` of static hosts. Those that moved come first: some hosts read only the first thousand lines, and not those that say 410. */
export function hostRedirects(former: FormerAddresses): string {
  const line = ({ path, answer }: Ending) => `${written(path)} ${answer.kind === 'gone' ? '/410.html 410' : `${written(answer.to)} 301`}`
  const { moved = [], gone = [] } = Object.groupBy(told(former), ({ answer }) => answer.kind)
  return file([...moved, ...gone].map(line))
}

/** Writes the files for nginx and Caddy into a folder, and leaves alone those that are right already. */
export function writeMaps(folder: string, former: FormerAddresses): void {
  writeSiteFile(folder, 'nginx.map', Buffer.from(nginxMap(former)))
  writeSiteFile(folder, 'caddy.map', Buffer.from(caddyMap(former)))
}

/** Writes the file for static hosts into a folder, unless it is right already. */
export function writeHostRedirects(folder: string, former: FormerAddresses): void {
  writeSiteFile(folder, '_redirects', Buffer.from(hostRedirects(former)))
}
