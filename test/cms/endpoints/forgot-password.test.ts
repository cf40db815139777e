import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LetterSender } from '../../../src/cms/letters/sender.ts'
import { openTestCms } from '../open-cms.ts'
import { PASSWORD } from '../rest-client.ts'
import { ADMIN_URL, ownUrlOf } from '../signed-up.ts'

let payload: Payload
let place: string
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ payload, place, remove } = await openTestCms())
  for (const name of ['anna', 'slutat']) {
    const data = { name, email: `${name}@example.se`, password: PASSWORD, roles: ['writer' as const] }
    const { id } = await payload.create({ collection: 'users', data, overrideAccess: true })
    if (name === 'slutat') await payload.db.updateOne({ collection: 'users', id, data: { isDisabled: true } })
  }
})
afterAll(() => remove?.())

async function ask(email: string) {
  const { default: config } = await import('../../../payload.config.ts')
  const at = '/api/users/forgot-password'
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ email }) }
  const answer = await handleEndpoints({ config, path: at, request: new Request(`http://localhost:3000${at}`, init) })
  return [answer.status, await answer.text()]
}

async function receivers(): Promise<readonly string[]> {
  const outbox = path.join(place, 'data/outbox')
  const names = (await readdir(outbox)).filter((name) => name.endsWith('.eml'))
  const letters = await Promise.all(names.map((name) => readFile(path.join(outbox, name), 'utf8')))
  return letters.map((letter) => /^To: (.*)$/m.exec(letter)?.[1]?.trim() ?? '')
}

test('everybody gets the same answer, and only an account that is open a letter', async () => {
  const answers = [await ask('slutat@example.se'), await ask('ingen@example.se'), await ask('anna@example.se')]
  const sender = new LetterSender({ payload, ownUrlOf, adminUrl: ADMIN_URL, confirm: () => Promise.resolve(), clock: () => Date.now() + 1_000 })
  expect(await sender.sendDue()).toBe(1)
  expect(answers).toEqual([answers[0], answers[0], answers[0]])
  expect(answers[0]?.[0]).toBe(200)
  expect(await receivers()).toEqual(['anna@example.se'])
})
