import type { CollectionConfig, Condition, PayloadRequest, Where } from 'payload'
import { adminField, admins, hasRole, nobody, ROLE_OPTIONS } from '../access/roles.ts'
import { forgotPasswordEndpoint } from '../endpoints/forgot-password.ts'
import { endSessionEndpoint, sessionsEndpoint } from '../endpoints/sessions.ts'
import { refuseWrongConditions } from '../hooks/requests/refuse-wrong-conditions.ts'
import { refuseWrongTypes } from '../hooks/requests/refuse-wrong-types.ts'
import { followAccountChange, followPasswordReset } from '../hooks/users/account-changes.ts'
import { refuseDemotionOfLast, refuseRemovalOfLast, undoDemotionOfLast } from '../hooks/users/last-administrator.ts'
import { countLogin, noteSuccessfulLogin, refuseOvertakenLogin } from '../hooks/users/logins.ts'
import { endLoggedOutSession } from '../hooks/users/logout.ts'
import { checkNewPassword, checkResetPassword } from '../hooks/users/passwords.ts'
import { refuseDeletion } from '../hooks/users/refuse-deletion.ts'
import { keepStanding, noteRestoration } from '../hooks/users/restored-version.ts'
import { endFormerSession, noteFormerSession, tellRenewedEnd, tellSessionEnd } from '../hooks/users/session-ends.ts'

const ownAccount = ({ user }: PayloadRequest): Where | false => (user ? { id: { equals: user.id } } : false)

/** Shows what only administrators use. On their own account page others would read about people who have left. */
const forAdministrators: Condition = (_, __, { user }) => hasRole(user, 'admin')

/** Members of the staff who may log in. `adminUrl` is the URL of the admin, `https://www.example.se/admin`: with https, cookies are sent over https only. */
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
    // Payload's own lock would let strangers lock a colleague out, and parallel guesses pass it: its counter is read, then written.
    maxLoginAttempts: 0,
    tokenExpiration: 10 * 60 * 60,
    // A script of the admin's pages could read a token in a response. The cookie is HttpOnly.
    removeTokenFromResponses: true,
    cookies: { sameSite: 'Lax', secure: adminUrl.startsWith('https:') },
  },
  access: {
    admin: ({ req }) => Boolean(req.user),
    create: admins,
    delete: nobody,
    unlock: nobody,
    readVersions: admins,
    read: ({ req }) => hasRole(req.user, 'admin') || ownAccount(req),
    update: ({ req }) => hasRole(req.user, 'admin') || ownAccount(req),
  },
  hooks: {
    beforeOperation: [refuseDeletion, refuseWrongConditions, refuseWrongTypes, noteFormerSession, countLogin, checkResetPassword, noteRestoration],
    beforeLogin: [refuseOvertakenLogin],
    afterLogin: [noteSuccessfulLogin, endFormerSession],
    afterMe: [tellSessionEnd],
    afterLogout: [endLoggedOutSession],
    beforeValidate: [checkNewPassword],
    beforeChange: [keepStanding, refuseDemotionOfLast],
    afterChange: [undoDemotionOfLast, followAccountChange],
    beforeDelete: [refuseRemovalOfLast],
    afterOperation: [followPasswordReset, tellRenewedEnd],
  },
  endpoints: [forgotPasswordEndpoint, sessionsEndpoint, endSessionEndpoint],
  fields: [
    // First, beside Payload's own fields for the new password and the address.
    {
      name: 'presentPassword',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/src/cms/admin/users/PresentPassword.tsx#PresentPassword' } },
    },
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
          'Administratören får göra allt, även lägga till användare och ändra inställningar. Redaktören skriver och publicerar. Skribenten skriver utkast. Evenemangspersonalen sköter anmälningar och incheckning.',
      },
      access: { create: adminField, update: adminField },
    },
    {
      name: 'ownSessions',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/src/cms/admin/users/OwnSessions.tsx#OwnSessions' } },
    },
    {
      name: 'isDisabled',
      type: 'checkbox',
      label: 'Kontot är avstängt',
      defaultValue: false,
      admin: {
        description:
          'För den som har slutat eller är borta länge. Alla inloggningar avslutas genast, och det går inte att logga in eller välja nytt lösenord. Namnet står kvar i historiken. Därför tas användare inte bort.',
        position: 'sidebar',
        condition: forAdministrators,
      },
      access: { create: () => false, update: adminField },
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
        condition: forAdministrators,
      },
      access: { create: () => false, update: () => false },
    },
  ],
})
