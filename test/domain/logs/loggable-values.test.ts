import { expect, test } from 'vitest'
import { guardConsole, loggableRecord } from '../../../src/domain/logs/loggable-values.ts'

const failure = () => Object.assign(new Error('Failed for "Märit"'), { params: ['Märit'] })

test.each([
  ['an error alone', [failure()]],
  ['an error and a message', [failure(), 'till marit@example.se, Märit@example.se']],
  ['an error among properties', [{ err: failure(), user: { name: 'Märit' }, list: ['Märit'], to: 'Märit@example.se' }]],
  ['an error as the message', [{ msg: failure() }]],
])('a record of a log holds no value of %s', (_, values) => {
  expect(JSON.stringify(loggableRecord(values))).not.toContain('Märit')
})

test('a record of a log keeps its message, its numbers and the class of its error', () => {
  expect(loggableRecord([{ err: failure(), level: 50, msg: 'Referens 1a2b3c4d' }])).toEqual([
    { err: expect.objectContaining({ type: 'Error', message: 'Failed for "…"' }), level: 50, msg: 'Referens 1a2b3c4d' },
  ])
})

test('a record of a log keeps lists of the program’s own words, such as roles', () => {
  expect(loggableRecord([{ roles: ['admin', 'event-staff'], names: ['Märit'] }])).toEqual([{ roles: ['admin', 'event-staff'], names: '[object]' }])
})

test('a guarded console prints no value, whoever prints', () => {
  const printed: unknown[][] = []
  const print = (...values: unknown[]) => void printed.push(values)
  const console = { debug: print, error: print, info: print, log: print, trace: print, warn: print }
  guardConsole(console)
  console.error('Fel:', failure(), { name: 'Märit' }, 7)
  console.log('Till Märit@example.se')
  expect(printed).toEqual([['Fel:', expect.stringMatching(/^Error: Failed for "…"\n/), '[object]', 7], ['Till …']])
})
