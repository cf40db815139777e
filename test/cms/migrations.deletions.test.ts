import type { CollectionSlug, Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestCms } from './open-cms.ts'
import { CONTENT, PUBLISHABLE } from './sample-documents.ts'

let payload: Payload
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ payload, remove } = await openTestCms())
})
afterAll(() => remove?.())

const create = (collection: CollectionSlug, data: object) =>
  payload.create({ collection, data: { ...data, _status: 'published' } as never, overrideAccess: true })

/** Deletes a document permanently. Returns what the database still has of it: null unless the deletion failed. */
async function leftAfterDeleting(collection: CollectionSlug, id: string | number) {
  await payload.delete({ collection, id, overrideAccess: true })
  return payload.findByID({ collection, id, overrideAccess: true, disableErrors: true })
}

describe('a document can be deleted permanently', () => {
  test.each(CONTENT.flatMap((owner) => CONTENT.map((target) => [target, owner] as const)))(
    'from %s when a document of %s names it as its replacement',
    async (target, owner) => {
      const { id } = await create(target, PUBLISHABLE[target])
      const replaced = await create(owner, { ...PUBLISHABLE[owner], replacedBy: { relationTo: target, value: id } })
      expect(await leftAfterDeleting(target, id)).toBeNull()
      expect(await payload.findByID({ collection: owner, id: replaced.id, overrideAccess: true })).toMatchObject({ title: PUBLISHABLE[owner].title })
    },
  )

  test('when the site’s model has it as a step', async () => {
    const { id } = await create('pages', PUBLISHABLE.pages)
    await payload.updateGlobal({ slug: 'site', data: { name: 'Torget', modelPages: { needs: id } } as never, overrideAccess: true })
    expect(await leftAfterDeleting('pages', id)).toBeNull()
    expect(await payload.findGlobal({ slug: 'site', overrideAccess: true })).toMatchObject({ name: 'Torget' })
  })

  test('when it was the accessibility statement', async () => {
    const { id } = await create('pages', PUBLISHABLE.pages)
    await payload.updateGlobal({ slug: 'accessibility', data: { formerPage: id } as never, draft: true, overrideAccess: true })
    expect(await leftAfterDeleting('pages', id)).toBeNull()
  })
})
