import type { CollectionConfig, Payload, PayloadRequest, Where } from 'payload'
import { passwordReset } from '../../mail/password-reset.ts'
import { REFUSALS } from '../../words/refusals.ts'
import { adminField, admins, hasRole, isStaff, ROLE_OPTIONS } from '../access/roles.ts'
import { refuseWrongTypes } from '../hooks/refuse-wrong-types.ts'
import { Refusal } from '../refusal.ts'

/** The shortest password that is taken, as NIST SP 800-63B asks for length instead of odd signs. */
export const PASSWORD_MIN = 12

const ownAccount = ({ user }: PayloadRequest): Where | false => (user ? { id: { equals: user.id } } : false)

export const users = (adminUrl: string): CollectionConfig => ({
  slug: 'users',
  labels: { singular: 'Användare', plural: 'Användare' },
  // Of many users at once, each is let go while another administrator is still there, and in the end none is.
  disableBulkEdit: true,
  disableBulkDelete: true,
  versions: { maxPerDoc: 20 },
  admin: {
    group: 'Inställningar',
    hideAPIURL: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles'],
    hidden: ({ user }) => !hasRole(user as never, 'admin'),
  },
  auth: {
    maxLoginAttempts: 10,
    lockTime: 10 * 60_000,
    tokenExpiration: 10 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: adminUrl.startsWith('https:') },
    forgotPassword: {
      generateEmailSubject: () => passwordReset({ url: '' }).subject,
      generateEmailHTML: (args) => passwordReset({ url: `${adminUrl}/reset/${args?.token ?? ''}` }).html,
    },
  },
  access: {
    admin: ({ req }) => Boolean(req.user),
    create: admins,
    delete: admins,
    unlock: admins,
    readVersions: admins,
    read: ({ req }) => isStaff(req.user) || ownAccount(req),
    update: ({ req }) => hasRole(req.user, 'admin') || ownAccount(req),
  },
  hooks: {
    beforeOperation: [
      refuseWrongTypes,
      ({ args, operation }) => {
        // A new password chosen through a letter passes none of the hooks below.
        if (operation === 'resetPassword') refuseShortPassword((args as { data?: { password?: unknown } }).data?.password)
        return args
      },
    ],
    beforeValidate: [
      ({ data, operation, originalDoc, req }) => {
        // Who comes through a letter has chosen the password alone. Payload then gives the stored user, to be changed in place.
        if (operation === 'update' && !originalDoc && data?.hash) data.mustChangePassword = false
        if (!data?.password) return data
        refuseShortPassword(data.password)
        const isOwn = operation === 'update' && String(req.user?.id ?? '') === String(originalDoc?.id)
        return { ...data, mustChangePassword: !isOwn }
      },
    ],
    beforeChange: [
      async ({ data, operation, originalDoc, req }) => {
        const losesAdmin = operation === 'update' && originalDoc?.roles?.includes('admin') && data.roles && !data.roles.includes('admin')
        if (losesAdmin && !(await hasOtherAdmin(originalDoc.id, req.payload))) throw new Refusal(REFUSALS.lastAdministrator, 409)
        return data
      },
    ],
    beforeDelete: [
      async ({ id, req }) => {
        if (!(await hasOtherAdmin(id, req.payload))) throw new Refusal(REFUSALS.lastAdministrator, 409)
      },
    ],
  },
  fields: [
    { name: 'name', type: 'text', label: 'Namn', required: true, maxLength: 120 },
    {
      name: 'roles',
      type: 'select',
      label: 'Roller',
      hasMany: true,
      required: true,
      saveToJWT: true,
      defaultValue: ['writer'],
      options: [...ROLE_OPTIONS],
      admin: {
        description:
          'Administratören gör allt, även användare och inställningar. Redaktören skriver och publicerar. Skribenten skriver utkast. Evenemangspersonalen ser anmälningar.',
      },
      access: { create: adminField, update: adminField },
    },
    {
      name: 'mustChangePassword',
      type: 'checkbox',
      label: 'Ska byta lösenord',
      defaultValue: false,
      saveToJWT: true,
      admin: {
        readOnly: true,
        description: 'Sätts när någon annan har valt lösenordet. Försvinner när användaren själv byter det.',
        position: 'sidebar',
      },
      access: { create: () => false, update: () => false },
    },
  ],
})

function refuseShortPassword(password: unknown): void {
  if (typeof password === 'string' && password.trim().length >= PASSWORD_MIN) return
  // Not an error of the field: the admin would clear the fields and show their name without the reason.
  throw new Refusal(REFUSALS.passwordTooShort)
}

async function hasOtherAdmin(id: unknown, payload: Payload): Promise<boolean> {
  const where: Where = { and: [{ roles: { in: ['admin'] } } as Where, { id: { not_equals: id } } as Where] }
  return (await payload.count({ collection: 'users', where, overrideAccess: true })).totalDocs > 0
}
