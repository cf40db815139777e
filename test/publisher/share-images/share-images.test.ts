import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { LIST_NAMES, type NewsItem } from '../../../src/domain/content/content.ts'
import type { ShareWords } from '../../../src/domain/office/share-picture.ts'
import type { Delta } from '../../../src/publisher/content/delta.ts'
import { Publisher } from '../../../src/publisher/publisher.ts'
import type { Render } from '../../../src/publisher/rendering/renderer.ts'
import { drawSharePicture } from '../../../src/publisher/share-images/draw-share-image.ts'
import { fitted } from '../../../src/publisher/share-images/fit-text.ts'
import { PictureDrawer } from '../../../src/publisher/share-images/image-process-client.ts'
import { sharePicture } from '../../../src/publisher/share-images/share-image-url.ts'
import type { Drawer } from '../../../src/publisher/share-images/share-images.ts'
import { newsItem, snapshot } from '../../domain/sample.ts'
import { contentsOf, newPlace } from '../site-folder.ts'

const COLOURS = { primary: '#0f4c5c', accent: '#a4442b' }
const words = (title: string): ShareWords => ({ title, office: 'Viskadalsregionen', colours: COLOURS })
const urlOf = (title: string) => sharePicture(words(title)).url

/** Pages that mention a picture of their title: one for each news item, and none else. */
const render: Render = async (at, content, picture) => {
  const item = at.startsWith('/aktuellt/') ? content.newsBySlug(at.split('/')[2] ?? '') : null
  return Buffer.from(`<title>${at}</title>${item ? `<meta property="og:image" content="${picture(words(item.title))?.url}">` : ''}`)
}
const whole = (...news: NewsItem[]): Delta => {
  const content = snapshot({ news })
  const present = Object.fromEntries(LIST_NAMES.map((name) => [name, content[name]]))
  return structuredClone({ isWhole: true, present, absent: {}, settings: content.settings, navigation: content.navigation, alerts: [], files: [] })
}
const item = (slug: string, title = slug) => newsItem({ slug, title })
const pictures = async (folder: string) =>
  Object.keys(await contentsOf(folder))
    .filter((name) => name.startsWith('media/'))
    .map((name) => `/${name}`)

/** Draws when it is told to, so that what happens meanwhile can be tried. */
function slowDrawer() {
  const waiting: (() => void)[] = []
  const asked: string[] = []
  let told: () => void = () => undefined
  const drawer: Drawer = {
    draw: ({ title }) => {
      asked.push(title)
      told()
      return new Promise((resolve) => waiting.push(() => resolve(Buffer.from(title))))
    },
    patience: 0,
    rest: async () => undefined,
  }
  const isAsked = () => (waiting.length > 0 ? Promise.resolve() : new Promise<void>((resolve) => (told = resolve)))
  return { drawer, asked, isAsked, finish: () => waiting.shift()?.() }
}

test('pages go out before their pictures, which come by themselves', async () => {
  const place = await newPlace()
  const { drawer, isAsked, finish } = slowDrawer()
  const publisher = new Publisher(place, render, null, drawer)
  const { failed } = await publisher.publish(whole(item('a')), 0)
  expect(failed).toEqual([])
  expect(await readFile(path.join(place.siteDir, 'aktuellt/a/index.html'), 'utf8')).toContain(urlOf('a'))
  expect(await pictures(place.siteDir)).toEqual([])
  await isAsked()
  finish()
  await publisher.pictures()
  expect(await pictures(place.siteDir)).toEqual([urlOf('a')])
})

test('a picture is drawn once, and goes when no page mentions it', async () => {
  const place = await newPlace()
  const publisher = new Publisher(place, render, null, new PictureDrawer())
  await publisher.publish(whole(item('a', 'Samma'), item('b', 'Samma'), item('c', 'Egen')), 0)
  expect((await publisher.pictures()).size).toBe(0)
  expect((await pictures(place.siteDir)).sort()).toEqual([urlOf('Samma'), urlOf('Egen')].sort())
  await publisher.publish(whole(item('a', 'Samma'), item('c', 'Nytt namn')), 0)
  await publisher.pictures()
  expect((await pictures(place.siteDir)).sort()).toEqual([urlOf('Samma'), urlOf('Nytt namn')].sort())
})

test('one whose page is renamed while it is drawn is never put among the files', async () => {
  const place = await newPlace()
  const { drawer, isAsked, finish } = slowDrawer()
  const publisher = new Publisher(place, render, null, drawer)
  await publisher.publish(whole(item('a', 'Gammalt')), 0)
  await isAsked()
  await publisher.publish(whole(item('a', 'Nytt')), 0)
  finish()
  await isAsked()
  finish()
  await publisher.pictures()
  expect(await pictures(place.siteDir)).toEqual([urlOf('Nytt')])
})

