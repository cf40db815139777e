import { expect, test } from 'vitest'
import type { Alert } from '../../../src/domain/content/content.ts'
import { shownAlerts } from '../../../src/domain/office/alert.ts'
import { alert } from '../sample.ts'

const [from, until] = [1_000_000, 2_000_000]

test.each([
  ['not one ms before it begins', { from, until }, from - 1, false],
  ['from the instant it begins', { from, until }, from, true],
  ['to one ms before it ends', { from, until }, until - 1, true],
  ['not at the instant it ends', { from, until }, until, false],
  ['from ever, when it has no beginning', { from: null, until }, 0, true],
  ['for ever, when it has no end', { from, until: null }, Number.MAX_SAFE_INTEGER, true],
  ['always, when it has neither', {}, 0, true],
])('an alert is shown %s', (_, times, now, isOn) => {
  expect(shownAlerts([alert(times)], '/', now)).toHaveLength(isOn ? 1 : 0)
})

test.each([
  ['everywhere when it names no path', [], '/projekt/x/', true],
  ['on the very path', ['/kalender/'], '/kalender/', true],
  ['below the path', ['/kalender/'], '/kalender/fokus/', true],
  ['below a path written without its last slash', ['/kalender'], '/kalender/fokus/', true],
  ['not on a path that only begins alike', ['/kalender'], '/kalendern/', false],
  ['not above the path', ['/kalender/fokus/'], '/kalender/', false],
  ['below any of several paths', ['/projekt/', '/kalender/'], '/kalender/x/', true],
  ['everywhere below the front page', ['/'], '/projekt/', true],
])('an alert is meant for a page %s', (_, paths, path, isMeant) => {
  expect(shownAlerts([alert({ paths })], path, 0)).toHaveLength(isMeant ? 1 : 0)
})

test.each([
  ['the gravest first', ['info a', 'critical b', 'warning c'], ['b', 'c', 'a']],
  ['as they were given, when they are as grave', ['warning a', 'warning b', 'critical c'], ['c', 'a', 'b']],
  ['none, where there are none', [], []],
])('alerts come %s', (_, given, shown) => {
  const alerts = given.map((one) => {
    const [severity, title] = one.split(' ') as [Alert['severity'], string]
    return alert({ severity, title })
  })
  expect(shownAlerts(alerts, '/', 0).map(({ title }) => title)).toEqual(shown)
})

test('only the alerts of the time and the place are shown', () => {
  const alerts = [alert({ title: 'a', until: from }), alert({ title: 'b', paths: ['/kalender/'] }), alert({ title: 'c', paths: ['/projekt/'] })]
  expect(shownAlerts(alerts, '/kalender/', from).map(({ title }) => title)).toEqual(['b'])
})
