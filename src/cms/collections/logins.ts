import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/**
 * The sessions of users, a row for each login. Payload keeps them in the user's document, where two logins at once lose one of them. A session that was
 * ended keeps its row until it would have expired, so that a write that was read earlier can't bring it back.
 */
export const logins: CollectionConfig = {
  slug: 'logins',
  labels: { singular: 'Inloggning', plural: 'Inloggningar' },
  admin: { hidden: true },
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    // The id of the session, which its token names.
    { name: 'session', type: 'text', label: 'Session', required: true, unique: true, index: true },
    { name: 'user', type: 'text', label: 'Användare', required: true, index: true },
    { name: 'startedAt', type: 'date', label: 'Började', required: true },
    { name: 'expiresAt', type: 'date', label: 'Slutar', required: true, index: true },
    { name: 'isEnded', type: 'checkbox', label: 'Avslutad', required: true, defaultValue: false },
    // The browser in words.
    { name: 'browser', type: 'text', label: 'Webbläsare' },
  ],
}
