import type { CollectionConfig, PayloadRequest, Where } from 'payload'
import { passwordReset } from '../../mail/password-reset.ts'
import { adminField, admins, hasRole, isStaff, ROLE_OPTIONS } from '../access/roles.ts'
import { refuseWrongConditions } from '../hooks/requests/refuse-wrong-conditions.ts'
import { refuseWrongTypes } from '../hooks/requests/refuse-wrong-types.ts'
import { refuseDemotionOfLast, refuseRemovalOfLast, undoDemotionOfLast } from '../hooks/users/last-administrator.ts'
import { checkNewPassword, checkResetPassword } from '../hooks/users/passwords.ts'

const ownAccount = ({ user }: PayloadRequest): Where | false => (user ? { id: { equals: user.id } } : false)

/** Members of the staff who may log in. `adminUrl` is the URL of the admin, `https://www.example.se/admin`, for letters with a link. */
export const users = (adminUrl: string): CollectionConfig => ({
  slug: 'users',
  labels: { singular: 'Användare', plural: 'Användare' },
  // In a bulk edit or deletion every administrator would pass the check that another one is left, and none would remain.
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
    beforeOperation: [refuseWrongConditions, refuseWrongTypes, checkResetPassword],
    beforeValidate: [checkNewPassword],
    beforeChange: [refuseDemotionOfLast],
    afterChange: [undoDemotionOfLast],
    beforeDelete: [refuseRemovalOfLast],
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
