import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** Every path that was ever published, with its last owner, so that an old path can redirect. Written by the publisher. */
export const addresses: CollectionConfig = {
  slug: 'addresses',
  labels: { singular: 'Adress', plural: 'Adresser' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'path', type: 'text', label: 'Adress', required: true, unique: true, index: true },
    { name: 'owner', type: 'text', label: 'Dokument', required: true, index: true },
    { name: 'isCurrent', type: 'checkbox', label: 'Är en sida i dag', defaultValue: false },
    // When the file that readers get at the path was written. Empty when the path has no page.
    { name: 'liveAt', type: 'date', label: 'Ute på webben' },
  ],
}
