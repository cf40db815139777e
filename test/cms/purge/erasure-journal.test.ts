import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { erasedEntry, ownErasures, readErasures, recordErasures } from '../../../src/cms/purge/erasure-journal.ts'
import { purge } from '../../../src/cms/purge/purge.ts'
import { openTestCms } from '../open-cms.ts'
import { DAY, eventWithForm, seatServiceFor } from '../signed-up.ts'

const NOW = new Date('2026-12-01T02:00:00Z')

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let at: ReturnType<typeof seatServiceFor>
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  at = seatServiceFor(payload)
})
afterAll(async () => {
  await at?.stop()
  await cms?.remove()
})

const own = () => path.join(cms.place, 'data/erasures.jsonl')
const besideBackups = () => path.join(cms.place, 'data/backup/erasures.jsonl')
const linesIn = async (file: string) => (await readFile(file, 'utf8')).split('\n').slice(0, -1)
beforeEach(async () => {
  for (const file of [own(), besideBackups()]) await rm(file, { recursive: true, force: true })
})
/** Puts a folder where a journal is to be written. */
const block = (file: string) => mkdir(path.join(file, 'in-the-way'), { recursive: true })

test('an erasure is noted with the data and with the backups, for the owner alone, and names nobody', async () => {
  await recordErasures(payload, ['anna'], NOW)
  const line = JSON.stringify({ at: NOW.toISOString(), signup: erasedEntry('anna') })
  for (const file of [own(), besideBackups()]) {
    expect(await linesIn(file)).toEqual([line])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  }
  expect(line).not.toContain('anna')
  expect(await ownErasures(payload)).toEqual(new Set([erasedEntry('anna')]))
})

test('a journal with the backups that can’t be written stops no erasure', async () => {
  await block(besideBackups())
  const error = vi.spyOn(payload.logger, 'error').mockReturnValue(undefined)
  await recordErasures(payload, ['anna'], NOW)
  expect(await linesIn(own())).toHaveLength(1)
  expect(error).toHaveBeenCalledTimes(1)
})

test('a line that was cut short counts as none, and a journal that is missing has none', async () => {
  const cut = `{"at":"2026-12-01T02:00:00.000Z","signup":"${erasedEntry('bo').slice(0, 63)}`
  await mkdir(path.dirname(own()), { recursive: true })
  await writeFile(own(), `${JSON.stringify({ signup: erasedEntry('anna') })}\n${cut}`)
  expect(await readErasures([own(), besideBackups()])).toEqual(new Set([erasedEntry('anna')]))
})

describe('a sign-up whose erasure can’t be noted with the data', () => {
  const keys = async () =>
    (await payload.db.find<{ id: string; key: string }>({ collection: 'signups', where: {}, sort: 'key' })).docs.map(({ key }) => key)

  test('is not purged, and is purged when it can', async () => {
    await at.signUp(await eventWithForm(payload, { signup: { keepDays: 7 } }), 'cia')
    await block(own())
    vi.spyOn(payload.logger, 'error').mockReturnValue(undefined)
    expect(await purge(payload, path.join(cms.place, 'data/outbox'), Date.now() + 30 * DAY)).toBe(false)
    expect(await keys()).toEqual(['cia'])
    await rm(own(), { recursive: true })
    expect(await purge(payload, path.join(cms.place, 'data/outbox'), Date.now() + 30 * DAY)).toBe(true)
    expect(await keys()).toEqual([])
    expect(await ownErasures(payload)).toContain(erasedEntry('cia'))
  })

  test('is not removed either', async () => {
    const event = await eventWithForm(payload)
    await at.signUp(event, 'dan')
    await block(own())
    vi.spyOn(payload.logger, 'error').mockReturnValue(undefined)
    await at.ask(event, { kind: 'remove', id: 'dan' })
    expect(await keys()).toEqual(['dan'])
    await rm(own(), { recursive: true })
  })
})
