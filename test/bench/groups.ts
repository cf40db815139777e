// What it costs to follow one edited news item among 10,000: `npm run bench:groups`. The preview of a new document in between must not make it dearer.
import type { NewsItem, Snapshot } from '../../src/domain/content/content.ts'
import { ContentIndex } from '../../src/domain/content/content-index.ts'
import { NO_SITE_MAP, nextSiteMap } from '../../src/domain/site-map/routes.ts'
import { EMPTY } from '../../src/publisher/content/delta.ts'
import { milliseconds, percentile } from './figures.ts'
import { sampleNews, samplePresent } from './sample.ts'

const NOW = Date.UTC(2027, 4, 1)
const COUNT = 10_000
const EDITS = 1000
const WARM_UP = 300
/** Edits in between are far apart in the list. */
const STRIDE = 37

let index = new ContentIndex({ ...EMPTY, ...samplePresent(sampleNews(COUNT, NOW)) })
let siteMap = nextSiteMap(NO_SITE_MAP, index.viewAt(NOW))

const follow = (snapshot: Snapshot) => {
  const next = index.next(snapshot)
  return { index: next, siteMap: nextSiteMap(siteMap, next.viewAt(NOW)) }
}

function edit(i: number): number {
  const { snapshot } = index
  const position = (i * STRIDE) % COUNT
  const item = snapshot.news[position] as NewsItem
  const edited = { ...snapshot, news: snapshot.news.with(position, { ...item, title: `${item.title}!` }) }
  const began = performance.now()
  const next = follow(edited)
  const took = performance.now() - began
  ;({ index, siteMap } = next)
  return took
}

function preview(): number {
  const { snapshot } = index
  const added: NewsItem = { ...(snapshot.news[0] as NewsItem), id: 'ny', guid: 'ny', slug: 'ny' }
  const began = performance.now()
  follow({ ...snapshot, news: [...snapshot.news, added] })
  return performance.now() - began
}

const [alone, afterPreview, previews]: [number[], number[], number[]] = [[], [], []]
for (let i = -WARM_UP; i < EDITS; i += 1) {
  const isPreviewed = i % 2 === 0
  const tookPreview = isPreviewed ? preview() : 0
  const took = edit(i + WARM_UP)
  if (i < 0) continue
  if (isPreviewed) previews.push(tookPreview)
  ;(isPreviewed ? afterPreview : alone).push(took)
}
const row = (values: readonly number[]) => ({ p50: milliseconds(percentile(values, 0.5)), p95: milliseconds(percentile(values, 0.95)) })
console.table({ 'one edit': row(alone), 'one edit after a preview': row(afterPreview), 'the preview of a new item': row(previews) })
console.log(`With and without a preview: ${(percentile(afterPreview, 0.5) / percentile(alone, 0.5)).toFixed(2)} times as long`)
