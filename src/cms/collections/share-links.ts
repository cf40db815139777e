import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** The links that show a draft to whoever has one. A link without a row here has been taken back. */
export const shareLinks: CollectionConfig = {
  slug: 'share-links',
  labels: { singular: 'Delningslänk', plural: 'Delningslänkar' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'key', type: 'text', label: 'Nyckel', required: true, unique: true, index: true },
    { name: 'documentType', type: 'text', label: 'Samling', required: true },
    { name: 'document', type: 'text', label: 'Dokument', required: true },
    // SQLite gives the number of a removed document to a new one; this is the document itself.
    { name: 'guid', type: 'text', label: 'Dokumentets namn', required: true, index: true },
    { name: 'expiresAt', type: 'date', label: 'Gäller till', required: true, index: true },
    { name: 'by', type: 'text', label: 'Delad av' },
  ],
}
