import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import type { Delta } from '../../../src/publisher/content/delta.ts'
import { PublishLoop } from '../../../src/publisher/publish-loop.ts'
import { Publisher } from '../../../src/publisher/publisher.ts'
import type { Render } from '../../../src/publisher/rendering/renderer.ts'
import { fundingCall, newsItem, page } from '../../domain/sample.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'
import { NOTHING } from '../nothing-to-tell.ts'
import { contentsOf, newPlace, render } from '../site-folder.ts'

const NOW = fromSwedishClock(2027, 3, 10, 12)
const EVERYTHING: Delta = {
  ...NOTHING,
  isWhole: true,
  present: { news: [newsItem({ slug: 'a' })], fundingCalls: [fundingCall({ slug: 'c' })], pages: [page({ slug: 'om' })] },
}
const draft = (present: Delta['present']): Delta => ({ ...NOTHING, present })
const textOf = (preview: { readonly page: Uint8Array } | null) => Buffer.from(preview?.page ?? []).toString('utf8')

async function newPublisher(by: Render = render) {
  const place = await newPlace()
  const publisher = new Publisher(place, by)
  await publisher.publish(EVERYTHING, NOW)
  return { place, publisher }
}

describe('a preview', () => {
  test('is the page that publishing would make, byte for byte', async () => {
    const { place, publisher } = await newPublisher()
    const changed = draft({ news: [newsItem({ slug: 'a', title: 'Ny rubrik' })] })
    const preview = await publisher.preview(changed, 'guid-a', NOW)
    expect(preview).toMatchObject({ path: '/aktuellt/a/', isPublished: false })
    await publisher.publish(changed, NOW)
    expect(textOf(preview)).toBe(await readFile(path.join(place.siteDir, 'aktuellt/a/index.html'), 'utf8'))
    expect(textOf(preview)).toContain('Ny rubrik')
  })

  test('leaves the folder and what is published as they are', async () => {
    const { place, publisher } = await newPublisher()
    const before = await contentsOf(place.siteDir)
    await publisher.preview(draft({ news: [newsItem({ slug: 'b' }), newsItem({ slug: 'a', title: 'Ny' })] }), 'guid-b', NOW)
    expect(await publisher.publish(NOTHING, NOW)).toMatchObject({ rendered: 0, written: 0, removed: 0 })
    expect(await publisher.publish(EVERYTHING, NOW)).toMatchObject({ rendered: 0, written: 0, removed: 0 })
    expect(await contentsOf(place.siteDir)).toEqual(before)
  })

  test('of what is not published yet has the address that it will get', async () => {
    const { publisher } = await newPublisher()
    const under = draft({ pages: [page({ slug: 'kontakt', parent: 'om' })] })
    expect(await publisher.preview(under, 'guid-kontakt', NOW)).toMatchObject({ path: '/om/kontakt/' })
  })

  test('of a call is its own page, not a round’s', async () => {
    const { publisher } = await newPublisher()
    expect(await publisher.preview(draft({ fundingCalls: [fundingCall({ slug: 'c', title: 'x' })] }), 'guid-c', NOW)).toMatchObject({
      path: '/utlysningar/c/',
    })
  })

  test('of what is published as it stands says so', async () => {
    const { publisher } = await newPublisher()
    expect(await publisher.preview(draft({ news: [newsItem({ slug: 'a' })] }), 'guid-a', NOW)).toMatchObject({ isPublished: true })
  })

  test('with an address that another one has is of the draft all the same', async () => {
    const { publisher } = await newPublisher()
    const borrowed = { ...newsItem({ slug: 'b', title: 'Lånar' }), slug: 'a' }
    expect(textOf(await publisher.preview(draft({ news: [borrowed] }), 'guid-b', NOW))).toContain('Lånar')
  })

  test('of an unknown owner is none', async () => {
    const { publisher } = await newPublisher()
    expect(await publisher.preview(NOTHING, 'guid-z', NOW)).toBeNull()
  })

  test('that can’t be rendered fails alone', async () => {
    const { publisher } = await newPublisher(async (at, content) => {
      const bytes = await render(at, content)
      if (bytes.includes('trasig')) throw new Error('broken')
      return bytes
    })
    await expect(publisher.preview(draft({ news: [newsItem({ slug: 'a', title: 'trasig' })] }), 'guid-a', NOW)).rejects.toThrow('broken')
    expect(await publisher.publish(NOTHING, NOW)).toMatchObject({ failed: [], rendered: 0 })
  })

  test('before the first publication is refused: it would be of a site without content', async () => {
    await expect(new Publisher(await newPlace(), render).preview(NOTHING, 'guid-a', NOW)).rejects.toThrow('Nothing is published yet')
  })
})

