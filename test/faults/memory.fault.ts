import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { firstAdministrator } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { type RunningServer, startServer } from '../processes/running-server.ts'
import { memoryGroup } from './memory-group.ts'

const MB = 1024 * 1024
/** What the documentation promises to be enough for the sample content. */
const PROMISED = 512 * MB

const group = memoryGroup(PROMISED)

/** An image as a camera makes it, in bytes of a JPEG file. */
const photograph = async () =>
  new Uint8Array(
    await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#3b6d7a', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
      .jpeg({ quality: 80 })
      .toBuffer(),
  )

describe.skipIf(group === null)(`a server with ${PROMISED / MB} MB of memory`, () => {
  let server: RunningServer
  afterAll(async () => {
    await server?.remove()
    group?.remove()
  })

  test('starts with the sample content, serves, saves and takes an image', async () => {
    server = await startServer({ SEED_DIR: 'content' }, undefined, group?.enter)
    const admin = await firstAdministrator(server)
    for (const at of ['/', '/aktuellt/', '/kalender/', '/sok/?q=klimat', '/admin/login'])
      expect([at, (await fetch(server.origin + at)).status]).toEqual([at, 200])
    const image = { name: 'foto.jpg', type: 'image/jpeg', bytes: await photograph() }
    const uploaded = await admin.upload('/api/images', image, { alt: 'Ett foto' })
    expect([uploaded.status, uploaded.text]).toEqual([201, expect.any(String)])
    const { slug } = await admin.create('news', { ...PUBLISHABLE.news, title: 'Med foto', image: uploaded.body.doc?.id, _status: 'published' })
    await expect.poll(async () => (await fetch(`${server.origin}/aktuellt/${slug}/`)).text(), { timeout: 60_000 }).toContain('alt="Ett foto"')
    expect(group?.kills()).toBe(0)
    expect(await server.stop()).toBe(0)
  })
})
