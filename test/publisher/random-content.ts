import fc from 'fast-check'
import type { Block, Doc, Image, ListName, NewsItem, OfficeSettings, Ref, Snapshot } from '../../src/domain/content/content.ts'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'
import { alert, calendarEvent, fundingCall, newsItem, page, project, round, snapshot, topic } from '../domain/sample.ts'

/** When random content begins: the day before the night in which Swedish clocks skip an hour. */
export const BEGINNING = fromSwedishClock(2027, 3, 27, 12)
const HOUR = 3_600_000

/** A saved document, with the list that it belongs to. */
export interface Edit {
  readonly list: ListName
  readonly doc: Doc
}

const id = fc.constantFrom('1', '2', '3')
const ids = fc.uniqueArray(id, { maxLength: 2 })
const maybe = fc.option(id)
const slug = fc.constantFrom('a', 'b', 'c', 'd')
/** Within three days of the beginning, on the hour, so that instants often coincide. */
export const instant = fc.integer({ min: 0, max: 72 }).map((hours) => BEGINNING + hours * HOUR)
const title = fc.constantFrom('Bro', 'Å & <ö>', 'Pro\u00adjekt', `Lång ${'rubrik '.repeat(12)}`)
const ref: fc.Arbitrary<Ref> = fc.record({
  collection: fc.constantFrom('news', 'events', 'funding-calls', 'projects', 'pages', 'documents'),
  id,
})

const block: fc.Arbitrary<Block> = fc.oneof(
  ref.map((to): Block => ({ kind: 'prose', html: `<p>Läs <a href="torget:${to.collection}/${to.id}">mer</a>. ${'Text. '.repeat(40)}</p>` })),
  ref.map((record): Block => ({ kind: 'card', record })),
  id.map((image): Block => ({ kind: 'figure', image, caption: null })),
  maybe.map((call): Block => ({ kind: 'modelSteps', call })),
  ids.map((contacts): Block => ({ kind: 'contactCards', contacts })),
  ids.map((documents): Block => ({ kind: 'documentList', title: null, documents })),
)
const body = fc.array(block, { maxLength: 2 })

/** What most documents have in common. */
const common = { id, slug, title, body, image: maybe, documents: ids, contacts: ids }
const sorted = { ...common, themes: ids, municipalities: ids }

const news = fc.record({
  ...sorted,
  publishedAt: fc.oneof(instant, fc.constant(BEGINNING - 9e10)),
  isFeatured: fc.boolean(),
  kind: fc.constantFrom<NewsItem['kind']>('news', 'vacancy', 'notice', 'obituary'),
  applyBy: fc.constantFrom(null, '2027-03-28', '2027-03-29'),
  validUntil: fc.constantFrom(null, '2027-03-28'),
  replacedBy: fc.option(ref),
  related: fc.array(ref, { maxLength: 2 }),
})
const events = fc.record({
  ...sorted,
  startsAt: instant,
  plan: fc.constantFrom('scheduled', 'cancelled', 'moved'),
  replacedBy: fc.option(ref),
  closesAt: fc.option(instant),
  related: fc.array(ref, { maxLength: 2 }),
})
const calls = fc.record({
  ...sorted,
  opensAt: fc.option(instant),
  meeting: maybe,
  other: fc.boolean(),
  applicationPaused: fc.constantFrom(null, 'Paus.'),
  replacedBy: fc.option(ref),
})
const projects = fc.record({
  ...sorted,
  call: maybe,
  round: fc.constantFrom(null, 'ett', 'tva'),
  to: fc.constantFrom('2027-03', '2027-12'),
  finalReport: maybe,
  replacedBy: fc.option(ref),
})
const pages = fc.record({ ...common, replacedBy: fc.option(ref), parent: maybe, order: fc.integer({ min: 0, max: 2 }) })

const picture = (of: string, version: number): Image => ({
  id: of,
  guid: `guid-${of}`,
  slug: of,
  alt: `Bild ${of}`,
  photographer: null,
  sizes: [480, 960].map((width) => ({ width, height: width, url: `/media/bild-${of}-${version}-${width}.jpg` })),
})

