import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseOverdue } from '../../../src/boot/erasure/erase-overdue.ts'
import { PERSONAL_LINK } from '../../../src/mail/personal-link.ts'
import { parseSettings, type Settings } from '../../../src/settings.ts'
import { openTestCms } from '../../cms/open-cms.ts'
import { DAY, eventWithForm, lettersOf, seatServiceFor } from '../../cms/signed-up.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let settings: Settings
const OLD = '2020-01-01T000000.000Z-before-step.db'
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  settings = parseSettings({ DATA_DIR: path.join(cms.place, 'data') }, cms.place)
})
afterAll(() => cms?.remove())

const signedUp = async (key: string, startsAt: number) => {
  const at = seatServiceFor(payload)
  const event = await eventWithForm(payload, { startsAt, signup: { keepDays: 7 } })
  await at.signUp(event, key)
  await at.stop()
  return event
}
const oldBackup = async () => {
  await mkdir(path.join(settings.dataDir, 'backup'), { recursive: true })
  await writeFile(path.join(settings.dataDir, 'backup', OLD), 'x')
}
/** The copies in the folder, without the journal of erasures, which stays. */
const backups = async () => (await readdir(path.join(settings.dataDir, 'backup'))).filter((name) => name !== 'erasures.jsonl')

test('a start purges what is overdue, hides stored links and removes old backups, and keeps the rest', async () => {
  const over = await signedUp('over', Date.now() + 4 * DAY)
  const ahead = await signedUp('ahead', Date.now() + 400 * DAY)
  const link = `https://www.example.se/anmalan/ahead.${'x'.repeat(32)}/`
  await payload.db.updateOne({ collection: 'letters', where: { signup: { equals: 'ahead' } }, data: { text: link } })
  await oldBackup()
  expect(await eraseOverdue(payload, settings, new Date(Date.now() + 30 * DAY))).toBe(true)
  expect(await lettersOf(payload, over)).toEqual([])
  const { docs } = await payload.db.find<{ key: string }>({ collection: 'signups', where: {} })
  expect(docs.map(({ key }) => key)).toEqual(['ahead'])
  expect(await payload.db.findOne({ collection: 'letters', where: { event: { equals: ahead } } })).toMatchObject({ text: PERSONAL_LINK })
  expect(await backups()).toEqual([])
})

test('people who can’t be purged now are told of, and the rest is erased', async () => {
  const event = await signedUp('late', Date.now() + 4 * DAY)
  await oldBackup()
  const outbox = path.join(settings.dataDir, 'outbox')
  await rename(outbox, `${outbox}-aside`)
  // No letter's file can be removed there.
  await writeFile(outbox, '')
  const level = payload.logger.level
  payload.logger.level = 'silent'
  expect(await eraseOverdue(payload, settings, new Date(Date.now() + 30 * DAY))).toBe(false)
  payload.logger.level = level
  expect(await lettersOf(payload, event)).toHaveLength(1)
  expect(await backups()).toEqual([])
  await rm(outbox)
  await rename(`${outbox}-aside`, outbox)
  expect(await eraseOverdue(payload, settings, new Date(Date.now() + 30 * DAY))).toBe(true)
  expect(await lettersOf(payload, event)).toEqual([])
})
