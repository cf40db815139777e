import type { Payload } from 'payload'
import type { Id } from '../../src/domain/content/content.ts'

/** Creates a call with an application link, published unless `parts` say otherwise. Returns its id. */
export async function callWithForm(payload: Payload, slug: string, parts: Readonly<Record<string, unknown>> = {}): Promise<Id> {
  const data = {
    ...{ title: `Utlysningen ${slug}`, slug, lead: 'Det viktigaste.' },
    ...{ applicationTemplate: 'https://ansok.example.se/{call}/{round}', _status: 'published' },
    ...parts,
  }
  return String((await payload.create({ collection: 'funding-calls', data: data as never, overrideAccess: true })).id)
}

/** Changes a published call. */
export const changeCall = (payload: Payload, id: Id, data: Readonly<Record<string, unknown>>) =>
  payload.update({ collection: 'funding-calls', id, data: { ...data, _status: 'published' } as never, overrideAccess: true })
