import type { NewsItem, Snapshot, Topic } from '../../src/domain/content/content.ts'

const WORDS =
  'kommunerna i Viskadal söker stöd för att bygga ut kollektivtrafiken och öppnar därför en ny omgång där föreningar företag och skolor kan ansöka om medel till projekt som stärker landsbygden under våren när arbetet med klimat kultur kompetens och näringsliv fortsätter längs ån'.split(
    ' ',
  )
const THEMES = ['Klimat', 'Kultur', 'Kompetens', 'Näringsliv', 'Transport', 'Landsbygd', 'Hälsa', 'Digitalisering']
const PARAGRAPHS = 6
const WORDS_IN_PARAGRAPH = 50
const YEARS = 10
const DAY = 86_400_000

/** A generated news item, always the same for the same number. Number 0 is the newest. */
export interface SampleNews {
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly paragraphs: readonly string[]
  readonly publishedAt: number
  /** The index of its theme. */
  readonly themes: readonly number[]
}

/** The names of the themes. */
export const themeNames: readonly string[] = THEMES

const sentence = (seed: number, count: number) => {
  const words = Array.from({ length: count }, (_, i) => WORDS[(seed * 7 + i * (1 + (seed % 5)) + (i >> 3)) % WORDS.length])
  return `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`
}

/** News over ten years, about 300 words each, the newest an hour before `now`. */
export function sampleNews(count: number, now: number): readonly SampleNews[] {
  const apart = (YEARS * 365 * DAY) / count
  return Array.from({ length: count }, (_, i) => ({
    slug: `nyhet-nummer-${i}`,
    title: `Nyhet nummer ${i} om ${THEMES[i % THEMES.length]?.toLowerCase()}`,
    lead: sentence(i + 3, 24),
    paragraphs: Array.from({ length: PARAGRAPHS }, (_, p) => sentence(i * PARAGRAPHS + p, WORDS_IN_PARAGRAPH)),
    publishedAt: now - 3_600_000 - Math.floor(i * apart),
    themes: i % 3 === 0 ? [i % THEMES.length, (i + 3) % THEMES.length] : [i % THEMES.length],
  }))
}

/** A sample's text as the editor stores it. */
export const storedText = ({ paragraphs }: SampleNews) => {
  const element = { direction: 'ltr', format: '', indent: 0, version: 1 }
  const words = (text: string) => ({ type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 })
  const children = paragraphs.map((text) => ({ type: 'paragraph', textFormat: 0, textStyle: '', ...element, children: [words(text)] }))
  return { root: { type: 'root', ...element, children } }
}

/** A sample's text as HTML. */
export const sampleHtml = ({ paragraphs }: SampleNews) => paragraphs.map((text) => `<p>${text}</p>`).join('')

const newsItem = (sample: SampleNews, i: number): NewsItem => ({
  id: String(i + 1),
  guid: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
  slug: sample.slug,
  title: sample.title,
  kind: 'news',
  lead: sample.lead,
  publishedAt: sample.publishedAt,
  changedAt: null,
  changes: [],
  image: null,
  imageCaption: null,
  body: [{ kind: 'prose', html: sampleHtml(sample) }],
  applyBy: null,
  validUntil: null,
  remembered: null,
  isFeatured: false,
  themes: sample.themes.map((theme) => String(theme + 1)),
  municipalities: [],
  contacts: [],
  documents: [],
  related: [],
  alternatives: [],
  replacedBy: null,
})

/** Samples in the form of a publisher's delta. */
export const samplePresent = (samples: readonly SampleNews[]): Pick<Snapshot, 'news' | 'themes'> => ({
  news: samples.map(newsItem),
  themes: THEMES.map((name, i): Topic => ({ id: String(i + 1), guid: `tema-${i}`, slug: `tema-${i}`, name, description: null })),
})
