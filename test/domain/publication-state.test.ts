import { expect, test } from 'vitest'
import { type PublicationState, publicationState, type Standing } from '../../src/domain/publication-state.ts'

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