/** Something that an editor saves. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: news.map((parts) => ({ list: 'news' as const, doc: newsItem(parts) })) },
  events.map(({ startsAt, closesAt, ...parts }) => ({
    list: 'events' as const,
    doc: calendarEvent({
      ...parts,
      occasions: [0, 24].map((later) => ({ startsAt: startsAt + later * HOUR, endsAt: startsAt + (later + 2) * HOUR, note: null })),
      signup: {
        opensAt: null,
        closesAt,
        seats: null,
        taken: 0,
        hasWaitingList: false,
        waitingListClosesAt: null,
        waiting: 0,
        by: { kind: 'email', email: 'a@example.se' },
      },
    }),
  })),
  calls.map(({ opensAt, meeting, other, ...parts }) => ({
    list: 'fundingCalls' as const,
    doc: fundingCall({
      ...parts,
      rounds: [
        round({ slug: 'ett', opensAt, closesAt: opensAt && opensAt + 9 * HOUR, informationMeeting: meeting }),
        ...(other ? [round({ slug: 'tva', closesAt: BEGINNING + 24 * HOUR })] : []),
      ],
    }),
  })),
  projects.map(({ to, ...parts }) => ({ list: 'projects' as const, doc: project({ ...parts, period: { from: '2026-01', to } }) })),
  pages.map((parts) => ({ list: 'pages' as const, doc: page(parts) })),
  fc.record({ id, slug, title }).map((parts) => ({ list: 'themes' as const, doc: { ...topic(parts.slug, parts.title), id: parts.id } })),
  fc.tuple(id, fc.integer({ min: 1, max: 2 })).map(([of, version]) => ({ list: 'images' as const, doc: picture(of, version) })),
  fc.tuple(id, fc.integer({ min: 1, max: 2 })).map(([of, version]) => ({
    list: 'documents' as const,
    doc: {
      id: of,
      guid: `guid-${of}`,
      slug: of,
      title: `Fil ${of}`,
      url: `/media/fil-${of}-${version}.pdf`,
      kind: 'pdf',
      bytes: 4,
      changedAt: BEGINNING,
    } as Doc,
  })),
  fc.record({ id, slug, name: title }).map((parts) => ({
    list: 'municipalities' as const,
    doc: { ...parts, guid: `guid-${parts.id}`, website: null } as Doc,
  })),
  fc.record({ id, name: title, portrait: maybe }).map(({ id: of, name, portrait }) => ({
    list: 'contacts' as const,
    doc: { id: of, guid: `guid-${of}`, slug: of, name, role: 'Roll', organisation: null, email: null, phone: null, portrait } as Doc,
  })),
)

/** Old content in plenty: what is kept in step is so only where little of much changes, and archives have parts only when they are long. */
export const plenty = (count: number): readonly Edit[] =>
  Array.from({ length: count }, (_, i) => `gammal-${i}`).flatMap((of, i) => [
    {
      list: 'news' as const,
      doc: newsItem({
        slug: of,
        publishedAt: BEGINNING - i * 30 * HOUR,
        themes: [String((i % 3) + 1)],
        municipalities: [String((i % 2) + 1)],
        related: [{ collection: 'pages', id: '1' }],
      }),
    },
    ...(i % 5 === 0
      ? [
          { list: 'events' as const, doc: calendarEvent({ slug: of }) },
          { list: 'pages' as const, doc: page({ slug: of, parent: '1' }) },
        ]
      : []),
  ])

/** Every address of a picture or document that random content may show. */
export const MEDIA_ADDRESSES: readonly string[] = ['1', '2', '3'].flatMap((of) =>
  [1, 2].flatMap((version) => [`/media/fil-${of}-${version}.pdf`, ...[480, 960].map((width) => `/media/bild-${of}-${version}-${width}.jpg`)]),
)

/** The settings, the menus or the alerts, saved. */
export const single: fc.Arbitrary<Partial<Pick<Snapshot, 'settings' | 'navigation' | 'alerts'>>> = fc.oneof(
  fc.record({ name: title, logo: maybe, darkLogo: maybe, description: title, needs: maybe }).map(({ needs, ...parts }) => {
    const { settings } = snapshot()
    return { settings: { ...settings, ...parts, modelPages: { ...settings.modelPages, needs } } satisfies OfficeSettings }
  }),
  fc.array(ref, { maxLength: 3 }).map((refs) => {
    const lines = refs.map((to) => ({ label: 'Rad', to }))
    return {
      navigation: { main: lines, shortcuts: lines.map((line) => ({ ...line, description: null })), footer: [{ label: 'Alla', to: '/aktuellt/' }] },
    }
  }),
  fc
    .record({ from: fc.option(instant), until: fc.option(instant), to: ref, paths: fc.constantFrom([], ['/kalender/']) })
    .map(({ to, ...parts }) => ({ alerts: [alert({ ...parts, link: { label: 'Mer', to } })] })),
  fc.constant({ alerts: [] }),
)
