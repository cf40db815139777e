import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** Every address that was ever published, and whose it was last, so that none of them dies. Kept by the publisher. */
export const addresses: CollectionConfig = {
  slug: 'addresses',
  labels: { singular: 'Adress', plural: 'Adresser' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'path', type: 'text', label: 'Adress', required: true, unique: true, index: true },
    { name: 'owner', type: 'text', label: 'Dokument', required: true, index: true },
    { name: 'isCurrent', type: 'checkbox', label: 'Är en sida idag', defaultValue: false },
    // When the bytes that readers get there were written. Empty when no page is there.
    { name: 'liveAt', type: 'date', label: 'Ute på webben' },
  ],
}
