import { expect, test } from 'vitest'
import { notifiedStateOf, storedNotifiedStateOf } from '../../../src/cms/letters/stored-notified-state.ts'

const FACTS =
  '{"occasions":[{"startsAt":1804676400000,"endsAt":1804687200000}],"format":"hybrid","venue":{"name":"Magasinet","address":null},"onlineUrl":"https://mote.example/abc","isCancelled":false}'

// Rows' JSON as the version of November 2026 wrote it: between two changes, and while a change is being told.
test.each([
  ['at rest', `{"title":"Vattendagen","facts":${FACTS},"number":0,"pending":null,"remindedOf":null,"hasThanked":false}`],
  [
    'with letters left to queue',
    `{"title":"Vattendagen","facts":${FACTS},"number":2,"pending":${FACTS},"remindedOf":"2027-03-10","hasThanked":true}`,
  ],
])('a state that an earlier version stored %s is written back to the byte', (_, stored) => {
  expect(JSON.stringify(storedNotifiedStateOf(notifiedStateOf(JSON.parse(stored))))).toBe(stored)
})

test('a state that an earlier version stored is read in the domain’s shape', () => {
  const stored = `{"title":"Vattendagen","facts":${FACTS},"number":2,"pending":${FACTS},"remindedOf":"2027-03-10","hasThanked":true}`
  expect(notifiedStateOf(JSON.parse(stored))).toEqual({
    title: 'Vattendagen',
    facts: JSON.parse(FACTS),
    changeCount: 2,
    pendingFacts: JSON.parse(FACTS),
    remindedOf: '2027-03-10',
    hasThanked: true,
  })
})
