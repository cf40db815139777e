import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { SERVER_OPTIONS, SILENCE } from '../../src/http/server-options.ts'

const SECOND = 1_000
/** The time of the largest file, 52 MB with its form, at 2 Mbit/s. */
const LARGEST_FILE = ((52 * 8) / 2) * SECOND
/** How long nginx keeps a connection to the server. */
const PROXY_KEEPS = 60 * SECOND

test('a connection that sends no headers is ended within half a minute', () => {
  const { headersTimeout, connectionsCheckingInterval } = SERVER_OPTIONS
  expect(createServer(SERVER_OPTIONS).headersTimeout).toBe(headersTimeout)
  expect(headersTimeout).toBeGreaterThan(0)
  expect(headersTimeout + connectionsCheckingInterval).toBeLessThanOrEqual(30 * SECOND)
})

test('a request has the time that the largest file takes, and ends within five minutes', () => {
  expect(createServer(SERVER_OPTIONS).requestTimeout).toBe(SERVER_OPTIONS.requestTimeout)
  expect(SERVER_OPTIONS.requestTimeout).toBeGreaterThan(LARGEST_FILE)
  expect(SERVER_OPTIONS.requestTimeout).toBeLessThanOrEqual(300 * SECOND)
})

test('a connection without requests outlives a proxy’s, and ends', () => {
  expect(createServer(SERVER_OPTIONS).keepAliveTimeout).toBe(SERVER_OPTIONS.keepAliveTimeout)
  expect(SERVER_OPTIONS.keepAliveTimeout).toBeGreaterThan(PROXY_KEEPS)
  expect(SERVER_OPTIONS.keepAliveTimeout).toBeLessThanOrEqual(2 * PROXY_KEEPS)
})

test('a reader who stops reading is gone before the request could end', () => {
  expect(SILENCE).toBeGreaterThan(0)
  expect(SILENCE).toBeLessThan(SERVER_OPTIONS.requestTimeout)
})

test('the headers of a request are not longer than Node’s own limit', () => expect(SERVER_OPTIONS.maxHeaderSize).toBeLessThanOrEqual(16_384))
