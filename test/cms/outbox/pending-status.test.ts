import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasAnyPendingChange, hasPendingChange, storedDocument } from '../../../src/cms/outbox/pending-status.ts'
import { openTestCms } from '../open-cms.ts'
import { PUBLISHABLE } from '../sample-documents.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

const page = { id: 1, path: '/x/', owner: 'g' }
const stateOf = async (id: string | number, isLive = false) => {
  const saved = await storedDocument(payload, 'news', id, false)
  return saved && hasPendingChange(payload, 'news', saved, isLive ? [page] : [])
}
const clear = () => payload.db.deleteMany({ collection: 'changes', where: {} })
const save = (id: string | number, data: object, draft: boolean) =>
  payload.update({ collection: 'news', id, data: data as never, draft, overrideAccess: true })

test('a change is pending after a published save and while the file of an ended page exists, never after a draft', async () => {
  await clear()
  const { id } = await payload.create({
    collection: 'news',
    data: { ...PUBLISHABLE.news, _status: 'draft' } as never,
    draft: true,
    overrideAccess: true,
  })
  expect([await stateOf(id), await hasAnyPendingChange(payload, ['news'])]).toEqual([false, false])
  await save(id, { _status: 'published' }, false)
  expect([await stateOf(id), await hasAnyPendingChange(payload, ['news'])]).toEqual([true, true])
  await clear()
  expect(await stateOf(id, true)).toBe(false)
  await save(id, { title: 'Ett utkast' }, true)
  expect([await stateOf(id, true), await hasAnyPendingChange(payload, ['news'])]).toEqual([false, false])
  await save(id, { _status: 'draft' }, false)
  expect([await stateOf(id, true), await stateOf(id)]).toEqual([true, false])
  await clear()
  await payload.updateGlobal({ slug: 'alert', data: { isActive: false }, overrideAccess: true })
  expect(await hasAnyPendingChange(payload, ['news'])).toBe(true)
})
