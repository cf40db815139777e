import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FundingCall } from '../../../../src/cms/payload-types.ts'
import { changesOf } from '../../../../src/cms/to-content/change-notes.ts'
import { openTestCms } from '../../open-cms.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

const DAY = { 15: '2027-03-15T22:59:00.000Z', 31: '2027-03-31T21:59:00.000Z', 20: '2027-03-20T22:59:00.000Z' } as const
const round = (closes: keyof typeof DAY) => ({ title: 'Omgång 2027', slug: '2027', opensAt: '2027-03-01T07:00:00.000Z', closesAt: DAY[closes] })
const PUBLISHED = { _status: 'published' } as const

let count = 0
let id: FundingCall['id']
const create = async (closes: keyof typeof DAY, status: 'draft' | 'published') => {
  count += 1
  const data = { title: `Utlysning ${count}`, lead: 'Ingress.', rounds: [round(closes)], _status: status }
  id = (await payload.create({ collection: 'funding-calls', data, draft: status === 'draft' })).id
}
const save = (data: Partial<FundingCall>, draft = false) => payload.update({ collection: 'funding-calls', id, data, draft, depth: 0 })
const publish = (closes: keyof typeof DAY) => save({ rounds: [round(closes)], ...PUBLISHED })
const saveDraft = (closes: keyof typeof DAY) => save({ rounds: [round(closes)] }, true)
/** The public change notes of a document, the oldest first, each as its two days of the month. */
const told = async () => {
  const { changes } = await payload.findByID({ collection: 'funding-calls', id, draft: false, depth: 0 })
  return changesOf(changes)
    .map(({ what, before, after }) => `${what} ${before?.slice(8, 10)}–${after?.slice(8, 10)}`)
    .reverse()
}

describe('a call', () => {
  beforeEach(() => create(15, 'published'))

  it('has no change note when it is first published', async () => {
    expect(await told()).toEqual([])
  })

  it('has a note of a changed day, with its round', async () => {
    const { changes } = await publish(31)
    expect(await told()).toEqual(['closes 15–31'])
    expect(changes?.[0]?.subject).toBe('Omgång 2027')
    expect(Math.abs(Date.parse(changes?.[0]?.at ?? '') - Date.now())).toBeLessThan(60_000)
  })

  it('has no note of changed texts', async () => {
    await save({ title: 'Ny rubrik', lead: 'Ny ingress.', ...PUBLISHED })
    expect(await told()).toEqual([])
  })

  it('has one note of a day that changed in several drafts, from the former published day to the new one', async () => {
    await saveDraft(20)
    await saveDraft(31)
    expect(await told()).toEqual([])
    await save(PUBLISHED)
    expect(await told()).toEqual(['closes 15–31'])
  })

  it('has no note of a draft that changes back to the published day', async () => {
    await saveDraft(31)
    await publish(15)
    expect(await told()).toEqual([])
  })

  it('has a note when it is unpublished, changed and published again', async () => {
    await publish(31)
    await save({ _status: 'draft' })
    await saveDraft(20)
    await save(PUBLISHED)
    expect(await told()).toEqual(['closes 15–31', 'closes 31–20'])
  })

  it('has no note when it is unpublished and published again without changes', async () => {
    await save({ _status: 'draft' })
    await save(PUBLISHED)
    expect(await told()).toEqual([])
  })

  it('has a note of a restored version, and keeps the earlier notes', async () => {
    await publish(31)
    const { docs } = await payload.findVersions({ collection: 'funding-calls', where: { parent: { equals: id } }, sort: 'createdAt', limit: 1 })
    await payload.restoreVersion({ collection: 'funding-calls', id: docs[0]?.id as never })
    expect(await told()).toEqual(['closes 15–31', 'closes 31–15'])
  })

  it('has a note of a scheduled change', async () => {
    await saveDraft(31)
    await payload.jobs.queue({ task: 'schedulePublish', input: { type: 'publish', doc: { relationTo: 'funding-calls', value: id } } as never })
    await payload.jobs.run({ allQueues: true })
    expect(await told()).toEqual(['closes 15–31'])
  })

  it('has one note of two quick saves of the same day', async () => {
    await Promise.all([publish(31), publish(31)])
    expect(await told()).toEqual(['closes 15–31'])
  })

  it('has two notes of two changes in a row', async () => {
    await publish(20)
    await publish(31)
    expect(await told()).toEqual(['closes 15–20', 'closes 20–31'])
  })

  it('keeps its notes whatever notes a request sends', async () => {
    await save({ changes: [{ at: DAY[15], at_tz: 'Europe/Stockholm', what: 'most', before: '1', after: '2' }], ...PUBLISHED })
    expect(await told()).toEqual([])
    await publish(31)
    await save({ changes: [], ...PUBLISHED })
    expect(await told()).toEqual(['closes 15–31'])
  })

  it('keeps the reason for which a change was withdrawn', async () => {
    const { changes } = await publish(31)
    await save({ changes: (changes ?? []).map((change) => ({ ...change, withdrawn: 'Fel dag i fem minuter.' })), ...PUBLISHED })
    await publish(20)
    const now = await payload.findByID({ collection: 'funding-calls', id, depth: 0 })
    expect(now.changes?.map(({ withdrawn }) => withdrawn ?? null)).toEqual(['Fel dag i fem minuter.', null])
  })
})

it('a draft that is published for the first time has no change note', async () => {
  await create(15, 'draft')
  await saveDraft(31)
  await save(PUBLISHED)
  expect(await told()).toEqual([])
})

it('a news item’s last change is set by the same rule', async () => {
  const data = { title: 'Vi söker', lead: 'Ingress.', kind: 'vacancy', applyBy: '2099-03-15T12:00:00.000Z', ...PUBLISHED } as const
  const { id: vacancy, changedAt } = await payload.create({ collection: 'news', data })
  expect(changedAt ?? null).toBeNull()
  const reworded = await payload.update({ collection: 'news', id: vacancy, data: { lead: 'En annan ingress.', ...PUBLISHED } })
  expect(reworded.changedAt ?? null).toBeNull()
  const later = await payload.update({ collection: 'news', id: vacancy, data: { applyBy: '2099-03-31T12:00:00.000Z', ...PUBLISHED } })
  expect(later.changes?.map(({ what, before, after }) => [what, before, after])).toEqual([['apply-by', '2099-03-15', '2099-03-31']])
  expect(later.changedAt).toBe(later.changes?.[0]?.at)
})
