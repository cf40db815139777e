import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { FundingCall, Round } from '../../src/domain/content/content.ts'
import { yearOf } from '../../src/domain/time/swedish-time.ts'
import { QueryCache } from '../../src/publisher/dependencies/query-cache.ts'
import { NO_PICTURE, type Render } from '../../src/publisher/rendering/renderer.ts'
import { snapshot } from '../domain/sample.ts'
import { viewOf } from '../domain/view-of.ts'
import { type ReadFeed, readAtom, readJsonFeed, readRss } from '../site/read-feed.ts'
import { compiledRender, ORIGIN } from './compiled-site.ts'
import { roundsAndNow } from './random-rounds.ts'
import { deadlineIn, deadlinesIn, entriesIn, momentIn, plain, type ReadEntry, shortDeadlineIn, textOf } from './told-moments.ts'

const LIST = '/utlysningar/'
const MINUTE = 60_000
let render: Render
beforeAll(async () => {
  render = await compiledRender()
})

interface Dated extends Round {
  readonly opensAt: number
  readonly closesAt: number
}
const isDated = (round: Round): round is Dated => round.opensAt !== null && round.closesAt !== null
const firstIn = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? ''

/** The words that a reader of a page sees first of when to apply: the box of a call or a round. */
const boxWords = (html: string) => textOf(firstIn(html, /<p class="(?:by|dates)">(.*?)<\/p>/s))

/** What the table of calls says of the call at a path: where it stands, and the last day. One entry for each row that names it. */
const rowsOf = (html: string, path: string) =>
  html
    .split('<tr class="call-row">')
    .slice(1)
    .filter((row) => row.includes(`href="${path}"`))
    .map((row) => ({
      stand: textOf(firstIn(row, /<td class="stand">(.*?)<\/td>/s)),
      lastDay: textOf(firstIn(row, /<span class="cell-name">Sista dag <\/span>(.*?)<\/td>/s)),
    }))

const longDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'long' })

/** What the notice board of the start page says of when the call at a path closes. */
const boardWords = (html: string, path: string) =>
  html
    .split('<li class="card">')
    .slice(1)
    .filter((row) => row.includes(`href="${path}"`))
    .map((row) => textOf(firstIn(row, /<p class="deadline">(.*?)<\/p>/s)))
    .filter((words) => words !== '')

/** What the year of calls on the start page says of when the round at a path is open. */
const yearWords = (html: string, path: string) =>
  html
    .split('<li class="card opening ')
    .slice(1)
    .filter((row) => row.includes(`href="${path}"`))
    .map((row) => textOf(firstIn(row, /<p class="meta">(.*?)<\/p>/s)))

/** The texts that the three forms of a feed have for the page at an address, each entry's summary and whole text. */
function textsInFeeds(files: Readonly<Record<string, string>>, list: string, url: string): readonly string[] {
  const found = (read: (text: string) => ReadFeed, file: string) => read(files[list + file] ?? '').entries.filter((entry) => entry.url === url)
  return [...found(readRss, 'rss.xml'), ...found(readAtom, 'atom.xml'), ...found(readJsonFeed, 'feed.json')]
    .flatMap(({ summary, html }) => [summary, html])
    .map((text) => textOf(text ?? ''))
}

interface Site {
  readonly files: Readonly<Record<string, string>>
  readonly calendar: ReadonlyMap<string, ReadEntry>
  readonly open: readonly (readonly Record<string, unknown>[])[]
}

