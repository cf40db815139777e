import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCms } from '../open-cms.ts'
import { PASSWORD } from '../rest-client.ts'
import { PUBLISHABLE } from '../sample-documents.ts'

const LOCKS = 'payload-locked-documents'

let payload: Payload
let remove: () => Promise<void>
let news: string | number
let anna: TypedUser
let bo: TypedUser

async function colleague(name: string, role: 'writer' | 'event-staff' = 'writer'): Promise<TypedUser> {
  const data = { name, email: `${name.toLowerCase()}@example.se`, password: `${PASSWORD} först`, roles: [role] }
  const { id } = await payload.create({ collection: 'users', data, overrideAccess: true })
  await payload.db.updateOne({ collection: 'users', id, data: { mustChangePassword: false } })
  return { ...(await payload.findByID({ collection: 'users', id, overrideAccess: true })), collection: 'users' }
}

/** A lock of a user, as the admin makes it when somebody edits a document. */
async function lockOf(user: TypedUser): Promise<string | number> {
  const data = { document: { relationTo: 'news', value: news }, user: { relationTo: 'users', value: user.id } }
  return (await payload.db.create({ collection: LOCKS, data })).id as string | number
}

const ownerOf = async (id: string | number) => {
  const lock = await payload.db.findOne<{ id: string; user: { value: unknown }; document: { value: unknown } }>({
    collection: LOCKS,
    where: { id: { equals: id } },
  })
  return lock && { user: lock.user.value, document: lock.document.value }
}

beforeAll(async () => {
  ;({ payload, remove } = await openTestCms())
  ;({ id: news } = await payload.create({ collection: 'news', data: PUBLISHABLE.news, draft: true }))
  anna = await colleague('Anna')
  bo = await colleague('Bo')
})
afterAll(() => remove?.())

test('a lock can’t be made through the API, in anybody’s name', async () => {
  const data = { document: { relationTo: 'news', value: news }, user: { relationTo: 'users', value: bo.id } } as never
  await expect(payload.create({ collection: LOCKS, data, user: anna, overrideAccess: false })).rejects.toThrow()
})

test('a lock that is taken over is in the name of the user who took it, and stays on its document', async () => {
  const id = await lockOf(bo)
  const data = { user: { relationTo: 'users', value: bo.id }, document: { relationTo: 'news', value: 999 }, globalSlug: 'site' } as never
  await payload.update({ collection: LOCKS, id, data, user: anna, overrideAccess: false })
  expect(await ownerOf(id)).toEqual({ user: anna.id, document: news })
})

test('a lock is removed by its own user only', async () => {
  const id = await lockOf(bo)
  const removedBy = (user: TypedUser) => payload.delete({ collection: LOCKS, id, user, overrideAccess: false })
  await expect(removedBy(anna)).rejects.toThrow()
  expect(await ownerOf(id)).not.toBeNull()
  await removedBy(bo)
  expect(await ownerOf(id)).toBeNull()
})

test('a colleague sees who edits a document by name, and nothing else of the user', async () => {
  const id = await lockOf(bo)
  const lock = await payload.findByID({ collection: LOCKS, id, depth: 1, user: anna, overrideAccess: false })
  expect(lock.user).toEqual({ relationTo: 'users', value: { id: bo.id, collection: 'users', email: 'Bo' } })
  await expect(payload.findByID({ collection: 'users', id: bo.id, user: anna, overrideAccess: false })).rejects.toThrow()
})

test('event staff, who change no documents, take over no lock; and nobody takes over many at once', async () => {
  const staff = await colleague('Siv', 'event-staff')
  const id = await lockOf(bo)
  const takenBy = (user: TypedUser) => payload.update({ collection: LOCKS, id, data: {}, user, overrideAccess: false })
  await expect(takenBy(staff)).rejects.toThrow()
  const all = { collection: LOCKS, where: { id: { exists: true } }, data: {}, overrideAccess: false } as const
  await expect(payload.update({ ...all, user: anna })).rejects.toThrow()
  expect((await ownerOf(id))?.user).toBe(bo.id)
})

test('the lock of an account is taken over by administrators only', async () => {
  const data = { document: { relationTo: 'users', value: anna.id }, user: { relationTo: 'users', value: anna.id } }
  const id = (await payload.db.create({ collection: LOCKS, data })).id as string | number
  await expect(payload.update({ collection: LOCKS, id, data: {}, user: bo, overrideAccess: false })).rejects.toThrow()
  const admin = { ...bo, roles: ['admin' as const] }
  await payload.update({ collection: LOCKS, id, data: {}, user: admin, overrideAccess: false })
  expect((await ownerOf(id))?.user).toBe(bo.id)
})
