import { globSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { filePath } from '../../src/domain/site-map/route.ts'
import type { PublishedSite } from './other-sites.ts'

const ROUTES = path.resolve(import.meta.dirname, '../../src/site/pages')

/** An HTML page of a published site. */
export interface SitePage {
  readonly origin: string
  readonly isEmpty: boolean
  /** `/aktuellt/en-nyhet/`, or `/404.html`. */
  readonly path: string
  /** The file in Astro's pages that renders it, such as `aktuellt/[slug].astro`. */
  readonly kind: string
  readonly html: string
}

/** The priority of a template, in Astro's order: fixed segments before parameters before rest parameters. */
const specificity = (template: string) => template.split('/').map((part) => (part.startsWith('[...') ? '2' : part.startsWith('[') ? '1' : '0'))

const TEMPLATES = globSync('**/*.astro', { cwd: ROUTES })
  .map((name) => name.replaceAll(path.sep, '/'))
  .map((template) => {
    const address = template.replace(/\.astro$/, '').replace(/(^|\/)index$/, '')
    const pattern = address.replace(/\[\.{3}\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/]+')
    return { template, pattern: new RegExp(`^/${pattern}${pattern === '' ? '' : '/'}$`), rank: specificity(template).join('') }
  })
  .sort((a, b) => (a.rank < b.rank ? -1 : 1))

const kindOf = (at: string) =>
  at.endsWith('.html') ? '404.astro' : (TEMPLATES.find(({ pattern }) => pattern.test(at))?.template ?? `no template for ${at}`)

/** All HTML pages of a published site. */
export function pagesOf({ folder, origin, isEmpty }: PublishedSite): readonly SitePage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const at = filePath(name) ?? `/${name}`
      return { origin, isEmpty, path: at, kind: kindOf(at), html: readFileSync(path.join(folder, name), 'utf8') }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The sites under test. The site of the sample content is the first. */
export const publishedSites = (): readonly PublishedSite[] => JSON.parse(process.env.TORGET_SITES ?? '[]')

/** Addresses of the sample site whose pages the server renders on request. */
const ANSWERED: readonly string[] = [
  '/finns-inte/',
  '/sok/?q=laddning',
  '/sok/?q=forstudiemdel&typ=dokument',
  '/sok/?q=finnsinte',
  '/anmalan/fokus-dagen/',
  '/utlysningar/urval/?vem=forening&belopp=50000',
  '/utlysningar/urval/?lage=planerad&belopp=3000000',
  '/projekt/urval/?kommun=fyrbo&roll=stodjer',
]

/** All pages of the sites under test. */
export async function sitePages(): Promise<readonly SitePage[]> {
  const sites = publishedSites()
  const { origin } = sites[0] ?? { origin: '' }
  const answered = ANSWERED.map(async (at) => {
    const response = await fetch(origin + at)
    const kind = response.ok ? kindOf(at.replace(/\?.*/, '').replace(/^\/anmalan\/.*/, '/anmalan/')) : '404.astro'
    return { origin, isEmpty: false, path: at, kind, html: await response.text() }
  })
  return [...sites.flatMap(pagesOf), ...(await Promise.all(answered))]
}

/** The page kinds without a page among these. */
export const untriedKinds = (pages: readonly SitePage[]): readonly string[] =>
  TEMPLATES.map(({ template }) => template).filter((template) => !pages.some(({ kind }) => kind === template))

/** The features of a page: its kind, and each element with its classes. Each page that the server renders on request is a feature of its own. */
function featuresOf({ kind, path: at, html, isEmpty }: SitePage): ReadonlySet<string> {
  const features = new Set([kind, at.endsWith('.html') || ANSWERED.includes(at) ? at : `${kind}${isEmpty ? ', empty' : ''}`])
  for (const [, tag = '', attributes = ''] of html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g)) {
    features.add(tag)
    const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? ''
    for (const name of classes.split(' ').filter(Boolean)) features.add(`${tag}.${name}`)
  }
  return features
}

/** A few pages that together have every feature: each page kind, and every element and class. */
export function representatives(pages: readonly SitePage[]): readonly SitePage[] {
  const candidates = pages.map((page) => ({ page, features: featuresOf(page) }))
  const due = new Set(candidates.flatMap(({ features }) => [...features]))
  const gain = ({ features }: (typeof candidates)[number]) => [...features].filter((feature) => due.has(feature)).length
  const chosen: SitePage[] = []
  while (due.size > 0) {
    const best = candidates.reduce((most, candidate) => (gain(candidate) > gain(most) ? candidate : most))
    for (const feature of best.features) due.delete(feature)
    chosen.push(best.page)
  }
  return chosen
}
