import { ORIGIN } from './compiled-site.ts'

/** A site's files by name, as `contentsOf` reads them. */
type Files = Readonly<Record<string, string>>

const ATTRIBUTE = /\s(?:href|src|action|poster)="([^"]*)"/g
const SRCSET = /\ssrcset="([^"]*)"/g
const SHARED_PICTURE = /<meta property="og:(?:image|url)" content="([^"]*)"/g
const ELEMENT = /<(?:loc|link|guid isPermaLink="true")>([^<]*)</g
const STYLE = /url\((["']?)([^)"']*)\1\)/g

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi, (_, decimal, hex, name) =>
    name ? (NAMED[name.toLowerCase()] ?? '') : String.fromCodePoint(Number(decimal ?? `0x${hex}`)),
  )

const groups = (text: string, pattern: RegExp, group = 1) => [...text.matchAll(pattern)].map((found) => found[group] ?? '')

/** Every address that a file mentions for a reader's browser to follow, as it stands there. */
function linksIn(name: string, text: string): readonly string[] {
  if (name.endsWith('.css')) return groups(text, STYLE, 2)
  const attributes = (html: string) => [
    ...groups(html, ATTRIBUTE),
    ...groups(html, SHARED_PICTURE),
    ...groups(html, SRCSET).flatMap((set) => set.split(',').map((part) => part.trim().split(' ')[0] ?? '')),
  ]
  if (name.endsWith('.html')) return attributes(text).map(decoded)
  if (!name.endsWith('.xml')) return []
  // A feed holds whole texts as escaped HTML.
  return [...groups(text, ELEMENT), ...attributes(text), ...attributes(decoded(text)).map(decoded)]
}

/** The name of the file that answers an address within the site. */
const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : path).slice(1)

/** Where forms are sent, which the server answers and no file. */
const isSentTo = (url: URL) => url.pathname.startsWith('/anmalan/')

/** What a file links to on its own site, as addresses with what follows the `#`. */
function innerLinks(name: string, text: string): readonly { readonly path: string; readonly anchor: string }[] {
  const base = `${ORIGIN}/${name.replace(/(^|\/)index\.html$/, '$1')}`
  return linksIn(name, text).flatMap((link) => {
    if (!URL.canParse(link, base)) return [{ path: link, anchor: '' }]
    const url = new URL(link, base)
    return url.origin === ORIGIN && !isSentTo(url) ? [{ path: decodeURI(url.pathname), anchor: url.hash.slice(1) }] : []
  })
}

/**
 * Every link within a site that leads to no file, or to no place in the page, as `page → link`. With some files named, only of those and of what
 * can be reached from them.
 */
export function brokenLinks(files: Files, from: readonly string[] = Object.keys(files)): readonly string[] {
  const broken: string[] = []
  const due = from.filter((name) => name in files)
  const seen = new Set(due)
  for (const name of due) {
    for (const { path, anchor } of innerLinks(name, files[name] ?? '')) {
      const target = fileOf(path)
      const found = files[target]
      if (found === undefined || (anchor && !found.includes(` id="${anchor}"`))) broken.push(`${name} → ${path}${anchor && `#${anchor}`}`)
      else if (!seen.has(target)) {
        seen.add(target)
        due.push(target)
      }
    }
  }
  return broken
}
