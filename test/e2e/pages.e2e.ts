import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { routeFile } from '../../src/domain/site-map/route.ts'
import { publishedSites, type SitePage, sitePages, untriedKinds } from './site-pages.ts'

/** What a reader's browser fetches for a page at most, in bytes: its HTML, all its styles together, and its fonts. Text is counted compressed. */
const MOST = { html: 15_000, css: 12_000, fonts: 60_000 } as const

/** The kinds of page that may bring the site's own modules along. All others are read without script. */
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
      // Styles come from the site itself, which vouches for them.
      'require-sri': ['error', { target: 'crossorigin' }],
      // Ticked answers to one question are one list.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
      // What a combobox suggests is a listbox: a select would open by itself and could not lie beside what is typed.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
      // The style sheet keeps a number on one line. Other characters in it would not be found, nor copied.
      'tel-non-breaking': 'off',
      // A title is as long as an editor made it, and the office's name follows it.
      'long-title': 'off',
    },
  }),
)

/** The faults of all pages, each with its page's address. */
const faultsOf = (pages: readonly SitePage[], faults: (page: SitePage) => readonly string[]) =>
  pages.flatMap((page) => faults(page).map((fault) => `${page.path}: ${fault}`))
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([whole]) => whole)

const fileOf = ({ origin }: SitePage, address: string) => path.join(publishedSites().find((site) => site.origin === origin)?.folder ?? '', address)

/** How many bytes a file of a page's site is sent as: its larger compressed copy, or itself where there is none. */
function sentBytes(page: SitePage, address: string): number {
  const file = fileOf(page, address)
  const copies = [`${file}.gz`, `${file}.br`].filter(existsSync)
  return Math.max(...(copies.length > 0 ? copies : [file]).map((copy) => statSync(copy).size))
}

const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0)

test('there is a page of every kind to look at', async () => {
  const pages = await sitePages()
  expect(pages.length).toBeGreaterThan(200)
  expect(untriedKinds(pages)).toEqual([])
})

test('html-validate finds nothing on any page: its own rules, and headings in order', async () => {
  test.setTimeout(120_000)
  const faults: string[] = []
  for (const page of await sitePages()) {
    const { results } = await validator.validateString(page.html)
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages))
      faults.push(`${page.path}: ${ruleId}, ${message} (${selector})`)
  }
  expect(faults).toEqual([])
})

test('every page is in Swedish and has one main part and one name', async () => {
  const once = [/<html lang="sv">/g, /<main[\s>]/g, /<h1[\s>]/g, /<title>[^<]+<\/title>/g]
  const faults = faultsOf(await sitePages(), ({ html }) => once.filter((pattern) => found(html, pattern).length !== 1).map(String))
  expect(faults).toEqual([])
})

test('every page leads to the accessibility statement', async () => {
  expect(faultsOf(await sitePages(), ({ html }) => (html.includes('href="/tillganglighet/"') ? [] : ['no link']))).toEqual([])
})

test('no page has more HTML or styles than its budget', async () => {
  const faults = faultsOf(await sitePages(), (page) => {
    const sheets = [...page.html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, address = '']) => address)
    const html = existsSync(fileOf(page, routeFile(page.path))) ? sentBytes(page, routeFile(page.path)) : gzipSync(page.html).length
    const css = sum(sheets.map((address) => sentBytes(page, address)))
    return [...(html > MOST.html ? [`${html} B of HTML`] : []), ...(css > MOST.css ? [`${css} B of styles`] : [])]
  })
  expect(faults).toEqual([])
})

test('all fonts of the site fit in their budget', () => {
  for (const { folder } of publishedSites()) {
    const fonts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(woff2?|ttf|otf)$/.test(name))
    expect(fonts.filter((name) => !name.endsWith('.woff2'))).toEqual([])
    expect(sum(fonts.map((name) => statSync(path.join(folder, name)).size))).toBeLessThanOrEqual(MOST.fonts)
  }
})

test('every page asks for its colours where its text begins, so that none is laid out before they are there', async () => {
  const faults = faultsOf(await sitePages(), ({ html }) =>
    /<body>\s*<link rel="stylesheet" href="\/farger\/[0-9a-f]+\.css">/.test(html) ? [] : ['The body begins with something else'],
  )
  expect(faults).toEqual([])
})

test('no page has script, styles or frames of its own in it, and only some may fetch a module', async () => {
  const faults = faultsOf(await sitePages(), ({ kind, html }) => [
    ...found(html, /<script(?![^>]*\stype="application\/ld\+json")[^>]*>/g).filter(
      (tag) => !(WITH_SCRIPT.includes(kind) && /^<script type="module" src="\/_astro\/[\w.-]+"/.test(tag)),
    ),
    ...found(html, /<(?:iframe|object|embed|style|base)[\s>]/g),
    ...found(html, /<[^>]+\s(?:style|on[a-z]+)="[^"]*"/g),
  ])
  expect(faults).toEqual([])
})

test('every picture has its size, its formats, and waits where it is not seen first', async () => {
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
