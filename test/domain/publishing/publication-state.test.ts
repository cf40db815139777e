import { expect, test } from 'vitest'
import { missedScheduling, type PublicationState, publicationState } from '../../../src/domain/publishing/publication-state.ts'

type Standing = Parameters<typeof publicationState>[0]
const LIVE: Standing = { isPublished: true, isRead: true, hasFailed: false, hasNewerDraft: false, publishesAt: null }
const DRAFT: Standing = { ...LIVE, isPublished: false, hasNewerDraft: true }

test.each<[string, Standing, PublicationState]>([
  ['published and read', LIVE, 'live'],
  ['published, not read yet', { ...LIVE, isRead: false }, 'waiting'],
  ['published, with a newer draft', { ...LIVE, hasNewerDraft: true }, 'changed-draft'],
  ['published, with a newer draft that publishes itself', { ...LIVE, hasNewerDraft: true, publishesAt: 1 }, 'changed-draft'],
  ['published, its page could not be made', { ...LIVE, hasFailed: true }, 'failed'],
  ['published, not read as nothing can be published', { ...LIVE, isRead: false, hasFailed: true }, 'failed'],
  ['published, with a newer draft, not read yet', { ...LIVE, isRead: false, hasNewerDraft: true }, 'waiting'],
  ['never published', DRAFT, 'draft'],
  ['unpublished, not taken away yet', { ...DRAFT, isRead: false }, 'waiting'],
  ['unpublished, and can not be taken away', { ...DRAFT, isRead: false, hasFailed: true }, 'failed'],
  ['a draft that publishes itself', { ...DRAFT, publishesAt: 1 }, 'scheduled'],
])('%s', (_, standing, state) => expect(publicationState(standing)).toBe(state))

const [NOON, HOUR] = [Date.UTC(2027, 2, 1, 11), 3_600_000]
const failed = (type: 'publish' | 'unpublish', at = NOON) => ({ at, type, hasFailed: true })

test.each([
  ['nothing when nothing was scheduled', [], { isPublished: true, savedAt: NOON - HOUR }, null],
  ['nothing when it is still to come', [{ ...failed('unpublish'), hasFailed: false }], { isPublished: true, savedAt: NOON - HOUR }, null],
  ['a removal that failed', [failed('unpublish')], { isPublished: true, savedAt: NOON - HOUR }, 'unpublish'],
  ['a publication that failed', [failed('publish')], { isPublished: false, savedAt: NOON - HOUR }, 'publish'],
  ['nothing when it was removed by hand', [failed('unpublish')], { isPublished: false, savedAt: NOON - HOUR }, null],
  ['nothing when it was published by hand', [failed('publish')], { isPublished: true, savedAt: NOON - HOUR }, null],
  ['nothing when it was saved at that instant', [failed('unpublish')], { isPublished: true, savedAt: NOON }, null],
  ['nothing when it was saved later', [failed('unpublish')], { isPublished: true, savedAt: NOON + HOUR }, null],
  [
    'the later of two, when it was saved between them',
    [failed('unpublish'), failed('unpublish', NOON + 2 * HOUR)],
    { isPublished: true, savedAt: NOON + HOUR },
    'unpublish',
  ],
] as const)('what was missed: %s', (_, scheduled, doc, missed) => expect(missedScheduling(scheduled, doc)).toBe(missed))
