import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'
import { expect, test } from 'vitest'
import { isLoggedIn, sessionUser } from '../../../src/http/request/session-user.ts'

/** A CMS that fails when anything is asked of it. */
const untouchable = new Proxy({} as Payload, {
  get: () => {
    throw new Error('the CMS was asked')
  },
})

test('a request without a cookie or a token is nobody’s, and costs nothing', async () => {
  const request = { headers: { host: 'www.example.se', accept: 'text/html' } } as unknown as IncomingMessage
  expect(await sessionUser(untouchable, request)).toBeNull()
  expect(await isLoggedIn(untouchable, request)).toBe(false)
  await expect(sessionUser(untouchable, { headers: { cookie: 'a=1' } } as unknown as IncomingMessage)).rejects.toThrow('the CMS was asked')
})
