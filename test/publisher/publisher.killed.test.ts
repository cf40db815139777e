import { beforeAll, expect, test } from 'vitest'
import { LIST_NAMES, type Snapshot } from '../../src/domain/content/content.ts'
import type { Delta } from '../../src/publisher/content/delta.ts'
import { Publisher } from '../../src/publisher/publisher.ts'
import type { Render } from '../../src/publisher/rendering/renderer.ts'
import { fundingCall, newsItem, page, round, snapshot, topic } from '../domain/sample.ts'
import { compiledPlace, compiledRender } from './compiled-site.ts'
import { onDyingDisk } from './dying-disk.ts'
import { brokenLinks } from './links.ts'
import { BEGINNING } from './random-content.ts'
import { contentsOf, differences } from './site-folder.ts'

let render: Render
beforeAll(async () => {
  render = await compiledRender()
})

const whole = ({ settings, navigation, alerts, ...lists }: Snapshot): Delta =>
  structuredClone({
    isWhole: true,
    present: Object.fromEntries(LIST_NAMES.map((name) => [name, lists[name]])),
    absent: {},
    settings,
    navigation,
    alerts,
    files: [],
  })

const linkTo = (...targets: string[]) => targets.map((target) => ({ kind: 'prose' as const, html: `<p><a href="torget:${target}">Mer</a></p>` }))
const long = { kind: 'prose' as const, html: `<p>${'En lång text som tar tid att packa. '.repeat(300)}</p>` }

const before = snapshot({
  news: [
    newsItem({ id: '1', slug: 'ett', themes: ['t'], body: linkTo('pages/under', 'news/2') }),
    newsItem({ id: '2', slug: 'tva', body: linkTo('news/1', 'funding-calls/c') }),
    newsItem({ id: '3', slug: 'tre', publishedAt: BEGINNING - 9e10 }),
  ],
  themes: [topic('t', 'Klimat')],
  pages: [page({ slug: 'om' }), page({ slug: 'under', parent: 'om', body: linkTo('news/3') }), page({ slug: 'kort' })],
  fundingCalls: [fundingCall({ slug: 'c', rounds: [round({ slug: 'var' })] })],
})
const after = snapshot({
  news: [
    // Two have changed addresses with each other; the third is gone, and with it its year; a fourth is new, as is the page that it is about.
    newsItem({ id: '1', slug: 'tva', body: linkTo('pages/under', 'news/4') }),
    newsItem({ id: '2', slug: 'ett', body: linkTo('news/1', 'pages/ny') }),
    newsItem({ id: '4', slug: 'fyra', body: linkTo('pages/ny'), themes: ['n'] }),
  ],
  themes: [topic('n', 'Natur')],
  pages: [
    page({ slug: 'under', body: linkTo('news/1') }),
    page({ slug: 'ny', body: [long, ...linkTo('news/1')] }),
    page({ slug: 'kort', body: linkTo('pages/ny') }),
  ],
  fundingCalls: [fundingCall({ slug: 'c', rounds: [round({ slug: 'host' }), round({ slug: 'var-2' })], body: linkTo('pages/ny') })],
})

/** A folder with everything published, and what is in it. */
async function published(content: Snapshot) {
  const place = await compiledPlace()
  await new Publisher(place, render).publish(whole(content), BEGINNING)
  return { place, files: await contentsOf(place.siteDir) }
}

test.each([
  ['while a process publishes a change', true, 9],
  ['while a new process publishes it', false, 24],
])(
  'killed %s, at any change to the disk: no page links at nothing, and the next start makes the folder true',
  async (_, isSame, stride) => {
    const [{ place, files: old }, { files: expected }] = [await published(before), await published(after)]
    const lasting = Object.keys(old).filter((name) => name in expected)
    let isKilled = true
    for (let n = 0; isKilled; n += stride) {
      const former = new Publisher(place, render)
      await former.publish(whole(before), BEGINNING)
      const publisher = isSame ? former : new Publisher(place, render)
      isKilled = (await onDyingDisk(n, () => publisher.publish(whole(after), BEGINNING))) > n
      expect(brokenLinks(await contentsOf(place.siteDir), lasting), `killed at change ${n}`).toEqual([])
      await new Publisher(place, render).publish(whole(after), BEGINNING)
      expect(differences(await contentsOf(place.siteDir), expected), `killed at change ${n}`).toEqual([])
      expect(isKilled || n > 100).toBe(true)
    }
  },
  120_000,
)
