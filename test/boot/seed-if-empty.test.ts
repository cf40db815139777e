import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedIfEmpty } from '../../src/boot/seed-if-empty.ts'
import { hasContent } from '../../src/cms/published-content/database-state.ts'
import { parseSettings } from '../../src/settings.ts'
import { openTestCms } from '../cms/open-cms.ts'
import { quiet } from './backup/office.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  await mkdir(path.join(cms.place, 'content/pages'), { recursive: true })
  await writeFile(path.join(cms.place, 'content/pages/om-oss.md'), '---\ntitle: Om oss\n---\n\nText\n')
})
afterAll(() => cms?.remove())

const settings = () => parseSettings({ DATA_DIR: 'data', SEED_DIR: 'content' }, cms.place)
const mark = () => path.join(cms.place, 'data/seeding')
const titles = async () => (await payload.find({ collection: 'pages', overrideAccess: true })).docs.map(({ title }) => title)

test('an empty database of a folder that was used before gets no sample content', async () => {
  await seedIfEmpty(payload, settings(), false, quiet)
  expect(await hasContent(payload)).toBe(false)
})

test('an empty database of a new folder is filled, and leaves no mark', async () => {
  await seedIfEmpty(payload, settings(), true, quiet)
  expect(await titles()).toEqual(['Om oss'])
  expect(existsSync(mark())).toBe(false)
})

test('a database with content is left as it is', async () => {
  await payload.update({ collection: 'pages', where: {}, data: { title: 'Ändrad' }, overrideAccess: true })
  await seedIfEmpty(payload, settings(), true, quiet)
  expect(await titles()).toEqual(['Ändrad'])
})

test('a seeding that was cut short is begun again', async () => {
  await writeFile(mark(), '')
  await seedIfEmpty(payload, settings(), true, quiet)
  expect(await titles()).toEqual(['Om oss'])
  expect(existsSync(mark())).toBe(false)
})
