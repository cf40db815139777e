import { expect, test } from 'vitest'
import { faultInBrief, faultInFull, loggableError } from '../../../src/domain/logs/loggable-error.ts'

/** The value that no log may hold. */
const MARKER = 'Märit Hemligsson'

class DrizzleQueryError extends Error {
  readonly query = `insert into "signups" values ('${MARKER}')`
  readonly params = [MARKER]
  override readonly name = 'DrizzleQueryError'
}

const failedWrite = () =>
  new DrizzleQueryError(`Failed query: insert into "signups" ("name") values (?)\nparams: ${MARKER}`, {
    cause: Object.assign(new Error('SQLITE_CONSTRAINT: NOT NULL constraint failed: signups.email'), {
      name: 'LibsqlError',
      code: 'SQLITE_CONSTRAINT',
      values: [MARKER],
    }),
  })

test.each([
  ['a failed query', failedWrite()],
  ['an error with properties of its own', Object.assign(new Error('Failed'), { response: MARKER, data: { name: MARKER } })],
  ['text that is no JSON', new SyntaxError(`Unexpected token 'M', "${MARKER}" is not valid JSON`)],
  ['a value of the wrong kind', new Error(`Cast to Number failed for value "${MARKER}" (type string) at path "name"`)],
  ['a duplicate key', new Error(`E11000 duplicate key error collection: torget.users dup key: { name: "${MARKER}" }`)],
  ['a cause', new Error('Outer', { cause: new Error(`"${MARKER}"`) })],
  ['the error of another thread, with a stack in its message', new Error(`Error: bad "${MARKER}"\n    at f (/srv/a.ts:1:2)`)],
  ['a name that is a value', Object.assign(new Error('x'), { name: `${MARKER}!` })],
  ['a code that is a value', Object.assign(new Error('x'), { code: MARKER })],
  ['a path that no operating system names', Object.assign(new Error('x'), { path: `/srv/${MARKER}` })],
  ['an object that is no error', { name: MARKER }],
])('a log holds no value of %s', (_, error) => {
  expect(JSON.stringify(loggableError(error))).not.toContain('Hemligsson')
  expect(faultInFull(error)).not.toContain('Hemligsson')
})

test('a log says which kind of query failed, why, and where in the code', () => {
  expect(faultInBrief(failedWrite())).toBe(
    'DrizzleQueryError: Failed query: insert into signups ← LibsqlError SQLITE_CONSTRAINT: SQLITE_CONSTRAINT: NOT NULL constraint failed: signups.email',
  )
  expect(faultInFull(failedWrite())).toMatch(/\n +at failedWrite .*loggable-error\.test\.ts:\d+:\d+\)/)
})

test('a log names the file that the operating system refused', () => {
  const error = Object.assign(new Error("EACCES: permission denied, open '/srv/site/index.html'"), {
    code: 'EACCES',
    syscall: 'open',
    path: '/srv/site/index.html',
  })
  expect(faultInBrief(error)).toBe("Error EACCES: EACCES: permission denied, open '…' (/srv/site/index.html)")
})

test('a log names no address in the file that the operating system refused', () => {
  const error = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open', path: '/srv/outbox/anna@example.se.eml' })
  expect(faultInBrief(error)).toBe('Error EACCES: EACCES (/srv/outbox/…)')
})

test('a log of an error is bounded, however long its message and its stack are', () => {
  const error = new Error('ord '.repeat(1_000))
  error.stack = Array.from({ length: 50 }, (_, i) => `    at f (/srv/a.ts:${i}:1)`).join('\n')
  expect(loggableError(error).message).toHaveLength(501)
  expect(loggableError(error).stack?.split('\n')).toHaveLength(12)
})

test('a log keeps the place in the code of an error that comes as text from another thread', () => {
  expect(loggableError(new Error('Error: bad\n    at f (/srv/a b/c.ts:1:2)\n    at node:internal/x:3:4')).stack).toMatch(
    /^ {4}at f \(\/srv\/a b\/c\.ts:1:2\)\n {4}at node:internal\/x:3:4/,
  )
})

test('a log of an endless chain of causes ends', () => {
  const error: Error & { cause?: unknown } = new Error('Ring')
  error.cause = error
  expect(faultInBrief(error).match(/Ring/g)).toHaveLength(5)
})
