import { describe, expect, test } from 'vitest'
import { callEntries, type Entry, eventEntry, lastPublishedFirst, newsEntry, projectEntry, updatedAt } from '../../../src/domain/feeds/entry.ts'
import { entryName } from '../../../src/domain/feeds/entry-id.ts'
import { startOfDay } from '../../../src/domain/time/swedish-time.ts'
import { calendarEvent, decision, fundingCall, newsItem, project, round } from '../sample.ts'

const { opensAt, closesAt } = round() as { opensAt: number; closesAt: number }
const call = fundingCall({ slug: 'c' })

describe('a round', () => {
  test.each<[string, number, ReturnType<typeof round>, { publishedAt: number; updatedAt: number }]>([
    ['is as old as its call before it opens', opensAt - 1, round(), { publishedAt: call.publishedAt, updatedAt: call.publishedAt }],
    ['is news when it opens', opensAt, round(), { publishedAt: opensAt, updatedAt: opensAt }],
    ['tells something new when it closes', closesAt, round(), { publishedAt: opensAt, updatedAt: closesAt }],
    [
      'and when it is decided',
      closesAt * 2,
      round({ decision: decision('2027-05-20') }),
      { publishedAt: opensAt, updatedAt: startOfDay('2027-05-20') },
    ],
    [
      'without dates is as old as its call',
      closesAt,
      round({ opensAt: null, closesAt: null }),
      { publishedAt: call.publishedAt, updatedAt: call.publishedAt },
    ],
  ])('%s', (_, now, one, expected) => expect(callEntries({ ...call, rounds: [one] }, now)).toMatchObject([expected]))

  test.each([
    ['withdrawn before it opens', opensAt - 1],
    ['withdrawn after it has opened', opensAt + 1],
    ['withdrawn after it has closed', closesAt + 1],
  ])('%s tells nothing by the clock', (_, now) => {
    const [entry] = callEntries({ ...call, rounds: [round({ withdrawn: 'Pengarna är slut.' })] }, now)
    expect(entry).toMatchObject({ publishedAt: call.publishedAt, updatedAt: call.publishedAt })
  })

  test('that opened before its call was published is as old as the call', () => {
    expect(callEntries({ ...call, publishedAt: opensAt + 5, rounds: [round()] }, opensAt + 9)).toMatchObject([{ publishedAt: opensAt + 5 }])
  })
})

test('a call without rounds is an entry itself', () => {
  expect(callEntries({ ...call, rounds: [] }, 0)).toMatchObject([{ kind: 'round', guid: 'guid-c', path: '/utlysningar/c/', round: null }])
})

test('an entry says what it is of', () => {
  expect(newsEntry(newsItem({ slug: 'n' })).kind).toBe('news')
  expect(eventEntry(calendarEvent({ slug: 'e' })).kind).toBe('event')
  expect(projectEntry(project({ slug: 'p' })).kind).toBe('project')
  expect(callEntries({ ...call, rounds: [round()] }, 0).map(({ kind }) => kind)).toEqual(['round'])
})

test('what was published last comes first, and among the same instant the order of guids decides', () => {
  const entry = (guid: string, publishedAt: number): Entry => ({ ...newsEntry(newsItem({ slug: 'n' })), guid, publishedAt }) as Entry
  const [old, b, a, latest] = [entry('z', 1), entry('b', 2), entry('a', 2), entry('y', 3)]
  expect([old, b, a, latest].sort(lastPublishedFirst)).toEqual([latest, a, b, old])
  expect([latest, a, b, old].sort(lastPublishedFirst)).toEqual([latest, a, b, old])
})

test.each([
  [{ publishedAt: 5, changedAt: null }, 5],
  [{ publishedAt: 5, changedAt: 9 }, 9],
  [{ publishedAt: 5, changedAt: 2 }, 5],
])('%j was updated at %i', (doc, at) => expect(updatedAt(doc)).toBe(at))

test('an entry keeps its name when its document is renamed', () => {
  const [item, event] = [newsItem({ slug: 'a' }), calendarEvent({ slug: 'a' })]
  expect(newsEntry({ ...item, slug: 'b' })).toMatchObject({ guid: newsEntry(item).guid, path: '/aktuellt/b/' })
  expect(eventEntry({ ...event, slug: 'b' })).toMatchObject({ guid: eventEntry(event).guid, path: '/kalender/b/' })
})

test.each([
  ['2F1C8D2E-0000-4000-8000-00000000000a', 'urn:uuid:2f1c8d2e-0000-4000-8000-00000000000a'],
  ['2f1c8d2e-0000-4000-8000-00000000000a#var-2027', 'urn:uuid:2f1c8d2e-0000-4000-8000-00000000000a#var-2027'],
  ['fokus dagen å', 'urn:torget:fokus%20dagen%20%C3%A5'],
  ['egen#a#b', 'urn:torget:egen#a%23b'],
  ['x2f1c8d2e-0000-4000-8000-00000000000a', 'urn:torget:x2f1c8d2e-0000-4000-8000-00000000000a'],
  ['2f1c8d2e-0000-4000-8000-00000000000a1', 'urn:torget:2f1c8d2e-0000-4000-8000-00000000000a1'],
])('%s is named %s', (guid, name) => {
  expect(entryName(guid)).toBe(name)
  expect(URL.canParse(name)).toBe(true)
})
