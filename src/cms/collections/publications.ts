import type { CollectionConfig } from 'payload'
import { nobody, staff } from '../access/roles.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { instantField, textField } from '../fields/simple.ts'

/** The most paths, documents and failures that a row lists. All are counted. */
export const MAX_LISTED = 50

/** The history of publications: what was published, when, and after whose save. Written by the publisher. */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: 'Publicering', plural: 'Publiceringshistorik' },
  defaultSort: '-at',
  admin: {
    group: 'Inställningar',
    hideAPIURL: true,
    useAsTitle: 'what',
    description: 'De senaste tusen gångerna som webbplatsen ändrades. Skrivs av sig själv.',
    defaultColumns: ['at', 'what', 'by', 'addressCount', 'milliseconds', 'failureCount'],
    listSearchableFields: ['what', 'by'],
  },
  disableBulkEdit: true,
  disableBulkDelete: true,
  access: { create: nobody, read: staff, update: nobody, delete: nobody },
  fields: [
    { ...instantField({ name: 'at', label: 'Ute på webben', required: true }), index: true },
    textField({ name: 'what', label: 'Vad', required: true, maxLength: 500 }),
    textField({ name: 'by', label: 'Sparat av', maxLength: 1000 }),
    { name: 'milliseconds', type: 'number', label: 'Tid (millisekunder)', required: true },
    { name: 'addressCount', type: 'number', label: 'Antal adresser', required: true },
    { name: 'failureCount', type: 'number', label: 'Antal fel', required: true },
    {
      name: 'documents',
      type: 'array',
      label: 'Ändrat',
      admin: { components: ROW_TITLE, initCollapsed: true },
      labels: { singular: 'Dokument', plural: 'Dokument' },
      fields: [
        {
          type: 'row',
          fields: [
            // `news:12`, for programs.
            { ...textField({ name: 'document', label: 'Dokument', required: true }), admin: { hidden: true } },
            textField({ name: 'title', label: 'Rubrik', maxLength: 1000 }),
          ],
        },
      ],
    },
    {
      name: 'addresses',
      type: 'array',
      label: 'Adresser',
      labels: { singular: 'Adress', plural: 'Adresser' },
      admin: { components: ROW_TITLE, description: `Högst ${MAX_LISTED} räknas upp.`, initCollapsed: true },
      fields: [
        {
          type: 'row',
          fields: [
            textField({ name: 'path', label: 'Adress', required: true, maxLength: 2000 }),
            { name: 'isRemoved', type: 'checkbox', label: 'Borttagen', defaultValue: false },
          ],
        },
      ],
    },
    {
      name: 'failed',
      type: 'array',
      label: 'Kunde inte skapas',
      admin: { components: ROW_TITLE },
      labels: { singular: 'Sida', plural: 'Sidor' },
      fields: [
        textField({ name: 'path', label: 'Adress', required: true, maxLength: 2000 }),
        { name: 'reason', type: 'textarea', label: 'Orsak', required: true },
      ],
    },
  ],
}
