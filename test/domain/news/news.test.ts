import { describe, expect, test } from 'vitest'
import { isNewsOver, mayBeFeatured, NEWS_KINDS, newsFaults, newsKindOf, type RuledNews } from '../../../src/domain/news/news.ts'
import { NEWS_KIND_SLUGS } from '../../../src/domain/paths/paths.ts'

const item = (parts: Partial<RuledNews>): RuledNews => ({
  kind: 'news',
  applyBy: null,
  validUntil: null,
  remembered: null,
  contacts: [],
  published: '2027-03-10',
  ...parts,
})
const remembered = { name: 'Astrid Lönnerberg', born: 1950, died: 2024 }

test.each<[string, Partial<RuledNews>, readonly string[]]>([
  ['news ask for nothing', {}, []],
  ['a vacancy asks for a last day', { kind: 'vacancy' }, ['vacancy-without-last-day']],
  ['a vacancy may close on the day it is published', { kind: 'vacancy', applyBy: '2027-03-10' }, []],
  ['a vacancy can’t close before it is published', { kind: 'vacancy', applyBy: '2027-03-09' }, ['last-day-before-publication']],
  ['a press release asks for somebody to ring', { kind: 'press-release' }, ['press-release-without-contact']],
  ['a press release with a contact', { kind: 'press-release', contacts: ['1'] }, []],
  ['an obituary asks for a name', { kind: 'obituary' }, ['obituary-without-name']],
  ['an obituary with a name and years', { kind: 'obituary', remembered }, []],
  ['an obituary without years', { kind: 'obituary', remembered: { name: 'A', born: null, died: null } }, []],
  ['nobody dies before being born', { kind: 'obituary', remembered: { ...remembered, died: 1949 } }, ['died-before-born']],
  ['a notice may hold until further notice', { kind: 'notice' }, []],
  ['a notice may hold for one day', { kind: 'notice', validUntil: '2027-03-10' }, []],
  ['a notice can’t end before it begins', { kind: 'notice', validUntil: '2027-03-09' }, ['notice-ends-before-publication']],
  ['what another kind would ask for is nothing to news', { applyBy: '2020-01-01', validUntil: '2020-01-01' }, []],
])('%s', (_, parts, faults) => expect(newsFaults(item(parts))).toEqual(faults))

test.each([
  ['a vacancy on its last day', 'vacancy', { applyBy: '2027-03-31' }, '2027-03-31', false],
  ['a vacancy the day after', 'vacancy', { applyBy: '2027-03-31' }, '2027-04-01', true],
  ['a vacancy without a last day', 'vacancy', {}, '2027-04-01', false],
  ['a notice on its last day', 'notice', { validUntil: '2027-03-31' }, '2027-03-31', false],
  ['a notice the day after', 'notice', { validUntil: '2027-03-31' }, '2027-04-01', true],
  ['a notice until further notice', 'notice', {}, '2099-01-01', false],
  ['news that were a vacancy once', 'news', { applyBy: '2027-03-31' }, '2027-04-01', false],
] as const)('%s is over: %#', (_, kind, parts, today, isOver) => expect(isNewsOver(item({ kind, ...parts }), today)).toBe(isOver))

test('an obituary is never put up on the start page', () => {
  expect(mayBeFeatured({ kind: 'obituary', isFeatured: true })).toBe(false)
  expect(mayBeFeatured({ kind: 'vacancy', isFeatured: true })).toBe(true)
  expect(mayBeFeatured({ kind: 'news', isFeatured: false })).toBe(false)
})

describe('kinds in addresses', () => {
  test.each(NEWS_KINDS)('%s is found by what it is called', (kind) => expect(newsKindOf(NEWS_KIND_SLUGS[kind])).toBe(kind))
  test.each(['', 'news', 'Nyheter', '2027'])('“%s” is no kind', (slug) => expect(newsKindOf(slug)).toBeNull())
})