test('who is killed leaves the rest to the next, who draws only what is missing and removes what nobody mentions', async () => {
  const place = await newPlace()
  const first = slowDrawer()
  const killed = new Publisher(place, render, null, first.drawer)
  await killed.publish(whole(item('a'), item('b')), 0)
  await first.isAsked()
  first.finish()
  await first.isAsked()
  const [there] = first.asked
  expect(await pictures(place.siteDir)).toEqual([urlOf(there ?? '')])

  const second = slowDrawer()
  const next = new Publisher(place, render, null, second.drawer)
  await next.publish(whole(item('a'), item('b')), 0)
  await second.isAsked()
  second.finish()
  await next.pictures()
  expect(second.asked).toEqual(['a', 'b'].filter((title) => title !== there))
  expect(await pictures(place.siteDir)).toHaveLength(2)

  await new Publisher(place, render).publish(whole(), 0)
  expect(await pictures(place.siteDir)).toEqual([])
})

test('one that is gone is drawn anew by the next process', async () => {
  const place = await newPlace()
  const publish = async () => {
    const publisher = new Publisher(place, render, null, new PictureDrawer())
    await publisher.publish(whole(item('a')), 0)
    await publisher.pictures()
  }
  await publish()
  const before = await contentsOf(place.siteDir)
  await rm(path.join(place.siteDir, urlOf('a')))
  await publish()
  expect(await contentsOf(place.siteDir)).toEqual(before)
})

test('one that can’t be drawn hinders no other, and is told of', async () => {
  const place = await newPlace()
  const drawer: Drawer = {
    draw: ({ title }) => (title === 'a' ? Promise.reject(new Error('trasig')) : Promise.resolve(Buffer.from(title))),
    patience: 0,
    rest: async () => undefined,
  }
  const publisher = new Publisher(place, render, null, drawer)
  await publisher.publish(whole(item('a'), item('b')), 0)
  expect([...(await publisher.pictures())]).toEqual([[urlOf('a'), 'trasig']])
  expect(await pictures(place.siteDir)).toEqual([urlOf('b')])
})

// Windows has no such limit.
test.skipIf(process.platform === 'win32')('one that can’t be drawn for want of files tells so', async () => {
  const client = path.resolve('src/publisher/share-images/image-process-client.ts')
  const code = `import { openSync } from 'node:fs'
    import { PictureDrawer } from '${client}'
    const drawer = new PictureDrawer()
    try { for (;;) openSync('/dev/null') } catch {}
    for (const _ of [1, 2]) await drawer.draw(${JSON.stringify(words('a'))}).catch(({ message }) => console.log(message))
    await drawer.rest()`
  const shell = ['-c', 'ulimit -n 64 && exec "$0" "$@"', process.execPath, '--input-type=module', '--eval', code]
  const { stdout } = await promisify(execFile)('/bin/sh', shell)
  expect(stdout.trim().split('\n')).toEqual(Array(2).fill(expect.stringMatching(/^The process that draws could not start: .*EMFILE/)))
})

test.each(['Kort', 'Å & <ö> "x" – 漢字 😀', 'Ett mycket långt ord '.repeat(30), `Upphandlings${'under'.repeat(40)}lag`, ''])(
  '%s becomes a small picture of the right size',
  async (title) => {
    const bytes = await drawSharePicture(words(title))
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(bytes.length).toBeLessThan(100_000)
    expect(bytes.equals(await drawSharePicture(words(title)))).toBe(true)
  },
)

test('other words or colours are another picture', () => {
  const urls = [words('a'), words('b'), { ...words('a'), office: 'Annan' }, { ...words('a'), colours: { ...COLOURS, primary: '#000000' } }].map(
    (one) => sharePicture(one).url,
  )
  expect(new Set(urls).size).toBe(4)
  expect(sharePicture(words('a')).url).toBe(urls[0])
})

const room = { width: 100, height: 40, sizes: [20, 10], leading: 1 }
/** Each letter is half as wide as it is high. */
const measure = (text: string) => [...text].length / 2
test.each([
  ['ett två', { lines: ['ett två'], size: 20 }],
  ['ett två tre fyra', { lines: ['ett två', 'tre fyra'], size: 20 }],
  ['ett två tre fyra fem sex', { lines: ['ett två tre fyra fem', 'sex'], size: 10 }],
  ['elvabokstav', { lines: ['elvabokstav'], size: 10 }],
  ['enochtjugobokstäveriord', { lines: ['enochtju-', 'gobokstäv-'.slice(0, 9), 'eriord'], size: 20 }],
] as const)('%s is put in lines', (text, expected) => {
  const found = fitted(text, room, measure)
  if (text.length < 20 || text.includes(' ')) expect(found).toEqual(expected)
  for (const line of found.lines) expect(measure(line) * found.size).toBeLessThanOrEqual(room.width)
})
test('what has no room ends with an ellipsis', () => {
  const { lines, size } = fitted('ord '.repeat(99), room, measure)
  expect([lines.length, size, lines.at(-1)?.endsWith(' …')]).toEqual([4, 10, true])
})
