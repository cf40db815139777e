import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { routeFile } from '../../src/domain/site-map/route.ts'
import { publishedSites, type SitePage, sitePages, untriedKinds } from './site-pages.ts'

/** The budget of a page in bytes: its HTML, all its styles together, and its fonts. HTML and styles are counted compressed. */
const MOST = { html: 15_000, css: 12_000, fonts: 60_000 } as const

/** The budget of the style guide, which shows every component. */
const MOST_GUIDE_HTML = 20_000

/** The page kinds that may load the site's own modules. All others have no script. */
const WITH_SCRIPT: readonly string[] = [
  'aktuellt/index.astro',
  'sok/index.astro',
  'stilguide/index.astro',
  'kalender/[slug].astro',
  'anmalan/index.astro',
]

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      'heading-level': ['error', { minInitialRank: 'h1', allowMultipleH1: false }],
      // Styles come from the site's own origin.
      'require-sri': ['error', { target: 'crossorigin' }],
      // Checkboxes of one question share a name.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
      // A combobox's suggestions are a listbox, which a select can't be.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
      // The style sheet keeps a number on one line. Non-breaking characters would be copied and break searches.
      'tel-non-breaking': 'off',
      // Editors decide the length of titles, and the office's name follows.
      'long-title': 'off',
    },
  }),
)

/** The faults of all pages, each with its page's path. */
const faultsOf = (pages: readonly SitePage[], faults: (page: SitePage) => readonly string[]) =>
  pages.flatMap((page) => faults(page).map((fault) => `${page.path}: ${fault}`))
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([whole]) => whole)

const fileOf = ({ origin }: SitePage, address: string) => path.join(publishedSites().find((site) => site.origin === origin)?.folder ?? '', address)

/** The size of a file when it is sent, in bytes: the larger of its compressed copies, or its own size if it has none. */
function sentBytes(page: SitePage, address: string): number {
  const file = fileOf(page, address)
  const copies = [`${file}.gz`, `${file}.br`].filter(existsSync)
  return Math.max(...(copies.length > 0 ? copies : [file]).map((copy) => statSync(copy).size))
}

const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0)

test('the sites under test have a page of every kind', async () => {
  const pages = await sitePages()
  expect(pages.length).toBeGreaterThan(200)
  expect(untriedKinds(pages)).toEqual([])
})

test('html-validate finds nothing on any page, and headings are in order', async () => {
  test.setTimeout(120_000)
  const faults: string[] = []
  for (const page of await sitePages()) {
    const { results } = await validator.validateString(page.html)
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages))
      faults.push(`${page.path}: ${ruleId}, ${message} (${selector})`)
  }
  expect(faults).toEqual([])
})

test('every page is in Swedish, with one main element and one title', async () => {
  const once = [/<html lang="sv">/g, /<main[\s>]/g, /<h1[\s>]/g, /<title>[^<]+<\/title>/g]
  const faults = faultsOf(await sitePages(), ({ html }) => once.filter((pattern) => found(html, pattern).length !== 1).map(String))
  expect(faults).toEqual([])
})

test('every page links to the accessibility statement', async () => {
  expect(faultsOf(await sitePages(), ({ html }) => (html.includes('href="/tillganglighet/"') ? [] : ['no link']))).toEqual([])
})

test('no page has more HTML or styles than its budget', async () => {
  const faults = faultsOf(await sitePages(), (page) => {
    const sheets = [...page.html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, address = '']) => address)
    const html = existsSync(fileOf(page, routeFile(page.path))) ? sentBytes(page, routeFile(page.path)) : gzipSync(page.html).length
    const css = sum(sheets.map((address) => sentBytes(page, address)))
    return [
      ...(html > (page.kind === 'stilguide/index.astro' ? MOST_GUIDE_HTML : MOST.html) ? [`${html} B of HTML`] : []),
      ...(css > MOST.css ? [`${css} B of styles`] : []),
    ]
  })
  expect(faults).toEqual([])
})

