import type { FormerAddress, FormerAddresses } from '../../domain/paths/redirects.ts'
import { writeSiteFile } from './site-file.ts'

/** The longest path in a redirect file, in bytes. A longer path keeps nginx from starting, and no request can have it. */
const LONGEST = 2000

/** Whether a path can stand in a redirect file. */
const isWritable = (path: string) => /^\/(?!\/)/.test(path) && Buffer.byteLength(path) <= LONGEST && path.isWellFormed() && !/\p{Cc}/u.test(path)

/** A path as in a `Location` header, with only characters that have no meaning in the configuration of any web server. */
const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/').replaceAll('*', '%2A')

/** A path with and without its last slash. */
const bothWays = (path: string): readonly string[] => [...new Set([path, path.replace(/(?<=.)\/$/, '')])]

interface Ending {
  readonly path: string
  readonly answer: FormerAddress
}

/** The former paths, each once. Paths are equal if `keyOf` is, because a duplicate keeps nginx and Caddy from starting. */
function endings(former: FormerAddresses, keyOf: (path: string) => string = (path) => path): readonly Ending[] {
  const all = new Map<string, Ending>()
  for (const [path, answer] of former) {
    if (!isWritable(path) || (answer.kind === 'moved' && !isWritable(answer.to))) continue
    for (const way of bothWays(path)) if (!all.has(keyOf(way))) all.set(keyOf(way), { path: way, answer })
  }
  return [...all.values()]
}

const file = (lines: readonly string[]) => ['# Written by Torget: addresses that are no pages any more.', ...lines, ''].join('\n')
const target = (answer: FormerAddress) => (answer.kind === 'gone' ? 'gone' : encoded(answer.to))
const inLowerCase = (path: string) => path.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** The entries of an nginx `map` from `$uri` to the page's path now, percent-encoded, or to `gone`. */
function nginxMap(former: FormerAddresses): string {
  return file(endings(former, inLowerCase).map(({ path, answer }) => `"${path.replace(/["\\]/g, '\\$&')}" "${target(answer)}";`))
}

/** The entries of a Caddy `map` from `{path}` to the same. Paths with a character that Caddy can't express are left out. */
function caddyMap(former: FormerAddresses): string {
  const expressible = endings(former).filter(({ path }) => !/[`{}]/.test(path))
  return file(expressible.map(({ path, answer }) => `\`${path}\` ${target(answer)}`))
}

/** The `_redirects` file of static hosts. Moved paths come first, because some hosts read only the first thousand lines and ignore 410. */
function hostRedirects(former: FormerAddresses): string {
  const line = ({ path, answer }: Ending) => `${encoded(path)} ${answer.kind === 'gone' ? '/410.html 410' : `${encoded(answer.to)} 301`}`
  const { moved = [], gone = [] } = Object.groupBy(endings(former), ({ answer }) => answer.kind)
  return file([...moved, ...gone].map(line))
}

/** Writes the files for nginx and Caddy to a folder. A file with the same bytes is not touched. */
export function writeMaps(folder: string, former: FormerAddresses): void {
  writeSiteFile(folder, 'nginx.map', Buffer.from(nginxMap(former)))
  writeSiteFile(folder, 'caddy.map', Buffer.from(caddyMap(former)))
}

/** Writes the file for static hosts to a folder. A file with the same bytes is not touched. */
export function writeHostRedirects(folder: string, former: FormerAddresses): void {
  writeSiteFile(folder, '_redirects', Buffer.from(hostRedirects(former)))
}
