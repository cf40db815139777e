import { expect, test } from 'vitest'
import { seatingOf, storedSeatingOf } from '../../../src/cms/signup/stored-seating.ts'
import { EMPTY_SEATING } from '../../../src/domain/signup/seating.ts'

/** A row's JSON as the version of November 2026 wrote it. */
const STORED =
  '{"places":[{"key":"k1","once":"d1","number":1,"rank":1,"size":2,"state":"seated","offeredUntil":null,"sessions":["a","b"]},' +
  '{"key":"k2","once":"d2","number":2,"rank":2,"size":1,"state":"cancelled","offeredUntil":null,"sessions":[]},' +
  '{"key":"k3","once":"d3","number":3,"rank":0,"size":1,"state":"offered","offeredUntil":1804676400000,"sessions":["b"]},' +
  '{"key":"k5","once":"d5","number":5,"rank":5,"size":3,"state":"waiting","offeredUntil":null,"sessions":[]}],' +
  '"owed":[{"number":6,"key":"k2","kind":"cancelled","until":null,"lost":[]},' +
  '{"number":7,"key":"k3","kind":"offered","until":1804676400000,"lost":["a"]}],"arrivals":5,"notices":7}'

test('a seating that an earlier version stored is read in the domain’s shape', () => {
  const seating = seatingOf(JSON.parse(STORED))
  expect(seating).toMatchObject({ lastNumber: 5, lastNoticeNumber: 7 })
  expect(seating.claims[0]).toEqual({
    id: 'k1',
    dedupeKey: 'd1',
    number: 1,
    queueRank: 1,
    partySize: 2,
    state: 'seated',
    offeredUntil: null,
    sessions: ['a', 'b'],
  })
  expect(seating.claims[2]).toMatchObject({ id: 'k3', queueRank: 0, state: 'offered', offeredUntil: 1804676400000 })
  expect(seating.pendingNotices).toEqual([
    { number: 6, claimId: 'k2', kind: 'cancelled', offeredUntil: null, lostSessions: [] },
    { number: 7, claimId: 'k3', kind: 'offered', offeredUntil: 1804676400000, lostSessions: ['a'] },
  ])
})

test('a seating that an earlier version stored is written back to the byte', () => {
  expect(JSON.stringify(storedSeatingOf(seatingOf(JSON.parse(STORED))))).toBe(STORED)
})

test('an empty seating is stored as before', () => {
  expect(JSON.stringify(storedSeatingOf(EMPTY_SEATING))).toBe('{"places":[],"owed":[],"arrivals":0,"notices":0}')
  expect(seatingOf({ places: [], owed: [], arrivals: 0, notices: 0 })).toEqual(EMPTY_SEATING)
})