test('the fonts of the site keep to their budget', () => {
  for (const { folder } of publishedSites()) {
    const fonts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(woff2?|ttf|otf)$/.test(name))
    expect(fonts.filter((name) => !name.endsWith('.woff2'))).toEqual([])
    expect(sum(fonts.map((name) => statSync(path.join(folder, name)).size))).toBeLessThanOrEqual(MOST.fonts)
  }
})

test('every page loads its colours first in its body, so that it isn’t shown without them', async () => {
  const faults = faultsOf(await sitePages(), ({ html }) =>
    /<body>\s*<link rel="stylesheet" href="\/farger\/[0-9a-f]+\.css">/.test(html) ? [] : ['The body begins with something else'],
  )
  expect(faults).toEqual([])
})

test('no page has inline scripts, inline styles or frames, and only some kinds load a module', async () => {
  const faults = faultsOf(await sitePages(), ({ kind, html }) => [
    ...found(html, /<script(?![^>]*\stype="application\/ld\+json")[^>]*>/g).filter(
      (tag) => !(WITH_SCRIPT.includes(kind) && /^<script type="module" src="\/_astro\/[\w.-]+"/.test(tag)),
    ),
    ...found(html, /<(?:iframe|object|embed|style|base)[\s>]/g),
    ...found(html, /<[^>]+\s(?:style|on[a-z]+)="[^"]*"/g),
  ])
  expect(faults).toEqual([])
})

test('every picture has a size and modern formats, and all but the first load lazily', async () => {
  const faults = faultsOf(await sitePages(), ({ html }) => {
    const main = html.slice(html.indexOf('<main'))
    const photographs = [...main.matchAll(/(<picture[^>]*>)?((?:<source[^>]*>)*)(<img[^>]*>)/g)]
    return photographs.flatMap(([, , sources = '', img = ''], i) => [
      ...(['width', 'height', 'alt'] as const)
        .filter((name) => !new RegExp(`\\s${name}(="[^"]*")?[\\s>]`).test(img))
        .map((name) => `${name} of ${img}`),
      ...(/\ssrcset="/.test(img) && !/\ssizes="/.test(img) ? [`sizes of ${img}`] : []),
      ...(i > 0 && !/\sloading="lazy"/.test(img) ? [`picture ${i + 1} does not wait: ${img}`] : []),
      ...(/\.(avif|webp)["\s]/.test(sources + img) ? [] : [`neither AVIF nor WebP: ${img}`]),
    ])
  })
  expect(faults).toEqual([])
})

/** The page kinds that show one document. */
const OF_ONE_DOCUMENT: readonly string[] = [
  'aktuellt/[slug].astro',
  'kalender/[slug].astro',
  'projekt/[slug].astro',
  'utlysningar/[call]/index.astro',
  'utlysningar/[call]/[round].astro',
  '[...path].astro',
]

const documentPages = async () =>
  (await sitePages()).filter(({ kind, html }) => OF_ONE_DOCUMENT.includes(kind) && html.includes('<article class="wrap detail'))

/** The most sections with a large heading and a rule on the page of one document. */
const MOST_MAJOR = 4

test('the page of one document has at most four major sections', async () => {
  const pages = await documentPages()
  const faults = faultsOf(pages, ({ html }) => {
    const major = found(html, /<section class="section"/g)
    return major.length > MOST_MAJOR ? [`${major.length} major sections`] : []
  })
  expect(pages.length).toBeGreaterThan(50)
  expect(faults).toEqual([])
})

test('no page but the style guide shows a picture twice', async () => {
  const pages = (await sitePages()).filter(({ kind }) => !kind.startsWith('stilguide/'))
  const faults = faultsOf(pages, ({ html }) => {
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    const sources = [...main.matchAll(/<img\s[^>]*?src="([^"]+)"/g)].map(([, source = '']) => source)
    return sources.filter((source, i) => sources.indexOf(source) < i)
  })
  expect(faults).toEqual([])
})
