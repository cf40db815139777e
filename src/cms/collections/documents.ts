import type { CollectionConfig } from 'payload'
import { publishers, staff, writers } from '../access/roles.ts'
import { guidField, slugField } from '../fields/identity.ts'
import { KEPT_OUT_OF_LISTS } from '../fields/kept-out-of-lists.ts'
import { textField } from '../fields/simple.ts'
import { checkDocument } from '../hooks/uploads/check-upload.ts'
import { fileHooks } from '../hooks/uploads/file-hooks.ts'
import { noOutsideFile } from '../hooks/uploads/files-from-uploads.ts'
import { writersOfUnused } from '../hooks/uploads/published-files-by-publishers.ts'

/** Files to read and download. `staticDir` is the folder of the uploaded files. */
export const documents = (staticDir: string): CollectionConfig => ({
  slug: 'documents',
  labels: { singular: 'Dokument', plural: 'Dokument' },
  defaultSort: '-createdAt',
  admin: {
    group: 'Register',
    hideAPIURL: true,
    useAsTitle: 'title',
    description: 'Filer att läsa och ladda ner. Ett dokument blir öppet när något publicerat länkar till det.',
    defaultColumns: ['title', 'filename', 'updatedAt'],
    listSearchableFields: ['title', 'filename'],
  },
  versions: { maxPerDoc: 20 },
  access: { read: staff, readVersions: staff, create: writers, update: writersOfUnused('documents'), delete: publishers },
  // Payload's paste of a URL fetches the file in the editor's browser, which most sites forbid.
  upload: { staticDir, pasteURL: false, externalFileHeaderFilter: noOutsideFile },
  hooks: fileHooks(checkDocument),
  fields: [
    textField({ name: 'title', label: 'Titel', required: true, help: 'Filtyp och storlek skrivs ut av webbplatsen.' }),
    slugField('documents', 'title'),
    guidField(),
    { name: 'fingerprint', type: 'text', admin: { hidden: true, ...KEPT_OUT_OF_LISTS }, access: { create: () => false, update: () => false } },
    { name: 'fileChangedAt', type: 'date', admin: { hidden: true, ...KEPT_OUT_OF_LISTS }, access: { create: () => false, update: () => false } },
  ],
})