function checkRound(call: FundingCall, round: Dated, { files, calendar, open }: Site): void {
  const [callAt, at] = [`${LIST}${call.slug}/`, `${LIST}${call.slug}/${round.slug}/`]
  const page = files[at] ?? ''

  // The line of dates on the round's own page.
  const [, closing = '', words = ''] = /<span class="label">\s*Stäng(?:er|de)\s.*?<time datetime="(.*?)">(.*?)<\/time>/s.exec(page) ?? []
  const told = textOf(words)
  expect(deadlineIn(told)).toBe(round.closesAt)
  expect(Date.parse(closing)).toBe(round.closesAt)
  const [, opening = '', openingWords = ''] = /<span class="label">\s*Öppna(?:r|de)\s.*?<time datetime="(.*?)">(.*?)<\/time>/s.exec(page) ?? []
  expect([Date.parse(opening), momentIn(textOf(openingWords))]).toEqual([round.opensAt, round.opensAt])
  for (const other of deadlinesIn(textOf(page))) expect(other).toBe(told)

  // What search engines are told.
  const graph = JSON.parse(firstIn(page, /<script type="application\/ld\+json">(.*?)<\/script>/s))['@graph']
  const { startTime, endTime } = graph[0].potentialAction
  expect([Date.parse(startTime), Date.parse(endTime)]).toEqual([round.opensAt, round.closesAt])

  // The call's table.
  const row = firstIn(files[callAt] ?? '', new RegExp(`<th scope="row"><a href="${at}">(.*?)</tr>`, 's'))
  expect(textOf(firstIn(row, /<time datetime=".*?">(.*?)<\/time>/s))).toBe(told)
  expect(Date.parse(firstIn(row, /<time datetime="(.*?)">/))).toBe(round.closesAt)

  // Feeds.
  for (const list of [LIST, callAt, '/']) {
    const texts = textsInFeeds(files, list, ORIGIN + at)
    expect(texts, list).toHaveLength(6)
    for (const text of texts) {
      expect(deadlinesIn(text), text).toEqual([told])
      expect(text).toContain(`${told} (svensk tid)`)
      expect(momentIn(firstIn(text, /Ansökningstid: (.*?) till /))).toBe(round.opensAt)
    }
  }

  // The calendar: a closing ends at its instant, and stands on the day that its words name.
  const entry = calendar.get(`${call.guid}-${round.slug}-stanger`)
  expect(entry?.endsAt).toBe(round.closesAt)
  expect(plain(entry?.description ?? '')).toContain(`Ansök senast ${told} (svensk tid).`)
  expect(entry?.startsAt).toBe(told.includes('kl. 24.00') ? round.closesAt - MINUTE : round.closesAt)
  expect(calendar.get(`${call.guid}-${round.slug}-oppnar`)?.startsAt).toBe(round.opensAt)
  expect(entry?.status).toBe('CONFIRMED')

  // Open data.
  for (const rows of open) {
    const known = rows.find(({ adress }) => adress === ORIGIN + at)
    expect([Date.parse(String(known?.oppnar)), Date.parse(String(known?.stanger))]).toEqual([round.opensAt, round.closesAt])
    expect(String(known?.stanger).slice(11, 16)).toBe(
      told
        .replace('24.00', '00.00')
        .match(/\d\d\.\d\d/)?.[0]
        .replace('.', ':'),
    )
  }
}

/** A round that is withdrawn says so everywhere, and when it would have closed wherever it says when. */
function checkWithdrawn(call: FundingCall, round: Dated, { files, calendar, open }: Site): void {
  const at = `${LIST}${call.slug}/${round.slug}/`
  const page = files[at] ?? ''
  expect(textOf(page)).toContain('Omgången är inställd. Pengarna räckte inte.')
  expect(deadlinesIn(textOf(page)).map(deadlineIn)).toEqual([round.closesAt, round.closesAt])
  expect(JSON.parse(firstIn(page, /<script type="application\/ld\+json">(.*?)<\/script>/s))['@graph'][0].potentialAction).toBeUndefined()
  for (const list of [LIST, `${LIST}${call.slug}/`, '/']) {
    const texts = textsInFeeds(files, list, ORIGIN + at)
    expect(texts, list).toHaveLength(6)
    for (const text of texts) expect([text.includes('Omgången är inställd.'), deadlinesIn(text)]).toEqual([true, []])
  }
  const entries = ['oppnar', 'stanger'].map((what) => calendar.get(`${call.guid}-${round.slug}-${what}`))
  expect(entries.map((entry) => entry?.status)).toEqual(['CANCELLED', 'CANCELLED'])
  expect([entries[0]?.startsAt, entries[1]?.endsAt]).toEqual([round.opensAt, round.closesAt])
  for (const rows of open) expect(rows.find(({ adress }) => adress === ORIGIN + at)?.installd).toBe('Pengarna räckte inte.')
}

