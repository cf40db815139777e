import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTestCms } from '../open-cms.ts'
import { PASSWORD } from '../rest-client.ts'

let payload: Payload
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ payload, remove } = await openTestCms())
})
afterAll(() => remove?.())

describe('the sizes of images', () => {
  /** The most images that sharp decoded at a time. */
  let most = 0
  let looks = 0
  const look = () => {
    most = Math.max(most, sharp.counters().process)
    looks += 1
  }
  afterEach(() => void sharp.queue.removeListener('change', look))

  test('are made one at a time, those of all uploads together', async () => {
    const picture = { create: { width: 2000, height: 1500, channels: 3, background: '#336699' } } as const
    const data = await sharp(picture).png().toBuffer()
    sharp.queue.on('change', look)
    const upload = (name: string) =>
      payload.create({
        collection: 'images',
        data: { alt: 'En bild' } as never,
        file: { name, data, size: data.length, mimetype: 'image/png' },
        overrideAccess: true,
      })
    const images = await Promise.all(['en.png', 'tva.png', 'tre.png'].map(upload))
    expect(images.map(({ sizes }) => sizes?.w1600?.width)).toEqual([1600, 1600, 1600])
    // Sharp tells of each beginning and each end.
    expect(looks).toBeGreaterThanOrEqual(2 * 3 * 3)
    expect(most).toBeLessThanOrEqual(1)
  })
})

test.each([
  ['documents', { title: 'En fil' }],
  ['images', { alt: 'En bild' }],
] as const)('no file is fetched for %s when the program itself names one by its URL', async (collection, data) => {
  const person = { name: 'Anna', email: `anna-${collection}@example.se`, password: PASSWORD, roles: ['publisher' as const] }
  const user = { ...(await payload.create({ collection: 'users', data: person, overrideAccess: true })), mustChangePassword: false }
  const named = { ...data, filename: 'x.pdf', url: 'https://filer.example.org/x.pdf' } as never
  await expect(payload.create({ collection, data: named, user: { ...user, collection: 'users' }, overrideAccess: false })).rejects.toThrow(
    /Filer hämtas inte från andra webbplatser/,
  )
})