/** A site that takes its time, whose thread ends at a page with the title “dör”, and which leaves a file beside itself when one has the title “Sedan”. */
const SITE = `import { writeFileSync } from 'node:fs'
export const app = {
  async render(request, { locals: { content, path } }) {
    const slug = path.split('/')[2] ?? ''
    const item = path.startsWith('/aktuellt/n') ? content.newsBySlug(slug) : null
    if (JSON.stringify(item ?? '').includes('dör')) process.exit(1)
    if (item?.title === 'Sedan') writeFileSync(new URL('begun', import.meta.url), '')
    const until = performance.now() + 4
    while (performance.now() < until);
    return new Response(JSON.stringify([path, item]))
  },
}`

let loop: PublishLoop<string> | null = null
afterEach(() => loop?.stop())

async function newLoop(many: number) {
  const entry = path.join(await temporaryFolder(), 'entry.mjs')
  await writeFile(entry, SITE)
  const items = Array.from({ length: many }, (_, i) => newsItem({ slug: `n${i}` }))
  const order: string[] = []
  let title = 'Först'
  const made = new PublishLoop<string>({
    place: await newPlace(),
    entry,
    origin: 'https://www.example.se',
    source: {
      readWhole: async () => ({
        ...NOTHING,
        isWhole: true,
        present: { news: items.map((item) => ({ ...item, title })) },
        files: [['/media/bild.webp', '/disk/b.webp']],
      }),
      scan: async () => [],
      readSome: async () => ({ ...NOTHING, present: { news: items.map((item) => ({ ...item, title })) } }),
    },
    clock: () => NOW,
    published: ({ failed, pageCount }) => void order.push(`published ${pageCount} ${failed.length}`),
    failed: (error) => void order.push(error.message),
  })
  loop = made
  const retitle = (to: string) => {
    title = to
  }
  const hasBegun = () => existsSync(path.join(path.dirname(entry), 'begun'))
  return { loop: made, order, retitle, hasBegun }
}

describe('the loop', () => {
  test('answers previews while a publication runs, each its own', async () => {
    const { loop: made, order, retitle, hasBegun } = await newLoop(900)
    await made.start()
    order.length = 0
    retitle('Sedan')
    made.enqueue('all')
    await expect.poll(hasBegun, { timeout: 10_000, interval: 10 }).toBe(true)
    const [one, two] = await Promise.all(
      ['n1', 'n2'].map((slug) => made.preview(draft({ news: [newsItem({ slug, title: `Utkast ${slug}` })] }), `guid-${slug}`)),
    )
    expect(order).toEqual([])
    expect(textOf(one ?? null)).toContain('Utkast n1')
    expect(textOf(two ?? null)).toContain('Utkast n2')
    await expect.poll(() => order[0], { timeout: 60_000 }).toMatch(/^published \d+ 0$/)
  })

  test('outlives a preview that ends its thread, and removes nothing', async () => {
    const { loop: made, order } = await newLoop(3)
    await made.start()
    const [first] = order
    await expect(made.preview(draft({ news: [newsItem({ slug: 'n1', title: 'dör' })] }), 'guid-n1')).rejects.toThrow('ended with code 1')
    await expect.poll(() => order.length, { timeout: 10_000 }).toBe(2)
    expect(order[1]).toBe(first)
    expect(textOf(await made.preview(draft({ news: [newsItem({ slug: 'n1', title: 'Lever' })] }), 'guid-n1'))).toContain('Lever')
  })

  test('knows the file behind an address that nothing published shows', async () => {
    const { loop: made } = await newLoop(1)
    await made.start()
    expect(made.fileBehind('/media/bild.webp')).toBe('/disk/b.webp')
    expect(made.fileBehind('/media/annan.webp')).toBeNull()
  })
})
