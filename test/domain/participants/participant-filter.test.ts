import { describe, expect, test } from 'vitest'
import { filterParticipants, type ParticipantFilter } from '../../../src/domain/participants/participant-filter.ts'
import { participant } from './sample-participants.ts'

const EVERYBODY: ParticipantFilter = { search: '', state: null, session: null, answers: {} }

describe('a filter finds', () => {
  const anna = participant('a', { name: 'Anna Berg', organisation: 'Ljungvikens kommun', sessions: ['s1'], companions: ['Bo Ek'] })
  const olle = participant('o', { name: 'Olle Åström', state: 'waiting', answers: [{ key: 'q', label: 'Mat', value: 'Vegan; Fisk' }] })
  const eva = participant('e', { name: 'Eva', state: 'cancelled', sensitiveAnswers: [{ key: 'k', label: 'Allergi', value: 'Nötter' }] })
  const hidden = participant('h', { name: 'Hugo', sensitiveAnswers: null })
  test.each([
    ['all by default', {}, 'aoeh'],
    ['by a part of a name', { search: 'ann' }, 'a'],
    ['by organisation and name in any order', { search: 'kommun BERG' }, 'a'],
    ['by a companion', { search: 'bo ek' }, 'a'],
    ['by address', { search: 'o@example' }, 'o'],
    ['by å as it is', { search: 'åström' }, 'o'],
    ['by state', { state: 'waiting' as const }, 'o'],
    ['by session', { session: 's1' }, 'a'],
    ['by one choice of several', { answers: { q: 'Fisk' } }, 'o'],
    ['by a whole choice alone', { answers: { q: 'Veg' } }, ''],
    ['by a sensitive answer that the reader sees', { answers: { k: 'Nötter' } }, 'e'],
    ['nobody when something else is asked for as well', { search: 'anna', state: 'waiting' as const }, ''],
  ])('%s', (_, filter, keys) => {
    expect(
      filterParticipants([anna, olle, eva, hidden], { ...EVERYBODY, ...filter })
        .map(({ key }) => key)
        .join(''),
    ).toBe(keys)
  })
})
