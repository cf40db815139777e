import { expect, test } from 'vitest'
import type { Doc, ListName } from '../../../src/domain/content/content.ts'
import { invalidTime } from '../../../src/domain/documents/valid-times.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { calendarEvent, decision, fundingCall, newsItem, page, project, round } from '../sample.ts'

const FAR = Date.UTC(20277, 2, 10)
const AT = fromSwedishClock(2027, 3, 10)
const slug = 'a'
const signup = { opensAt: AT, closesAt: FAR, seats: null, taken: 0, hasWaitingList: false, waitingListClosesAt: null, waiting: 0, by: null }
const file = { id: '1', guid: '1', slug, title: 'Fil', url: '/media/a.pdf', kind: 'pdf', bytes: 1, changedAt: Number.NaN }

test.each<[string | null, ListName, Doc]>([
  [null, 'news', newsItem({ slug, changedAt: AT, applyBy: '2027-02-28' })],
  ['publishedAt', 'news', newsItem({ slug, publishedAt: Number.NaN })],
  ['publishedAt', 'news', newsItem({ slug, publishedAt: Date.UTC(1989, 11, 31, 23, 59) })],
  ['changedAt', 'news', newsItem({ slug, changedAt: Date.UTC(2100, 0, 1) })],
  ['applyBy', 'news', newsItem({ slug, applyBy: '2027-02-30' })],
  [null, 'events', calendarEvent({ slug })],
  ['occasions', 'events', calendarEvent({ slug, occasions: [] })],
  ['endsAt', 'events', calendarEvent({ slug, occasions: [{ startsAt: AT, endsAt: FAR, note: null }] })],
  ['closesAt', 'events', calendarEvent({ slug, signup })],
  [null, 'fundingCalls', fundingCall({ slug, rounds: [round({ decision: decision() }), round({ opensAt: null, closesAt: null })] })],
  ['closesAt', 'fundingCalls', fundingCall({ slug, rounds: [round(), round({ closesAt: FAR })] })],
  ['expectedOpening', 'fundingCalls', fundingCall({ slug, rounds: [round({ expectedOpening: '20112-01' })] })],
  ['expectedDecision', 'fundingCalls', fundingCall({ slug, rounds: [round({ expectedDecision: '20277-01-01' })] })],
  ['earliestStart', 'fundingCalls', fundingCall({ slug, rounds: [round({ earliestStart: '' })] })],
  ['decidedOn', 'fundingCalls', fundingCall({ slug, rounds: [round({ decision: decision('i maj') })] })],
  ['answeredOn', 'fundingCalls', fundingCall({ slug, answers: [{ question: '?', html: '', answeredOn: '' }] })],
  [null, 'projects', project({ slug })],
  ['to', 'projects', project({ slug, period: { from: '2026-01', to: '20266-01' } })],
  ['finalReportDue', 'projects', project({ slug, finalReportDue: 'x' })],
  ['changedAt', 'documents', file],
  [null, 'pages', page({ slug })],
])('the first time that is none: %s in %s', (name, list, doc) => expect(invalidTime(list, doc)).toBe(name))
