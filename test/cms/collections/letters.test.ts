import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCms } from '../open-cms.ts'
import { eventWithForm, lettersOf, seatServiceFor } from '../signed-up.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
let event = ''
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
  const at = seatServiceFor(payload)
  event = await eventWithForm(payload)
  await at.signUp(event, 'ann')
  await at.stop()
})
afterAll(() => cms?.remove())

const reader = (...roles: readonly string[]) => ({ collection: 'users', id: 1, roles, mustChangePassword: false }) as never
const read = (user: never, where = {}) => payload.find({ collection: 'letters', where, overrideAccess: false, user })

test.each([[['event-staff']], [['admin', 'event-staff']]])('%s read a letter’s text, with the personal link named', async (roles) => {
  const { docs } = await read(reader(...roles))
  expect(docs).toHaveLength(1)
  expect(docs[0]?.text).toContain('[personlig länk]')
  expect(docs[0]?.html).toContain('href="[personlig länk]"')
  expect(docs[0]?.calendar).toContain('BEGIN:VEVENT')
})

test('an administrator reads that a letter was sent, to whom and about what, and not its text', async () => {
  const { docs } = await read(reader('admin'))
  expect(docs[0]).toMatchObject({ subject: 'Du har plats: Vattendagen', to: 'ann@example.org', status: 'queued' })
  expect(Object.keys(docs[0] ?? {})).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(text|html|calendar)$/)]))
})

test.each(['text', 'html', 'calendar'])('an administrator can’t search for what a letter’s %s says', async (field) => {
  await expect(read(reader('admin'), { [field]: { contains: 'Hej' } })).rejects.toThrow()
})

test.each([['writer'], ['publisher']])('a %s reads no letters', async (role) => {
  await expect(read(reader(role))).rejects.toThrow()
})

test('no stored letter holds the personal address', async () => {
  const { docs } = await payload.db.find({ collection: 'letters', where: {} })
  expect(JSON.stringify(docs)).not.toMatch(/anmalan|signatur/)
  expect(await lettersOf(payload, event)).toHaveLength(1)
})
