import { expect, test } from 'vitest'
import { isPublicHost } from '../../../src/domain/calls/public-host.ts'

test.each([
  ['pubsubhubbub.appspot.com', true],
  ['hub.example.se.', true],
  ['localhost', false],
  ['hub.localhost', false],
  ['hub.local', false],
  ['db.internal', false],
  ['127.0.0.1', false],
  ['10.1', false],
  ['[::1]', false],
  ['hub', false],
  ['', false],
])('%s can be on the internet: %s', (host, answer) => expect(isPublicHost(host)).toBe(answer))
