import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseIdentity, ensureIdentity, hasTables } from '../../../src/cms/database/identity.ts'
import { databaseState, hasContent } from '../../../src/cms/published-content/database-state.ts'
import { openTestCms } from '../open-cms.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
beforeAll(async () => {
  cms = await openTestCms()
})
afterAll(() => cms?.remove())

test('a database has an identity from the time that its tables are made, and keeps it', async () => {
  const { payload } = cms
  const identity = await databaseIdentity(payload)
  expect(identity).toMatch(/^[\da-f-]{36}$/)
  expect(await ensureIdentity(payload, 'another')).toBe(identity)
  expect(await databaseIdentity(payload)).toBe(identity)
  expect(await hasTables(payload)).toBe(true)
})

test('several processes give a database one identity', async () => {
  const { payload } = cms
  await payload.kv.delete('database-identity')
  const given = await Promise.all(['a', 'b', 'c'].map((id) => ensureIdentity(payload, id)))
  expect(new Set(given).size).toBe(1)
})

test('a database is described by its documents and the pages that it has a record of', async () => {
  const { payload } = cms
  expect(await hasContent(payload)).toBe(false)
  const data = { title: 'Om oss', slug: 'om-oss', _status: 'published' } as const
  await payload.create({ collection: 'pages', data: data as never, overrideAccess: true })
  await payload.create({ collection: 'pages', data: { ...data, slug: 'utkast', _status: 'draft' } as never, draft: true, overrideAccess: true })
  for (const path of ['/om-oss/', '/borta/']) await payload.db.create({ collection: 'addresses', data: { path, owner: path, isCurrent: true } })
  expect(await hasContent(payload)).toBe(true)
  expect(await databaseState(payload, new Set(['om-oss/index.html']))).toMatchObject({
    documents: 2,
    published: 1,
    recordedPages: 2,
    recordedFiles: 1,
  })
})
