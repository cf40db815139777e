import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** Pending changes: documents that were saved, by any process, and are not published yet. A row is written in the transaction of the save. The publisher removes it. */
export const changes: CollectionConfig = {
  slug: 'changes',
  labels: { singular: 'Ändring', plural: 'Ändringar' },
  admin: { hidden: true },
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    // `news:12`, or the slug of a global.
    { name: 'place', type: 'text', label: 'Var', required: true, index: true },
    // The `updatedAt` of the saved document. Empty when the document was removed.
    { name: 'savedAt', type: 'text', label: 'Sparad' },
    { name: 'by', type: 'text', label: 'Av' },
  ],
}
