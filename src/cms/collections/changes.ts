import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** What was saved and is not published yet, by whatever process. A row is written with the save, and removed when a publication has read what it speaks of. */
export const changes: CollectionConfig = {
  slug: 'changes',
  labels: { singular: 'Ändring', plural: 'Ändringar' },
  admin: { hidden: true },
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    // `news:12`, or a global's name.
    { name: 'place', type: 'text', label: 'Var', required: true, index: true },
    // What the saved document says of when it was saved; empty for one that is gone.
    { name: 'savedAt', type: 'text', label: 'Sparad' },
    { name: 'by', type: 'text', label: 'Av' },
  ],
}
