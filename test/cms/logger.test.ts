import { APIError } from 'payload'
import { expect, test } from 'vitest'
import { LOGGER } from '../../src/cms/logger.ts'

/** How many lines a call of a method of the logger writes. */
function linesOf(...values: unknown[]): number {
  let count = 0
  const write = () => {
    count += 1
  }
  LOGGER.options.hooks.logMethod.call({} as never, values as never, write as never)
  return count
}

const badRequest = new APIError('No User', 400)
test.each<[string, readonly unknown[], number]>([
  ['an error that answered a request with 400', [{ err: badRequest }], 0],
  ['an error that answered a request with 404', [{ err: new APIError('Not found', 404) }], 0],
  ['an error that answered a request with 500', [{ err: new APIError('Broken', 500) }], 1],
  ['an error without a status', [{ err: new Error('SQLITE_IOERR') }], 1],
  ['an error of a request that work of our own failed with', [{ err: badRequest, msg: 'A letter was not sent' }], 1],
  ['the same with a message after it', [{ err: badRequest }, 'A letter was not sent'], 1],
  ['an error of a request, alone', [badRequest], 1],
  ['a text', ['Started'], 1],
])('%s makes so many lines: %#', (_, values, count) => {
  expect(linesOf(...values)).toBe(count)
})
