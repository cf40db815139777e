import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTestCms } from '../../open-cms.ts'
import { PUBLISHABLE } from '../../sample-documents.ts'

// Linux has a file system that never has room.
describe.runIf(process.platform === 'linux')('on a full disk', () => {
  let cms: Awaited<ReturnType<typeof openTestCms>>
  let payload: Payload
  beforeAll(async () => {
    cms = await openTestCms()
    payload = cms.payload
  })
  afterAll(() => cms?.remove())
  const fill = (folders: readonly string[]) => Object.assign(payload.config.custom, { filledFolders: folders })
  afterEach(() => fill([cms.place]))

  const file = { name: 'protokoll.txt', data: Buffer.from('Protokoll'), mimetype: 'text/plain', size: 9 }
  const upload = () => payload.create({ collection: 'documents', data: { title: 'Protokoll' } as never, file, overrideAccess: true })

  test('no file is taken in, and texts are', async () => {
    fill([cms.place, '/proc'])
    await expect(upload()).rejects.toMatchObject({
      status: 507,
      message: expect.stringContaining('Filen tas inte emot, för serverns disk är nästan full.'),
    })
    expect((await payload.count({ collection: 'documents', overrideAccess: true })).totalDocs).toBe(0)
    await payload.create({ collection: 'news', data: { ...PUBLISHABLE.news, _status: 'draft' } as never, draft: true, overrideAccess: true })
  })

  test('a file in the place of another is not taken in either, and the other stays', async () => {
    const { id, filename } = await upload()
    fill(['/proc'])
    const other = { ...file, name: 'ny.txt' }
    await expect(payload.update({ collection: 'documents', id, data: {}, file: other, overrideAccess: true })).rejects.toMatchObject({ status: 507 })
    expect((await payload.findByID({ collection: 'documents', id, overrideAccess: true })).filename).toBe(filename)
  })
})
