import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** The last check of each watched application link. Written by the link checks; shown beside the call and on the dashboard. */
export const applicationChecks: CollectionConfig = {
  slug: 'application-checks',
  labels: { singular: 'Provad ansökningslänk', plural: 'Provade ansökningslänkar' },
  admin: { hidden: true },
  disableBulkEdit: true,
  disableBulkDelete: true,
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    // The call's id and the round's slug, `12/2027`.
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'call', type: 'text', required: true, index: true },
    { name: 'url', type: 'text', required: true },
    { name: 'triedAt', type: 'date', required: true },
    // Why the link fails, in Swedish, and since when. Both are empty while it works.
    { name: 'fault', type: 'text' },
    { name: 'failedSince', type: 'date' },
  ],
}
