import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { refuseWhileUsed } from '../../../src/boot/locks/earlier-processes.ts'
import { StartupError } from '../../../src/boot/startup-error.ts'
import { PROCESS_NAME } from '../../../src/cms/database/process-id.ts'
import { openTestCms } from '../../cms/open-cms.ts'

/** The longest wait of a test for a process to end, in milliseconds. */
const LIMIT = 1000

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())
afterEach(() => payload.db.deleteMany({ collection: 'leases', where: {} }))

const ELSEWHERE = JSON.stringify(['annan-dator boot pid', 7, 'x', '1'])
const [SCOPE] = JSON.parse(PROCESS_NAME) as [string]
const KILLED = JSON.stringify([SCOPE, process.ppid, 'x', '1'])

const held = (holder: string | null) => payload.db.create({ collection: 'leases', data: { name: 'publishing', holder, beat: 1 } })
const change = (data: Record<string, unknown>) => payload.db.updateOne({ collection: 'leases', where: { name: { equals: 'publishing' } }, data })

/** Refuses, and tells what was said. `whenWaiting` happens when the wait is said. */
async function refused(whenWaiting: () => unknown = () => undefined): Promise<readonly string[]> {
  const lines: string[] = []
  const say = (line: string) => {
    lines.push(line)
    void whenWaiting()
  }
  await refuseWhileUsed(payload, say, LIMIT)
  return lines
}

test.skipIf(process.platform !== 'linux').each([
  ['nobody', null],
  ['a process that was killed', KILLED],
])('a database that %s uses is not waited for', async (_, holder) => {
  await held(holder)
  expect(await refused()).toEqual([])
})

test.each([
  ['of this machine', PROCESS_NAME, `process ${process.pid} på`],
  ['of another machine', ELSEWHERE, 'process 7 på annan-dator'],
  ['of a version with other names', 'annan-dator:7', 'en annan process'],
])('a process %s that gives signs of life is named, and the tables stay', async (_, holder, name) => {
  await held(holder)
  const waiting = refused(() => change({ beat: 2 }))
  await expect(waiting).rejects.toThrow(StartupError)
  await expect(waiting).rejects.toThrow(
    new RegExp(`^Databasen används av ${name}.*, som är en tidigare version av Torget än den här\\..* så inget har gjorts\\.`),
  )
})

test('a process that is about to end is waited for', async () => {
  await held(ELSEWHERE)
  expect(await refused(() => change({ beat: 2, holder: null }))).toEqual([
    expect.stringContaining('Databasen kan användas av process 7 på annan-dator'),
  ])
})

test('a process that gives no sign of life used the original of a copy, and does not count', async () => {
  await held(ELSEWHERE)
  expect(await refused()).toHaveLength(1)
})
