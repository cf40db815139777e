import { expect, test } from 'vitest'
import { eventMonths } from '../../../src/domain/questions/event-months.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { calendarEvent, snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const at = (month: number, day: number, hour = 9, year = 2027) => fromSwedishClock(year, month, day, hour)
const on = (slug: string, startsAt: number, endsAt = startsAt + 3_600_000, parts: Partial<Parameters<typeof calendarEvent>[0]> = {}) =>
  calendarEvent({ slug, occasions: [{ startsAt, endsAt, note: null }], ...parts })
const content = snapshot({
  events: [
    on('kurs', at(3, 4)),
    on('frukost', at(3, 4, 7)),
    on('massa', at(3, 30, 18), at(4, 2, 0)),
    on('varit', at(3, 1)),
    on('installt', at(3, 20), undefined, { plan: 'cancelled' }),
    on('ersatt', at(3, 21), undefined, { replacedBy: { collection: 'events', id: 'kurs' } }),
    on('maj', at(5, 1)),
    calendarEvent({ slug: 'serie', occasions: [2, 9].map((day) => ({ startsAt: at(3, day), endsAt: at(3, day, 10), note: null })) }),
  ],
})
const daysOf = (now: number) =>
  eventMonths(viewOf(content, now)).flatMap(({ weeks }) =>
    weeks
      .flat()
      .flatMap((cell) => (cell && cell.path !== null ? [[cell.day, cell.path, ...cell.titles.map((title) => title.split(' ').at(-1))]] : [])),
  )
const todayOf = (now: number) =>
  eventMonths(viewOf(content, now)).map(({ month, weeks }) => [month, weeks.flat().find((cell) => cell?.isToday)?.day ?? null])

test('the days of this month and the next lead to their events, several to the first row of the day', () => {
  expect(daysOf(at(3, 3))).toEqual([
    ['2027-03-01', '/kalender/varit/', 'varit'],
    ['2027-03-02', '/kalender/serie/', 'serie'],
    ['2027-03-04', '/kalender/#dag-2027-03-04', 'frukost', 'kurs'],
    ['2027-03-09', '/kalender/serie/', 'serie'],
    ['2027-03-30', '/kalender/massa/', 'massa'],
    ['2027-03-31', '/kalender/massa/', 'massa'],
    ['2027-04-01', '/kalender/massa/', 'massa'],
  ])
})

test('a day whose events are over, and so not in the list, leads to the first of them', () => {
  expect(daysOf(at(3, 10)).find(([day]) => day === '2027-03-04')).toEqual(['2027-03-04', '/kalender/frukost/', 'frukost', 'kurs'])
})

test.each([
  ['the last minute of a month', at(4, 1, 0) - 60_000, '2027-03', '2027-04', '2027-03-31'],
  ['the first instant of a month', at(4, 1, 0), '2027-04', '2027-05', '2027-04-01'],
])('in %s the months are this one and the next, and today is marked', (_, now, first, second, today) => {
  expect(todayOf(now)).toEqual([
    [first, today],
    [second, null],
  ])
})

test('no month is shown when neither has an event', () => {
  expect(eventMonths(viewOf(content, at(7, 1)))).toEqual([])
  expect(eventMonths(viewOf(snapshot({}), at(3, 1)))).toEqual([])
})
