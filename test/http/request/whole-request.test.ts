import { expect, test } from 'vitest'
import { wholeRequest } from '../../../src/http/request/whole-request.ts'

const requestWith = (body: ReadableStream<Uint8Array>) =>
  new Request('http://127.0.0.1/api/news?x=1', { method: 'POST', headers: { 'X-Some': 'a' }, body, duplex: 'half' } as RequestInit)

test('a request is the same after its body was read', async () => {
  const whole = await wholeRequest(requestWith(new Blob(['{"a":1}']).stream()), 60_000)
  expect([whole?.url, whole?.method, whole?.headers.get('x-some'), await whole?.text()]).toEqual([
    'http://127.0.0.1/api/news?x=1',
    'POST',
    'a',
    '{"a":1}',
  ])
})

test('a request without a body is returned as it is', async () => {
  const request = new Request('http://127.0.0.1/api/news')
  expect(await wholeRequest(request, 60_000)).toBe(request)
})

test('a body that does not come in time is given up', async () => {
  expect(await wholeRequest(requestWith(new ReadableStream()), 20)).toBeNull()
})
