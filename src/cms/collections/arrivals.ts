import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** Who has come: one row a person who was checked in. The row stays when that is taken back, so that an older word that comes late is known as such. */
export const arrivals: CollectionConfig = {
  slug: 'arrivals',
  labels: { singular: 'Ankomst', plural: 'Ankomster' },
  admin: { hidden: true },
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    // The sign-up's key and which of its people, from 0: `key:0`. Checked in twice is checked in once.
    { name: 'person', type: 'text', label: 'Person', required: true, unique: true, index: true },
    { name: 'signup', type: 'text', label: 'Anmälan', required: true, index: true },
    { name: 'event', type: 'text', label: 'Evenemang', required: true, index: true },
    { name: 'at', type: 'date', label: 'När', required: true },
    { name: 'isTakenBack', type: 'checkbox', label: 'Ångrad', defaultValue: false },
    { name: 'by', type: 'text', label: 'Incheckad av' },
  ],
}