/** The list, the start page, the call's page and the round's tell the same of the call's current round: the lists in brief while it is open. */
function checkCall(call: FundingCall, now: number, { files }: Site): void {
  const path = `${LIST}${call.slug}/`
  const html = files[path] ?? ''
  const words = boxWords(html)
  const current = call.rounds.find(({ slug }) => html.includes(`<a href="${path}${slug}/">Alla viktiga datum`))
  const [row = { stand: '', lastDay: '' }, ...others] = rowsOf(files[LIST] ?? '', path)
  expect(others).toEqual([])
  expect(boxWords(files[`${path}${current?.slug}/`] ?? '')).toBe(words)
  const isOpen = call.rounds.some(
    (round) => isDated(round) && round.opensAt <= now && now < round.closesAt && !round.decision && round.withdrawn === null,
  )
  // Nobody can apply while a call is paused, so the lists do not count it among the open ones.
  const isListed = isOpen && call.applicationPaused === null
  expect(boardWords(files['/'] ?? '', path)).toEqual(isListed ? [`Stänger ${row.lastDay}`] : [])
  const ofYear = yearWords(files['/'] ?? '', `${path}${current?.slug}/`)
  if (isOpen) expect(ofYear.map((said) => said.endsWith(longDate.format((current?.closesAt ?? 0) - 1)))).toEqual([true])
  expect(words.startsWith('Ansök senast ')).toBe(isOpen)
  if (words.startsWith('Ansök senast ') || words.startsWith('Stängde ') || words.startsWith('Öppnar ') || words.startsWith('Skulle ha stängt ')) {
    expect(deadlinesIn(words).map(deadlineIn)).toEqual([current?.closesAt])
  }
  if (isOpen) expect(words).toBe(`Ansök senast ${deadlinesIn(words)[0]}`)
  if (!isListed) {
    expect(row.stand === 'Pausad').toBe(isOpen)
    expect(row.stand.startsWith('Öppnar ')).toBe(words.startsWith('Öppnar '))
    expect(row.lastDay).toBe(current && current.closesAt !== null ? longDate.format(current.closesAt - 1) : '–')
    return
  }
  expect(shortDeadlineIn(row.lastDay, yearOf((current?.closesAt ?? 0) - 1))).toBe(current?.closesAt)
}

test('page, list, feeds, calendar, structured data and open data tell one date of a round, whenever they are read', async () => {
  await fc.assert(
    fc.asyncProperty(roundsAndNow, async ({ calls, now }) => {
      const feeds = (list: string) => ['rss.xml', 'atom.xml', 'feed.json'].map((file) => list + file)
      const ofCall = ({ slug, rounds }: FundingCall) => [
        `${LIST}${slug}/`,
        ...feeds(`${LIST}${slug}/`),
        ...rounds.map((round) => `${LIST}${slug}/${round.slug}/`),
      ]
      const data = ['/oppna-data/utlysningar.json', '/oppna-data/utlysningar.csv'] as const
      const paths = ['/', LIST, ...feeds('/'), ...feeds(LIST), `${LIST}kalender.ics`, ...data, ...calls.flatMap(ofCall)]
      const view = viewOf(snapshot({ fundingCalls: calls }), now)
      const memory = new QueryCache()
      const files: Record<string, string> = {}
      for (const path of paths) files[path] = (await render(path, memory.queriesFor(path, view), NO_PICTURE)).toString('utf8')
      const site: Site = {
        files,
        calendar: entriesIn(files[`${LIST}kalender.ics`] ?? ''),
        open: [JSON.parse(files[data[0]] ?? ''), parseCsv(files[data[1]] ?? '', { columns: true, bom: true, delimiter: [',', ';'] })],
      }
      for (const call of calls) {
        checkCall(call, now, site)
        for (const round of call.rounds.filter(isDated)) (round.withdrawn === null ? checkRound : checkWithdrawn)(call, round, site)
      }
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['fredag 31 mars 2028 kl. 23.59', Date.UTC(2028, 2, 31, 21, 59)],
  ['fredag 31 mars 2028 kl. 24.00', Date.UTC(2028, 2, 31, 22)],
  ['söndag 29 oktober 2028 kl. 02.30 vintertid', Date.UTC(2028, 9, 29, 1, 30)],
])('%s is read as it is meant', (words, instant) => expect(deadlineIn(plain(words))).toBe(instant))

test.each([
  ['another weekday', 'torsdag 31 mars 2028 kl. 23.59'],
  ['midnight as 00.00', 'lördag 1 april 2028 kl. 00.00'],
  ['one of two', 'söndag 29 oktober 2028 kl. 02.30'],
  ['a skipped hour', 'söndag 26 mars 2028 kl. 02.30'],
])('%s is no deadline', (_, words) => expect(() => deadlineIn(words)).toThrow())
