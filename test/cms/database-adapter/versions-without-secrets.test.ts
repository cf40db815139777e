import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type RunningServer, startServer } from '../../processes/running-server.ts'
import { type ApiResponse, colleague, type Doc, docOf, firstAdministrator, type Id, PASSWORD, type RestClient } from '../rest-client.ts'

let server: RunningServer
let admin: RestClient

beforeAll(async () => {
  server = await startServer()
  admin = await firstAdministrator(server)
})
afterAll(() => server?.remove())

const versionsOf = (by: RestClient, collection: string, id: Id): Promise<ApiResponse> =>
  by.get(`/api/${collection}/versions?where[parent][equals]=${id}&sort=createdAt&limit=100`)
const idsOf = ({ body }: ApiResponse) => (body.docs ?? []).map(({ id }) => id)
const picture = async (colour: string) => ({
  name: `${colour}.png`,
  type: 'image/png',
  bytes: new Uint8Array(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
      .png()
      .toBuffer(),
  ),
})
const pdf = (text: string) => ({ name: 'rapport.pdf', type: 'application/pdf', bytes: new TextEncoder().encode(`%PDF-1.4\n${text}`) })

describe.each([
  ['images', 'alt', () => picture('red'), () => picture('blue')],
  ['documents', 'title', async () => pdf('ett'), async () => pdf('två')],
] as const)('an earlier version of one of the %s', (collection, field, one, two) => {
  it('restores its texts and keeps the current file', async () => {
    const { id } = docOf(await admin.upload(`/api/${collection}`, await one(), { [field]: 'Först' }))
    await admin.change(collection, id, { [field]: 'Sedan' })
    await admin.upload(`/api/${collection}/${id}`, await two(), {}, 'PATCH')
    const file = ({ filename, filesize, fingerprint, fileChangedAt }: Doc) => ({ filename, filesize, fingerprint, fileChangedAt })
    const before = (await admin.get(`/api/${collection}/${id}`)).body as unknown as Doc
    expect(before[field]).toBe('Sedan')
    const [oldest] = idsOf(await versionsOf(admin, collection, id))
    expect((await admin.post(`/api/${collection}/versions/${oldest}`)).status).toBe(200)
    const after = (await admin.get(`/api/${collection}/${id}`)).body as unknown as Doc
    expect(after[field]).toBe('Först')
    expect(file(after)).toEqual(file(before))
    expect((await admin.get(`/api/${collection}/file/${after.filename}`)).status).toBe(200)
  })
})

test('two uploads with one name at the same instant are two files', async () => {
  const texts = Array.from({ length: 8 }, (_, i) => `Innehåll nummer ${i}`)
  const made = await Promise.all(
    texts.map(async (text) => docOf(await admin.upload('/api/documents', { ...pdf(text), name: 'samtidigt.pdf' }, { title: text }))),
  )
  const stored = await Promise.all(made.map(async ({ filename }) => (await admin.get(`/api/documents/file/${filename}`)).text))
  expect(stored.map((bytes) => bytes.split('\n')[1])).toEqual(texts)
})

describe('an earlier version of a user', () => {
  it('can be read by administrators only', async () => {
    const { client, id } = await colleague(admin, 'skribent@example.se', ['writer'])
    expect(idsOf(await versionsOf(admin, 'users', id)).length).toBeGreaterThan(1)
    expect((await versionsOf(client, 'users', id)).status).toBe(403)
  })

  it('restores the name and roles, never a password', async () => {
    const { client, id } = await colleague(admin, 'redaktor@example.se', ['publisher'])
    await client.change('users', id, { password: `${PASSWORD} igen`, currentPassword: PASSWORD, name: 'Nytt namn' })
    await admin.change('users', id, { roles: ['writer'] })
    const [oldest] = idsOf(await versionsOf(admin, 'users', id))
    expect((await admin.post(`/api/users/versions/${oldest}`)).status).toBe(200)
    expect((await admin.get(`/api/users/${id}`)).body).toMatchObject({ name: 'redaktor@example.se', roles: ['publisher'], mustChangePassword: false })
    await admin.login('redaktor@example.se', `${PASSWORD} igen`)
    await expect(admin.login('redaktor@example.se', `${PASSWORD} först`)).rejects.toThrow()
  })

  it('leaves a disabled account disabled', async () => {
    const { id } = await colleague(admin, 'slutat@example.se', ['writer'])
    await admin.change('users', id, { isDisabled: true })
    const [oldest] = idsOf(await versionsOf(admin, 'users', id))
    expect((await admin.post(`/api/users/versions/${oldest}`)).status).toBe(200)
    expect((await admin.get(`/api/users/${id}`)).body.isDisabled).toBe(true)
  })

  it('restores no role to a user who has lost it', async () => {
    const { client, id } = await colleague(admin, 'forr@example.se', ['admin'])
    const [oldest] = idsOf(await versionsOf(admin, 'users', id))
    await admin.change('users', id, { roles: ['writer'] })
    await client.post(`/api/users/versions/${oldest}`)
    expect((await admin.get(`/api/users/${id}`)).body.roles).toEqual(['writer'])
  })

  it('can’t be restored when the site would have no administrator', async () => {
    const { client, id } = await colleague(admin, 'ny-chef@example.se', ['writer'])
    const [oldest] = idsOf(await versionsOf(admin, 'users', id))
    await admin.change('users', id, { roles: ['admin'] })
    const { docs = [] } = (await admin.get('/api/users?limit=100')).body
    for (const other of docs.filter((user) => user.id !== id)) {
      expect((await client.patch(`/api/users/${other.id}`, { isDisabled: true })).status).toBe(200)
    }
    expect((await client.post(`/api/users/versions/${oldest}`)).status).toBe(409)
    expect((await client.get(`/api/users/${id}`)).body.roles).toEqual(['admin'])
  })
})
