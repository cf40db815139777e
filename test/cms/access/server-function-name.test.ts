import { expect, test } from 'vitest'
import { isServerFunctionName } from '../../../src/cms/access/server-function-name.ts'

test.each<[unknown, boolean]>([
  ['form-state', true],
  ['render-list', true],
  ['constructor', false],
  ['toString', false],
  ['__proto__', false],
  ['hasOwnProperty', false],
  [undefined, false],
  [['form-state'], false],
])('%j names a function on the server: %s', (name, isName) => {
  expect(isServerFunctionName(name)).toBe(isName)
})
