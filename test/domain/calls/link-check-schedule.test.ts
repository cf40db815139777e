import { describe, expect, test } from 'vitest'
import { checkAfter, isCheckDue, type LinkCheck, type WatchedLink, watchedLinks } from '../../../src/domain/calls/link-check-schedule.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { decision, fundingCall, round } from '../sample.ts'

const HOSTS = ['ansok.example.se']
const TEMPLATE = 'https://ansok.example.se/{call}/{round}'
const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('a round’s link is watched', () => {
  // Opens on 1 March 2027 at 08.00 and closes when March does.
  const of = round()
  const [opens, closes] = [of.opensAt ?? 0, of.closesAt ?? 0]
  const from = fromSwedishClock(2027, 2, 22)
  // The clocks go forward on 28 March and back on 31 October 2027.
  const spring = round({ opensAt: fromSwedishClock(2027, 3, 31, 8), closesAt: fromSwedishClock(2027, 4, 30) })
  const autumn = round({ opensAt: fromSwedishClock(2027, 11, 3, 8), closesAt: fromSwedishClock(2027, 11, 30) })
  const midnight = round({ opensAt: fromSwedishClock(2027, 3, 1) })
  test.each([
    ['not one ms before the seventh day before it opens', {}, of, from - 1, false],
    ['from the first instant of that day', {}, of, from, true],
    ['and of that day too when it opens at midnight', {}, midnight, from, true],
    ['across the night the clocks go forward, not one ms before', {}, spring, fromSwedishClock(2027, 3, 24) - 1, false],
    ['across the night the clocks go forward, from that day', {}, spring, fromSwedishClock(2027, 3, 24), true],
    ['across the night the clocks go back, not one ms before', {}, autumn, fromSwedishClock(2027, 10, 27) - 1, false],
    ['across the night the clocks go back, from that day', {}, autumn, fromSwedishClock(2027, 10, 27), true],
    ['when it opens', {}, of, opens, true],
    ['to one ms before it closes', {}, of, closes - 1, true],
    ['not when it closes', {}, of, closes, false],
    ['not when it is decided', {}, round({ decision: decision() }), opens, false],
    ['not without dates', {}, round({ opensAt: null, closesAt: null }), opens, false],
    ['not while it is paused', { applicationPaused: 'Systemet uppdateras.' }, of, opens, false],
    ['not without an address', { applicationTemplate: null }, of, opens, false],
    ['not to a host that is no longer allowed', { applicationTemplate: 'https://gammal.example.se/' }, of, opens, false],
    ['not when its address has a fault', { applicationTemplate: 'https://ansok.example.se/{okänd}' }, of, opens, false],
  ])('%s', (_, parts, at, now, answer) => {
    const call = fundingCall({ slug: 'medel', applicationTemplate: TEMPLATE, ...parts, rounds: [at] })
    expect(watchedLinks(call, HOSTS, now)).toHaveLength(answer ? 1 : 0)
  })

  test('each by itself, by the address that readers are sent to', () => {
    const rounds = [round({ slug: 'a', title: 'A' }), round({ slug: 'b', title: 'B' }), round({ slug: 'c', opensAt: null, closesAt: null })]
    const call = fundingCall({
      ...{ slug: 'medel', applicationTemplate: `${TEMPLATE}?enhet={enhet}`, rounds },
      applicationParameters: [{ name: 'enhet', value: 'kultur & fritid' }],
    })
    expect(watchedLinks(call, HOSTS, opens)).toEqual([
      { key: 'medel/a', call: 'medel', round: 'A', url: 'https://ansok.example.se/medel/a?enhet=kultur%20%26%20fritid' },
      { key: 'medel/b', call: 'medel', round: 'B', url: 'https://ansok.example.se/medel/b?enhet=kultur%20%26%20fritid' },
    ])
  })
})

const LINK: WatchedLink = { key: '1/var', call: '1', round: 'Våren', url: 'https://ansok.example.se/medel/var' }
const OTHER = 'https://ansok.example.se/medel/gammal'
const works = (triedAt: number, url = LINK.url): LinkCheck => ({ url, triedAt, fault: null, failedSince: null })
const fails = (triedAt: number, failedSince = triedAt, url = LINK.url): LinkCheck => ({ url, triedAt, fault: 'svarar 404', failedSince })

