import type { PayloadRequest } from 'payload'
import { expect, test } from 'vitest'
import { withLockOfWriters } from '../../../src/cms/access/form-lock.ts'

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

test.each([
  [{ collectionSlug: 'users' }, 'writer', false],
  [{ collectionSlug: 'users' }, 'publisher', false],
  [{ collectionSlug: 'users' }, 'admin', true],
  [{ collectionSlug: 'news' }, 'writer', true],
  [{ globalSlug: 'alert' }, 'writer', false],
  [{ globalSlug: 'alert' }, 'publisher', true],
  [{ globalSlug: 'site' }, 'publisher', false],
  [{ globalSlug: 'site' }, 'admin', true],
] as const)('the form of %j that a user with the role %s opens locks it: %s', (target, role, locks) => {
  const req = { user: { roles: [role] } } as unknown as PayloadRequest
  expect(withLockOfWriters({ req, ...target, returnLockStatus: true, updateLastEdited: true }).returnLockStatus).toBe(locks)
})
