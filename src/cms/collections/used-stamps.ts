import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** The stamps of sign-up forms that were used up, so that each form signs up one party. Rows go when their stamps would have expired. */
export const usedStamps: CollectionConfig = {
  slug: 'used-stamps',
  labels: { singular: 'Använt formulär', plural: 'Använda formulär' },
  admin: { hidden: true },
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    // The random id of the form's stamp.
    { name: 'stamp', type: 'text', label: 'Stämpel', required: true, unique: true, index: true },
    // A digest of the event and the e-mail address that were signed up with it.
    { name: 'by', type: 'text', label: 'Anmälan', required: true },
    // The receipt that the sender got, for a form that is sent twice. Empty until there is one.
    { name: 'receipt', type: 'text', label: 'Kvitto' },
    { name: 'expiresAt', type: 'date', label: 'Raderas', required: true, index: true },
  ],
}
