import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** Counted tries to log in or to get a letter with a new password. A row has neither e-mail addresses nor network addresses, only digests of them. */
export const loginTries: CollectionConfig = {
  slug: 'login-tries',
  labels: { singular: 'Inloggningsförsök', plural: 'Inloggningsförsök' },
  admin: { hidden: true },
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    // A keyed digest of the purpose, and of the account, the network or both.
    { name: 'key', type: 'text', label: 'Nyckel', required: true, unique: true, index: true },
    { name: 'count', type: 'number', label: 'Försök', required: true },
    // Instants in milliseconds since 1970.
    { name: 'waitsUntil', type: 'number', label: 'Väntar till', required: true },
    { name: 'forgottenAt', type: 'number', label: 'Glöms', required: true },
    // Until when the network is known to the account. 0 for never.
    { name: 'knownUntil', type: 'number', label: 'Känd till', required: true },
    { name: 'removedAt', type: 'number', label: 'Tas bort', required: true, index: true },
  ],
}
