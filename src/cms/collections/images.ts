import type { CollectionConfig } from 'payload'
import { publishers, staff, writers } from '../access/roles.ts'
import { guidField, slugField } from '../fields/identity.ts'
import { KEPT_OUT_OF_LISTS } from '../fields/kept-out-of-lists.ts'
import { textareaField, textField } from '../fields/simple.ts'
import { checkImage } from '../hooks/uploads/check-upload.ts'
import { fileHooks } from '../hooks/uploads/file-hooks.ts'
import { noOutsideFile } from '../hooks/uploads/files-from-uploads.ts'
import { writersOfUnused } from '../hooks/uploads/published-files-by-publishers.ts'

const size = (width: number) => ({
  name: `w${width}`,
  width,
  withoutEnlargement: true,
  formatOptions: { format: 'webp' as const, options: { quality: 78 } },
})

/** Images. `staticDir` is the folder of the uploaded files. */
export const images = (staticDir: string): CollectionConfig => ({
  slug: 'images',
  labels: { singular: 'Bild', plural: 'Bilder' },
  defaultSort: '-createdAt',
  admin: {
    group: 'Register',
    hideAPIURL: true,
    useAsTitle: 'alt',
    description: 'En bild syns på webbplatsen när något publicerat visar den.',
    defaultColumns: ['filename', 'alt', 'photographer'],
    listSearchableFields: ['alt', 'filename'],
  },
  versions: { maxPerDoc: 20 },
  access: { read: staff, readVersions: staff, create: writers, update: writersOfUnused('images'), delete: publishers },
  upload: {
    staticDir,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    imageSizes: [size(480), size(960), size(1600)],
    adminThumbnail: 'w480',
    focalPoint: true,
    // Payload's paste of a URL fetches the file in the editor's browser, which most sites forbid.
    pasteURL: false,
    externalFileHeaderFilter: noOutsideFile,
    displayPreview: true,
  },
  hooks: fileHooks(checkImage),
  fields: [
    textareaField({
      name: 'alt',
      label: 'Beskrivning för den som inte ser bilden',
      required: true,
      maxLength: 300,
      help: 'Säg vad bilden visar, i en mening. Skriv inte ”bild på”.',
    }),
    textField({ name: 'photographer', label: 'Fotograf eller illustratör' }),
    slugField('images', 'alt'),
    guidField(),
    { name: 'fingerprint', type: 'text', admin: { hidden: true, ...KEPT_OUT_OF_LISTS }, access: { create: () => false, update: () => false } },
  ],
})
