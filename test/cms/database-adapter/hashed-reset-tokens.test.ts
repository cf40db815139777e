import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { queueAccountLetter } from '../../../src/cms/account-letters/queue-account-letter.ts'
import { LetterSender } from '../../../src/cms/letters/sender.ts'
import { openTestCms } from '../open-cms.ts'
import { PASSWORD } from '../rest-client.ts'
import { sessionToken } from '../session-token.ts'
import { ownUrlOf } from '../signed-up.ts'

const EMAIL = 'anna@example.se'

let payload: Payload
let place: string
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ payload, place, remove } = await openTestCms())
  const data = { name: 'Anna', email: EMAIL, password: PASSWORD, roles: ['writer' as const] }
  await payload.create({ collection: 'users', data, overrideAccess: true })
})
afterAll(() => remove?.())

const tokenIn = (letter: string) => /\/admin\/reset\/([\w-]+)/.exec(letter.replace(/=\r?\n/g, ''))?.[1] ?? ''

/** Asks for a reset link. Returns its token, as the letter has it. */
async function askedToken(): Promise<string> {
  const outbox = path.join(place, 'data/outbox')
  const before: readonly string[] = await readdir(outbox).catch(() => [])
  // Letters about the passwords that were chosen before.
  await payload.db.deleteMany({ collection: 'account-letters', where: {} })
  await queueAccountLetter(payload, { kind: 'reset', to: EMAIL }, Date.now())
  const parts = { payload, ownUrlOf, adminUrl: 'https://www.example.se/admin', confirm: () => Promise.resolve(), clock: Date.now }
  expect(await new LetterSender(parts).sendDue()).toBe(1)
  const [file = ''] = (await readdir(outbox)).filter((name) => !before.includes(name))
  const token = tokenIn(await readFile(path.join(outbox, file), 'utf8'))
  expect(token).not.toBe('')
  return token
}

const reset = (token: string, password: string) => payload.resetPassword({ collection: 'users', data: { token, password }, overrideAccess: true })

const storedToken = async () =>
  (await payload.db.findOne<{ id: string; resetPasswordToken: string }>({ collection: 'users', where: { email: { equals: EMAIL } } }))
    ?.resetPasswordToken

/** The files of the data folder that hold a text. */
async function filesWith(text: string): Promise<readonly string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const isHolding = await Promise.all(files.map(async (file) => (await readFile(file)).includes(text.slice(0, 30))))
  return files.filter((_, i) => isHolding[i]).map((file) => path.relative(place, path.dirname(file)))
}

test('the token of a reset link is in the letter, and nowhere in the data folder', async () => {
  expect(await filesWith(await askedToken())).toEqual(['data/outbox'])
})

test('a reset link works once', async () => {
  const token = await askedToken()
  await reset(token, `${PASSWORD} nummer två`)
  await expect(reset(token, `${PASSWORD} nummer tre`)).rejects.toThrow()
  expect(await sessionToken(EMAIL, `${PASSWORD} nummer två`)).not.toBe('')
})

test('a stored digest opens nothing', async () => {
  await askedToken()
  const digest = (await storedToken()) ?? ''
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  await expect(reset(digest, `${PASSWORD} nummer fyra`)).rejects.toThrow()
  await expect(reset(digest.replace('sha256:', ''), `${PASSWORD} nummer fyra`)).rejects.toThrow()
})

test('a link still works after the user’s row was saved for another reason', async () => {
  const token = await askedToken()
  await payload.update({ collection: 'users', where: { email: { equals: EMAIL } }, data: { name: 'Anna Ny' }, overrideAccess: true })
  await reset(token, `${PASSWORD} nummer fem`)
})

test.each<[string, Record<string, unknown>]>([
  ['that is over', { resetPasswordExpiration: new Date(Date.now() - 1000).toISOString() }],
  ['of an account that was disabled since', { isDisabled: true }],
])('a link %s opens nothing', async (_, change) => {
  const token = await askedToken()
  const where = { email: { equals: EMAIL } }
  await payload.db.updateOne({ collection: 'users', where, data: change })
  await expect(reset(token, `${PASSWORD} nummer sju`)).rejects.toThrow(/Länken/)
  await payload.db.updateOne({ collection: 'users', where, data: { isDisabled: false } })
})

test.skipIf(process.env.TEST_DATABASE_URL)('a token that an earlier version stored as it is opens nothing', async () => {
  await askedToken()
  const { client } = payload.db as unknown as { readonly client: { readonly execute: (sql: string) => Promise<unknown> } }
  await client.execute(`UPDATE users SET reset_password_token = '${'f'.repeat(40)}'`)
  await expect(reset('f'.repeat(40), `${PASSWORD} nummer sex`)).rejects.toThrow()
})
