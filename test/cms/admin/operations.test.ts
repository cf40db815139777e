import path from 'node:path'
import type { Payload, TypedUser } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BackupCard } from '../../../src/cms/admin/operations/BackupCard.tsx'
import { LetterHoldCard } from '../../../src/cms/admin/operations/LetterHoldCard.tsx'
import { writeBackupStatus } from '../../../src/cms/backup/backup-status.ts'
import { holdLetters, releaseLetters } from '../../../src/cms/letters/letter-hold.ts'
import { openTestCms } from '../open-cms.ts'

let cms: Awaited<ReturnType<typeof openTestCms>>
let payload: Payload
beforeAll(async () => {
  cms = await openTestCms()
  payload = cms.payload
})
afterAll(() => cms?.remove())

const user = (role: string, more: object = {}) =>
  ({ collection: 'users', id: 1, roles: [role], mustChangePassword: false, ...more }) as never as TypedUser
const OTHERS = [null, user('writer'), user('publisher'), user('admin', { mustChangePassword: true }), user('admin', { isDisabled: true })]

describe('the card about backups', () => {
  const card = async (reader: TypedUser | null) => renderToStaticMarkup(await BackupCard({ payload, user: reader }))
  const statusFile = () => path.join(cms.place, 'data/backup-status.json')
  const made = { at: Date.now() - 49 * 3_600_000, folder: '/mnt/copies/a' }

  test('tells administrators how old the newest one is, and why the last failed', async () => {
    await writeBackupStatus(statusFile(), { made, failed: { at: Date.now(), why: 'Disken är full.' } })
    const html = await card(user('admin'))
    expect(html).toMatch(/<p class="torget-card__fault">Det gick inte att göra en säkerhetskopia [^<]+ Disken är full\.<\/p>/)
    expect(html).toContain('för 2 dagar sedan')
  })

  test.each([...OTHERS, user('event-staff')])('is shown to nobody else: %j', async (reader) => expect(await card(reader)).toBe(''))
})

describe('the card about held letters', () => {
  const card = async (reader: TypedUser | null, searchParams = {}) =>
    renderToStaticMarkup(await LetterHoldCard({ payload, user: reader, searchParams }))
  beforeAll(() => holdLetters(payload, '2026-11-30T02:00:00.000Z'))

  test('lets an administrator choose what is sent, with nothing chosen beforehand', async () => {
    const html = await card(user('admin'))
    expect(html).toContain('action="/api/letters/slapp"')
    expect([...html.matchAll(/value="(\w+)"/g)].map(([, value]) => value).sort()).toEqual(['all', 'coming', 'none'])
    expect(html).not.toContain('checked')
  })

  test('tells event staff whom to ask', async () => {
    const html = await card(user('event-staff'))
    expect(html).toContain('Be en administratör släppa kön.')
    expect(html).not.toContain('<form')
  })

  test.each(OTHERS)('is shown to nobody else: %j', async (reader) => expect(await card(reader)).toBe(''))

  test('goes when the letters are released, and the page that the form leads to says what came of it', async () => {
    expect(await card(user('admin'), { mejlko: 'slappt' })).toContain('<form')
    await releaseLetters(payload, 'all', Date.now())
    expect(await card(user('admin'))).toBe('')
    expect(await card(user('admin'), { mejlko: 'slappt' })).toContain('<p role="status">Mejlkön är släppt.</p>')
    expect(await card(user('admin'), { mejlko: 'redan-slappt' })).toContain(
      '<p role="status">Mejlkön var redan släppt, så ditt val ändrade ingenting.</p>',
    )
    for (const mejlko of ['toString', '<b>', ['slappt']]) expect(await card(user('admin'), { mejlko })).toBe('')
    expect(await card(user('writer'), { mejlko: 'slappt' })).toBe('')
  })
})
