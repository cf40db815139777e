import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeOverInWords, withLease } from '../../../src/boot/locks/with-lease.ts'
import { StartupError } from '../../../src/boot/startup-error.ts'
import { Lease, storedLease } from '../../../src/cms/database/lease.ts'
import { PROCESS_NAME } from '../../../src/cms/database/process-id.ts'
import { openTestCms } from '../../cms/open-cms.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

const ELSEWHERE = JSON.stringify(['annan-dator boot pid', 7, 'x', '1'])
const [SCOPE] = JSON.parse(PROCESS_NAME) as [string]

test('work begins at once and says nothing when nobody does it, also after a process that was killed', async () => {
  const lines: string[] = []
  const killed = JSON.stringify([SCOPE, process.ppid, 'x', '1'])
  await payload.db.create({ collection: 'leases', data: { name: 'seeding', holder: killed, beat: 3 } })
  expect(
    await withLease(
      payload,
      'seeding',
      async () => 'done',
      (line) => void lines.push(line),
    ),
  ).toBe('done')
  expect(lines).toEqual(process.platform === 'linux' ? [] : [expect.any(String)])
  expect((await storedLease(payload, 'seeding'))?.holder ?? null).toBeNull()
})

test('work waits for a process elsewhere, says for whom and until when, and begins when that is done', async () => {
  const lease = new Lease(payload, 'first-admin', () => undefined, ELSEWHERE)
  expect(await lease.take()).toBeNull()
  const lines: string[] = []
  const say = (line: string) => {
    lines.push(line)
    void lease.giveBack()
  }
  expect(await withLease(payload, 'first-admin', async () => 'done', say)).toBe('done')
  expect(lines).toEqual([
    expect.stringMatching(
      /^Väntar på process 7 på annan-dator, som skapar den första administratören, och tar över inom 20 sekunder om den har avslutats\. Väntar högst till kl\. \d\d\.\d\d\.\d\d\.$/,
    ),
  ])
})

test('a wait that has been too long ends in a sentence that asks nobody to stop the other process', async () => {
  const lease = new Lease(payload, 'seeding', () => undefined, ELSEWHERE)
  expect(await lease.take()).toBeNull()
  const waiting = withLease(
    payload,
    'seeding',
    async () => 'done',
    () => undefined,
    300,
  )
  await expect(waiting).rejects.toThrow(StartupError)
  await expect(waiting).rejects.toThrow(
    /^Den här starten avbröts, för process 7 på annan-dator fyller databasen ännu\. Starta igen när det är klart\.$/,
  )
  await lease.giveBack()
})

test('a process of this machine is known to have ended at once, one elsewhere after twenty seconds', () => {
  expect(takeOverInWords(PROCESS_NAME)).toBe('tar över så snart den har avslutats')
  expect(takeOverInWords(ELSEWHERE)).toBe('tar över inom 20 sekunder om den har avslutats')
})
