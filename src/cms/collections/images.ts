import type { CollectionConfig } from 'payload'
import { publishers, staff, writers } from '../access/roles.ts'
import { guidField, slugField } from '../fields/identity.ts'
import { KEPT_OUT_OF_LISTS } from '../fields/kept-out-of-lists.ts'
import { textareaField, textField } from '../fields/simple.ts'
import { recordRemoval, recordSave } from '../hooks/publication/record-change.ts'
import { refuseIfUsed } from '../hooks/requests/refuse-if-used.ts'
import { refuseWrongConditions } from '../hooks/requests/refuse-wrong-conditions.ts'
import { refuseWrongTypes } from '../hooks/requests/refuse-wrong-types.ts'
import { checkImage } from '../hooks/uploads/check-upload.ts'
import { filesFromUploads, noOutsideFile } from '../hooks/uploads/files-from-uploads.ts'
import { publishedFilesByPublishers, writersOfUnused } from '../hooks/uploads/published-files-by-publishers.ts'
import { refuseOnFullDisk } from '../hooks/uploads/refuse-on-full-disk.ts'
import { reserveFileName } from '../hooks/uploads/reserve-file-name.ts'
import { updateFingerprint } from '../hooks/uploads/update-fingerprint.ts'

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
  hooks: {
    beforeOperation: [
      refuseWrongConditions,
      refuseWrongTypes,
      publishedFilesByPublishers,
      refuseOnFullDisk,
      filesFromUploads,
      checkImage,
      reserveFileName,
    ],
    beforeChange: [updateFingerprint],
    afterChange: [recordSave],
    beforeDelete: [refuseIfUsed],
    afterDelete: [recordRemoval],
  },
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
