import type { PayloadRequest } from 'payload'
import { expect, test } from 'vitest'
import { withLockOfWriters } from '../../../src/cms/publication/form-lock.ts'

test.each([
  [['admin'], false, true],
  [['publisher'], false, true],
  [['writer'], false, true],
  [['event-staff'], false, false],
  [['writer'], true, false],
] as const)(
  'a form that a user with the roles %j opens, who must change the password: %s, locks its document: %s',
  (roles, mustChangePassword, locks) => {
    const req = { user: { roles, mustChangePassword } } as unknown as PayloadRequest
    const args = withLockOfWriters({ req, returnLockStatus: true, updateLastEdited: true })
    expect([args.returnLockStatus, args.updateLastEdited]).toEqual([locks, locks])
  },
)
