import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** Share links to drafts. A link without a row has been revoked. */
export const shareLinks: CollectionConfig = {
  slug: 'share-links',
  labels: { singular: 'Delningslänk', plural: 'Delningslänkar' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'key', type: 'text', label: 'Nyckel', required: true, unique: true, index: true },
    { name: 'documentType', type: 'text', label: 'Samling', required: true },
    { name: 'document', type: 'text', label: 'Dokument', required: true },
    // SQLite can give the id of a removed document to a new one. The guid is never used again.
    { name: 'guid', type: 'text', label: 'Dokumentets namn', required: true, index: true },
    { name: 'expiresAt', type: 'date', label: 'Gäller till', required: true, index: true },
    { name: 'by', type: 'text', label: 'Delad av' },
  ],
}
