import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/**
 * The people who were checked in, a row for each person. An undone check-in keeps its row, so that a check-in that was made earlier but arrives later
 * does not bring it back.
 */
export const arrivals: CollectionConfig = {
  slug: 'arrivals',
  labels: { singular: 'Ankomst', plural: 'Ankomster' },
  admin: { hidden: true },
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    // The sign-up's key and the person's number in its party, from 0: `key:0`. Being unique, it makes a second check-in of the person impossible.
    { name: 'person', type: 'text', label: 'Person', required: true, unique: true, index: true },
    { name: 'signup', type: 'text', label: 'Anmälan', required: true, index: true },
    { name: 'event', type: 'text', label: 'Evenemang', required: true, index: true },
    { name: 'at', type: 'date', label: 'När', required: true },
    { name: 'isTakenBack', type: 'checkbox', label: 'Ångrad', defaultValue: false },
    { name: 'by', type: 'text', label: 'Incheckad av' },
  ],
}
