import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** Whether the way into each call's application form was found to work. Written by who tries it; shown at the call and on the dashboard. */
export const applicationChecks: CollectionConfig = {
  slug: 'application-checks',
  labels: { singular: 'Provad ansökningslänk', plural: 'Provade ansökningslänkar' },
  admin: { hidden: true },
  disableBulkEdit: true,
  disableBulkDelete: true,
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    // A call and its round, `12/2027`.
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'call', type: 'text', required: true, index: true },
    { name: 'url', type: 'text', required: true },
    { name: 'triedAt', type: 'date', required: true },
    // Why it does not work, in words for the owner, and since when; both empty when it works.
    { name: 'fault', type: 'text' },
    { name: 'failedSince', type: 'date' },
  ],
}
