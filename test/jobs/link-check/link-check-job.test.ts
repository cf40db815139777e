import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ProbeFault } from '../../../src/domain/calls/link-check-schedule.ts'
import { LinkCheckJob } from '../../../src/jobs/link-check/link-check-job.ts'
import type { Probe } from '../../../src/jobs/link-check/probe-link.ts'
import { callWithForm, changeCall } from '../../cms/call-with-form.ts'
import { openTestCms } from '../../cms/open-cms.ts'

const DAY = 24 * 60 * 60_000

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let call = ''
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  await payload.updateGlobal({ slug: 'site', data: { name: 'Kontoret', applicationHosts: [{ host: 'ansok.example.se' }] }, overrideAccess: true })
  const [opensAt, closesAt] = [Date.now() - DAY, Date.now() + DAY].map((at) => new Date(at).toISOString())
  call = await callWithForm(payload, 'medel', { rounds: [{ title: 'Våren', slug: 'var', opensAt, closesAt }] })
})
afterAll(() => cms?.remove())

const row = async () =>
  (await payload.db.findOne<{ id: number }>({ collection: 'application-checks', where: { key: { equals: `${call}/var` } } })) ?? null
const confirm = () => Promise.resolve()

test('links that are due are checked after the start, and again when the job is woken after a call was saved', async () => {
  const tried: string[] = []
  let fault: ProbeFault | null = { kind: 'status', status: 404 }
  const probe: Probe = async (url) => {
    tried.push(url)
    return fault
  }
  const job = new LinkCheckJob(payload, { confirm, probe })
  try {
    job.start()
    for (let times = 0; times < 3; times += 1) job.wake()
    await vi.waitFor(async () => expect(await row()).toMatchObject({ fault: 'svarar 404' }), 15_000)
    fault = null
    await changeCall(payload, call, { applicationTemplate: 'https://ansok.example.se/ny/{round}' })
    job.wake()
    await vi.waitFor(
      async () => expect(await row()).toMatchObject({ fault: null, failedSince: null, url: 'https://ansok.example.se/ny/var' }),
      15_000,
    )
  } finally {
    await job.stop()
  }
  expect(tried).toEqual(['https://ansok.example.se/medel/var', 'https://ansok.example.se/ny/var'])
})

test('a server that does not answer does not delay the stop, and nothing is stored of its check', async () => {
  await payload.db.deleteMany({ collection: 'application-checks', where: {} })
  const logged = vi.spyOn(payload.logger, 'error')
  let isTrying = false
  const probe: Probe = (_, signal) =>
    new Promise((_resolve, reject) => {
      isTrying = true
      signal.addEventListener('abort', () => reject(signal.reason as Error))
    })
  const job = new LinkCheckJob(payload, { confirm, probe })
  job.start()
  await vi.waitFor(() => expect(isTrying).toBe(true), 15_000)
  await job.stop()
  job.wake()
  await job.stop()
  expect(await row()).toBeNull()
  expect(logged).not.toHaveBeenCalled()
})
