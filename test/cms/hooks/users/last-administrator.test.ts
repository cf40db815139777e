import path from 'node:path'
import fc from 'fast-check'
import type { BaseDatabaseAdapter, Payload, Where } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureFirstAdmin } from '../../../../src/boot/first-admin.ts'
import { Refusal } from '../../../../src/cms/refusal.ts'
import { databaseOf, NO_SETTINGS, newDataFolder, removeData } from '../../../processes/running-server.ts'

type Id = string | number
type Operation = () => Promise<unknown>
type Call = (...args: unknown[]) => Promise<unknown>

let folder = ''
let payload: Payload
/** Resolves when a database call may begin. Tests replace it to order the calls of two requests. */
let whenItsTurn: (call: string) => Promise<unknown> = async () => {}

beforeAll(async () => {
  folder = await newDataFolder()
  const settings = { ...NO_SETTINGS, ...databaseOf(folder), DATA_DIR: path.join(folder, 'data') }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  const { openCms } = await import('../../../../src/commands/open-cms.ts')
  payload = (await openCms()).payload
  const calls = payload.db as unknown as Record<string, Call>
  for (const name of [
    'count',
    'create',
    'deleteOne',
    'find',
    'findOne',
    'updateOne',
    'upsert',
    'createVersion',
  ] as const satisfies (keyof BaseDatabaseAdapter)[]) {
    const call = calls[name] as Call
    calls[name] = async (...args) => {
      await whenItsTurn(name)
      return call.apply(payload.db, args)
    }
  }
}, 60_000)
afterAll(async () => {
  await payload?.destroy()
  vi.unstubAllEnvs()
  await removeData(folder)
})

const EVERYBODY: Where = { id: { exists: true } }
afterEach(async () => {
  whenItsTurn = async () => {}
  await payload.db.deleteMany({ collection: 'users', where: EVERYBODY })
})

const newAdmin = async (name: string): Promise<Id> =>
  (await payload.db.create({ collection: 'users', data: { name, email: `${name}@example.se`, roles: ['admin', 'publisher'] } })).id
const administrators = async () => (await payload.find({ collection: 'users', where: { roles: { in: ['admin'] } }, overrideAccess: true })).docs

const remove =
  (id: Id): Operation =>
  () =>
    payload.delete({ collection: 'users', id, overrideAccess: true })
const demote =
  (id: Id): Operation =>
  () =>
    payload.update({ collection: 'users', id, data: { roles: ['writer'] }, overrideAccess: true })

describe('two administrators who remove each other at the same instant', () => {
  it.each([
    ['all by deleting', [remove, remove]],
    ['all by taking the role', [demote, demote]],
    ['one by deleting, one by taking the role', [remove, demote]],
    ['three in a ring', [remove, demote, remove]],
  ] as const)(
    '%s: at least one is left, and nobody who was refused has lost a thing',
    async (_, kinds) => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), async (scheduler) => {
          whenItsTurn = async () => {}
          await payload.db.deleteMany({ collection: 'users', where: EVERYBODY })
          const ids = await Promise.all(kinds.map((_kind, i) => newAdmin(`admin-${i}`)))
          whenItsTurn = (call) => scheduler.schedule(Promise.resolve(), call)
          const done = await scheduler.waitFor(Promise.allSettled(kinds.map((kind, i) => kind(ids[i] as Id)())))
          whenItsTurn = async () => {}
          const left = await administrators()
          expect(left.length).toBe(done.filter(({ status }) => status === 'rejected').length)
          expect(left.length).toBeGreaterThan(0)
          for (const { roles } of left) expect(roles).toEqual(['admin', 'publisher'])
          // A database with transactions refuses one of the two itself.
          const refused = process.env.TEST_DATABASE_URL ? Error : Refusal
          for (const outcome of done) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(refused)
        }),
        { numRuns: 40 },
      )
    },
    60_000,
  )
})

describe('a start', () => {
  it('creates an administrator when a crash has left none, and the password must be changed', async () => {
    const id = await newAdmin('admin')
    await payload.db.updateOne({ collection: 'users', id, data: { roles: ['writer'] } })
    expect(await ensureFirstAdmin(payload, 'Admin@example.se')).toMatch(/^\w{4}(-\w{4}){4}$/)
    expect(await administrators()).toEqual([expect.objectContaining({ id, name: 'admin', roles: ['admin'], mustChangePassword: true })])
    expect(await ensureFirstAdmin(payload, 'annan@example.se')).toBeNull()
  })

  it('creates a new administrator when no user has the address', async () => {
    const id = await newAdmin('annan')
    await payload.db.updateOne({ collection: 'users', id, data: { roles: ['writer'] } })
    expect(await ensureFirstAdmin(payload, 'admin@example.se')).not.toBeNull()
    expect(await administrators()).toEqual([expect.objectContaining({ email: 'admin@example.se', mustChangePassword: true })])
  })
})
