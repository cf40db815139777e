import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readForm } from '../../../src/http/request/read-form.ts'

const FORM = 'application/x-www-form-urlencoded'
const request = (body: string, type = FORM) =>
  Object.assign(Readable.from([Buffer.from(body)]), { headers: { 'content-type': type } }) as unknown as IncomingMessage

test('a form is read by field, with all values of each in order', async () => {
  expect(await readForm(request('namn=Karin+Ek&medfoljande[]=Bo&medfoljande%5B%5D=Eva&medfoljande=&tom='))).toEqual({
    namn: ['Karin Ek'],
    medfoljande: ['Bo', 'Eva', ''],
    tom: [''],
  })
})

test('a field of any name is a field and nothing else', async () => {
  const sent = await readForm(request('__proto__=x&constructor=y&__proto__=z'))
  expect(Object.getPrototypeOf(sent)).toBe(Object.prototype)
  expect(Object.entries(sent ?? {})).toEqual([
    ['__proto__', ['x', 'z']],
    ['constructor', ['y']],
  ])
})

test.each<[string, string, string]>([
  ['is larger than 64 kB', `namn=${'x'.repeat(64 * 1024)}`, FORM],
  ['is JSON', '{"namn":"Karin"}', 'application/json'],
])('a body that %s is no form', async (_, body, type) => {
  expect(await readForm(request(body, type))).toBeNull()
})

test('as many values as the largest form has room for are read', async () => {
  const sent = await readForm(request(Array.from({ length: 20_000 }, () => 'a=').join('&')))
  expect(sent?.a).toHaveLength(20_000)
})
