import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isInstalled, seconds, timed } from './figures.ts'
import { type SampleNews, sampleHtml, themeNames } from './sample.ts'

type Slots = Readonly<Record<'title' | 'description' | 'main', string>>

/** The layout of a page, the same in each generator. */
const frame = ({ title, description, main }: Slots) => `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Viskadalsregionen</title>
<meta name="description" content="${description}"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}">
<meta property="og:type" content="website"><meta property="og:site_name" content="Viskadalsregionen"><link rel="icon" href="/favicon.svg">
<link rel="alternate" type="application/rss+xml" title="Aktuellt" href="/aktuellt/rss.xml"></head>
<body><a class="skip" href="#innehall">Hoppa till innehållet</a><header class="top"><a href="/">Viskadalsregionen</a><nav aria-label="Huvudmeny"><ul>
<li><a href="/aktuellt/">Aktuellt</a></li><li><a href="/kalender/">Kalender</a></li><li><a href="/utlysningar/">Utlysningar</a></li></ul></nav></header>
<main id="innehall">${main}</main><footer><h2>Viskadalsregionen</h2><p>Följ oss</p></footer></body></html>
`

/** The times of Hugo's build without and with compressed copies of the files, in milliseconds. */
export interface HugoTimes {
  readonly build: number
  readonly withCopies: number
}

/** Writes a Hugo site of the news, with lists by theme and by year, and measures a build from scratch. Empty if Hugo isn't installed. */
export async function hugo(folder: string, samples: readonly SampleNews[]): Promise<readonly HugoTimes[]> {
  if (!isInstalled('hugo', 'version')) return []
  for (const name of ['content/aktuellt', 'layouts/_default']) await mkdir(path.join(folder, name), { recursive: true })
  const put = (name: string, text: string) => writeFile(path.join(folder, name), text)
  await put(
    'config.json',
    JSON.stringify({ baseURL: 'http://127.0.0.1/', title: 'Viskadalsregionen', languageCode: 'sv', taxonomies: { tema: 'tema', year: 'year' } }),
  )
  const row =
    '<li><article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><time>{{ .Date.Format "2 January 2006" }}</time><p>{{ .Params.lead }}</p></article></li>'
  await put(
    'layouts/_default/single.html',
    frame({
      title: '{{ .Title }}',
      description: '{{ .Params.lead }}',
      main: '<h1>{{ .Title }}</h1><p class="lead">{{ .Params.lead }}</p><time>{{ .Date.Format "2 January 2006" }}</time>{{ .Content }}<ul>{{ range .Params.tema }}<li><a href="/tema/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>',
    }),
  )
  const lists = (pages: string) =>
    frame({ title: '{{ .Title }}', description: '', main: `<h1>{{ .Title }}</h1><ul>{{ range ${pages} }}${row}{{ end }}</ul>` })
  await put('layouts/_default/list.html', lists('.Pages'))
  await put('layouts/_default/section.html', lists('first 20 .Pages'))
  await put('layouts/index.html', lists('first 20 .Site.RegularPages'))
  for (const sample of samples) {
    const at = new Date(sample.publishedAt)
    const head = {
      title: sample.title,
      lead: sample.lead,
      date: at.toISOString(),
      tema: sample.themes.map((theme) => themeNames[theme]),
      year: [String(at.getUTCFullYear())],
    }
    await put(`content/aktuellt/${sample.slug}.md`, `${JSON.stringify(head)}\n\n${sample.paragraphs.join('\n\n')}\n`)
  }
  const out = path.join(folder, 'out')
  const build = timed('hugo', ['--quiet', '--source', folder, '--destination', out], folder)
  return [{ build, withCopies: build + timed(process.execPath, ['test/bench/pack.ts', out], process.cwd()) }]
}

/** Writes a static Astro site of the news and measures its build. */
export async function plainAstro(folder: string, samples: readonly SampleNews[]): Promise<string> {
  const pages = path.join(folder, 'src/pages')
  for (const name of ['aktuellt', 'tema', 'year']) await mkdir(path.join(pages, name), { recursive: true })
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  await cp('public', path.join(folder, 'public'), { recursive: true })
  const put = (name: string, text: string) => writeFile(path.join(folder, name), text)
  await put('package.json', '{"type":"module"}')
  await put('astro.config.mjs', "export default { telemetry: false, trailingSlash: 'always' }")
  const news = samples.map((sample) => ({ ...sample, html: sampleHtml(sample), year: String(new Date(sample.publishedAt).getUTCFullYear()) }))
  await put('news.json', JSON.stringify({ news, themes: themeNames }))
  const read = (up: string) => `import { readFileSync } from 'node:fs'
import Frame from '${up}Frame.astro'
const { news, themes } = (globalThis.all ??= JSON.parse(readFileSync('news.json', 'utf8')))
const date = (globalThis.format ??= new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'Europe/Stockholm' }))`
  await put(
    'src/Frame.astro',
    `---\nconst { title, description } = Astro.props\n---\n${frame({ title: '{title}', description: '{description}', main: '<slot />' }).replaceAll('"{title}"', '{title}').replaceAll('"{description}"', '{description}')}`,
  )
  const article = `<h1>{item.title}</h1><p class="lead">{item.lead}</p><time>{date.format(item.publishedAt)}</time><Fragment set:html={item.html} /><ul>{item.themes.map((t) => <li><a href={'/tema/' + t + '/'}>{themes[t]}</a></li>)}</ul>`
  const list = `<h1>{title}</h1><ul>{items.map((item) => <li><article><h2><a href={'/aktuellt/' + item.slug + '/'}>{item.title}</a></h2><time>{date.format(item.publishedAt)}</time><p>{item.lead}</p></article></li>)}</ul>`
  const paths = (of: string) => `export function getStaticPaths() {\n${read('../../').split('\n')[2]}\nreturn ${of}\n}`
  await put(
    'src/pages/aktuellt/[slug].astro',
    `---\n${read('../../')}\n${paths('news.map((item) => ({ params: { slug: item.slug }, props: { item } }))')}\nconst { item } = Astro.props\n---\n<Frame title={item.title} description={item.lead}>${article}</Frame>`,
  )
  const group = (name: string, of: string) =>
    put(
      `src/pages/${name}/[key].astro`,
      `---\n${read('../../')}\n${paths(of)}\nconst { title, items } = Astro.props\n---\n<Frame title={title} description="">${list}</Frame>`,
    )
  await group('tema', 'themes.map((title, t) => ({ params: { key: String(t) }, props: { title, items: news.filter((n) => n.themes.includes(t)) } }))')
  await group(
    'year',
    '[...new Set(news.map((n) => n.year))].map((title) => ({ params: { key: title }, props: { title, items: news.filter((n) => n.year === title) } }))',
  )
  const newest = (up: string) =>
    `---\n${read(up)}\nconst title = 'Aktuellt'\nconst items = news.slice(0, 20)\n---\n<Frame title={title} description="">${list}</Frame>`
  await put('src/pages/aktuellt/index.astro', newest('../../'))
  await put('src/pages/index.astro', newest('../'))
  const astro = path.resolve('node_modules/astro/bin/astro.mjs')
  return seconds(timed(process.execPath, [astro, 'build', '--silent'], folder, { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }))
}
