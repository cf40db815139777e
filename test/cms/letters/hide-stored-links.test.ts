import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hideStoredLinks } from '../../../src/cms/letters/hide-stored-links.ts'
import { PERSONAL_LINK } from '../../../src/mail/personal-link.ts'
import { openTestCms } from '../open-cms.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())
beforeEach(() => payload.db.deleteMany({ collection: 'letters', where: {} }))

const SIGNATURE = 'oxJ49tTaM1-0zDKUJhGRioneVHlpyu_J'
const linkOf = (key: string, origin = 'https://www.example.se') => `${origin}/anmalan/${key}.${SIGNATURE}/`

const store = (signup: string, text: string, html: string, status = 'sent') =>
  payload.db.create({
    collection: 'letters',
    data: { key: `${signup}:1:seated`, signup, event: '1', to: 'a@example.org', subject: 'S', text, html, status, tries: 1 },
  })
const stored = (signup: string) => payload.db.findOne<{ id: number }>({ collection: 'letters', where: { signup: { equals: signup } } })

test.each(['queued', 'sending', 'sent', 'failed'])(
  'a letter of an earlier version that is %s loses its links, and keeps the rest',
  async (status) => {
    await store('Zk3_key-0', `Se anmälan:\n${linkOf('Zk3_key-0')}\n\nHej då`, `<p><a class="knapp" href="${linkOf('Zk3_key-0')}">Se</a></p>`, status)
    expect(await hideStoredLinks(payload)).toBe(1)
    expect(await stored('Zk3_key-0')).toMatchObject({
      text: `Se anmälan:\n${PERSONAL_LINK}\n\nHej då`,
      html: `<p><a class="knapp" href="${PERSONAL_LINK}">Se</a></p>`,
      status,
      tries: 1,
    })
  },
)

test('the links of a site that had another address are hidden too', async () => {
  await store('old', linkOf('old', 'http://192.168.0.7:3000'), '')
  await hideStoredLinks(payload)
  expect(await stored('old')).toMatchObject({ text: PERSONAL_LINK })
})

test('another’s link becomes no place for the address', async () => {
  await store('mine', `Hej ${linkOf('other')}! ${linkOf('mine')}`, '')
  await hideStoredLinks(payload)
  expect(await stored('mine')).toMatchObject({ text: `Hej ! ${PERSONAL_LINK}` })
})

test('links to forms and events stay, and a second time nothing is changed', async () => {
  const text = 'Anmäl fler: https://www.example.se/anmalan/vattendagen/ https://www.example.se/kalender/vattendagen/'
  await store('form', text, `<p>${text}</p>`)
  await store('mine', linkOf('mine'), '')
  expect(await hideStoredLinks(payload)).toBe(1)
  expect(await hideStoredLinks(payload)).toBe(0)
  expect(await stored('form')).toMatchObject({ text, html: `<p>${text}</p>` })
})
