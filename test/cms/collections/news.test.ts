import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCms } from '../open-cms.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

const LEAST = { title: 'Rubrik', lead: 'Ingress.', _status: 'published' } as const
type Data = Readonly<Record<string, unknown>>

/** The validation errors of a save, as `field: reason`; empty when it succeeds. */
const refused = async (save: Promise<unknown>): Promise<readonly string[]> => {
  try {
    await save
    return []
  } catch (error) {
    const { data } = error as { readonly data?: { readonly errors?: readonly { readonly path: string; readonly message: string }[] } }
    if (!data?.errors) throw error
    return data.errors.map(({ path, message }) => `${path}: ${message}`)
  }
}
const publish = (data: Data, collection: 'news' | 'pages' = 'news') => payload.create({ collection, data: { ...LEAST, ...data } as never })

describe('a kind of news', () => {
  it.each<[string, Data, RegExp | null]>([
    ['a vacancy without a last day', { kind: 'vacancy' }, /^applyBy: En ledig tjänst behöver en sista ansökningsdag/],
    [
      'a vacancy that closed before it was published',
      { kind: 'vacancy', applyBy: '2020-01-01T12:00:00.000Z' },
      /^applyBy: Sista ansökningsdag ligger/,
    ],
    ['a vacancy with a last day', { kind: 'vacancy', applyBy: '2099-01-01T12:00:00.000Z' }, null],
    ['a press release without a contact', { kind: 'press-release' }, /^contacts: Ett pressmeddelande behöver/],
    ['an obituary without a name', { kind: 'obituary' }, /^remembered\.name: Ett minnesord behöver namnet/],
    [
      'an obituary with a death before the birth',
      { kind: 'obituary', remembered: { name: 'A', born: 1950, died: 1940 } },
      /^remembered\.died: Dödsåret/,
    ],
    ['an obituary with a name', { kind: 'obituary', remembered: { name: 'Astrid', born: 1950, died: 2024 } }, null],
    ['an obituary with a year that is none', { kind: 'obituary', remembered: { name: 'A', born: 50 } }, /^remembered\.born: ”50” är inget årtal/],
    [
      'a notice that ended before it was published',
      { kind: 'notice', validUntil: '2020-01-01T12:00:00.000Z' },
      /^validUntil: Meddelandet slutar gälla/,
    ],
  ])('%s', async (_, data, reason) => {
    const found = await refused(publish(data))
    if (reason === null) expect(found).toEqual([])
    else expect(found).toEqual([expect.stringMatching(reason)])
  })

  it('may lack anything while it is a draft', async () => {
    const draft = payload.create({ collection: 'news', draft: true, data: { title: 'Utkast', kind: 'vacancy', _status: 'draft' } as never })
    expect(await refused(draft)).toEqual([])
  })
})

describe('an alternative of a page', () => {
  it.each<[string, Data, RegExp | null]>([
    ['in a language', { kind: 'language', language: 'en', url: 'https://www.example.se/en' }, null],
    ['on the site', { kind: 'easy-read', url: '/lattlast/' }, null],
    ['without an address', { kind: 'easy-read' }, /Välj en sida eller fil, eller skriv en adress/],
    ['without a language', { kind: 'language', url: '/en/' }, /Ange språket/],
    ['with an unknown language', { kind: 'language', language: 'engelska', url: '/en/' }, /”engelska” är ingen språkkod/],
    ['with a script as its address', { kind: 'easy-read', url: 'javascript:alert(1)' }, /fullständig webbadress/],
  ])('%s', async (_, row, reason) => {
    const found = await refused(publish({ alternatives: [row] }, 'pages'))
    if (reason === null) expect(found).toEqual([])
    else expect(found.join()).toMatch(reason)
  })
})

describe('the replacement of a document', () => {
  const to = (id: unknown) => ({ replacedBy: { relationTo: 'news', value: id } }) as Data
  const change = (id: string | number, data: Data) => payload.update({ collection: 'news', id, data: { ...data, _status: 'published' } as never })

  it('can’t be the document itself', async () => {
    const { id } = await publish({})
    expect(await refused(change(id, to(id)))).toEqual(['replacedBy: Det här är dokumentet självt. Välj det som har ersatt det.'])
  })

  it('must be published', async () => {
    const draft = await payload.create({ collection: 'news', draft: true, data: { title: 'Utkastet', _status: 'draft' } as never })
    const { id } = await publish({})
    expect((await refused(change(id, to(draft.id)))).join()).toMatch(/^replacedBy: ”Utkastet” är inte publicerat/)
  })

  it('can’t lead back to the document through other replacements', async () => {
    const [a, b, c] = [await publish({ title: 'A' }), await publish({ title: 'B' }), await publish({ title: 'C' })]
    await change(a.id, to(b.id))
    await change(b.id, to(c.id))
    expect((await refused(change(c.id, to(a.id)))).join()).toMatch(/^replacedBy: ”A” är i sin tur ersatt av det här dokumentet/)
    expect(await refused(change(c.id, { replacedBy: null }))).toEqual([])
  })
})