describe('links are tried anew at seven in the morning', () => {
  test.each([
    ['one ms before it was the day before', fromSwedishClock(2027, 2, 28, 7) - 1, fromSwedishClock(2027, 2, 27, 7)],
    ['at seven it is now', fromSwedishClock(2027, 2, 28, 7), fromSwedishClock(2027, 2, 28, 7)],
    ['at midnight it was the day before', fromSwedishClock(2027, 3, 1), fromSwedishClock(2027, 2, 28, 7)],
    ['on New Year’s morning it was last year', fromSwedishClock(2027, 1, 1, 6, 59), fromSwedishClock(2026, 12, 31, 7)],
    ['when the clocks went forward it is 23 hours after the last', fromSwedishClock(2027, 3, 28, 7), fromSwedishClock(2027, 3, 27, 7) + 23 * HOUR],
    ['when the clocks went back it is 25 hours after the last', fromSwedishClock(2027, 10, 31, 7), fromSwedishClock(2027, 10, 30, 7) + 25 * HOUR],
  ])('%s', (_, now, last) => {
    expect(isCheckDue(LINK, works(last - 1), now)).toBe(true)
    expect(isCheckDue(LINK, works(last), now)).toBe(false)
  })
})

describe('a watched link is to be tried', () => {
  const noon = fromSwedishClock(2027, 2, 25, 12)
  const seven = fromSwedishClock(2027, 2, 25, 7)
  // A round that opens on 1 March: the day before is the last of February.
  const dayBefore = fromSwedishClock(2027, 2, 28, 7)
  const [forward, back] = [fromSwedishClock(2027, 3, 28, 7), fromSwedishClock(2027, 10, 31, 7)]
  test.each([
    ['when it never was', null, noon, true],
    ['when the address is another, however newly that was tried', works(noon, OTHER), noon, true],
    ['not again on the same day', works(seven), noon, false],
    ['not again in the night', works(seven), seven + 24 * HOUR - 1, false],
    ['again the next morning', works(seven), seven + 24 * HOUR, true],
    ['in the morning though it was tried in the night', works(seven - MINUTE), seven, true],
    ['on the day before the round opens, though it was tried the evening before that', works(dayBefore - 8 * HOUR), dayBefore, true],
    ['not one ms before that morning', works(dayBefore - 8 * HOUR), dayBefore - 1, false],
    ['an hour after it failed', fails(noon - HOUR), noon, true],
    ['not one ms before that', fails(noon - HOUR + 1), noon, false],
    ['in the morning though it failed a minute ago', fails(seven - MINUTE), seven, true],
    ['not an hour after it worked', works(noon - HOUR), noon, false],
    ['23 hours after the last morning when the clocks went forward', works(forward - 23 * HOUR), forward, true],
    ['not one ms before', works(forward - 23 * HOUR), forward - 1, false],
    ['25 hours after the last morning when the clocks went back', works(back - 25 * HOUR), back, true],
    ['not 24 hours after it', works(back - 25 * HOUR), back - HOUR, false],
    [
      'an hour after it failed in the hour that comes twice',
      fails(fromSwedishClock(2027, 10, 31, 2)),
      fromSwedishClock(2027, 10, 31, 2) + HOUR,
      true,
    ],
    ['when it was tried by a clock that was ahead', works(noon + 1), noon, true],
  ])('%s', (_, last, now, answer) => expect(isCheckDue(LINK, last, now)).toBe(answer))
})

describe('after a try it is known', () => {
  test.each([
    ['that it works', null, null, works(9)],
    ['that it fails, since now', null, 'svarar 404', fails(9)],
    ['that it fails since it first did', fails(5, 3), 'svarar 404', fails(9, 3)],
    ['that it fails since then for another reason too', fails(5, 3), 'svarar 500', { ...fails(9, 3), fault: 'svarar 500' }],
    ['that it works again', fails(5, 3), null, works(9)],
    ['that what worked fails since now', works(5), 'svarar 404', fails(9)],
    ['that another address fails since now', fails(5, 3, OTHER), 'svarar 404', fails(9)],
  ])('%s', (_, last, fault, check) => expect(checkAfter(LINK, last, fault, 9)).toEqual(check))
})
