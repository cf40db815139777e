import type { CollectionConfig } from 'payload'
import { eventStaff, nobody } from '../access/roles.ts'
import { instantField, textField } from '../fields/simple.ts'

/** The figures that are left of an event's sign-ups when personal data has been purged. Written by the purge. */
export const purgeReceipts: CollectionConfig = {
  slug: 'purge-receipts',
  labels: { singular: 'Gallringskvitto', plural: 'Gallringskvitton' },
  defaultSort: '-at',
  admin: {
    group: 'Deltagare',
    hideAPIURL: true,
    useAsTitle: 'title',
    description: 'Vad som har raderats och när, med antal. Inga personuppgifter.',
    defaultColumns: ['title', 'what', 'at', 'signedUp', 'came'],
    listSearchableFields: ['title'],
  },
  disableBulkEdit: true,
  disableBulkDelete: true,
  lockDocuments: false,
  access: { create: nobody, read: eventStaff, update: nobody, delete: nobody },
  fields: [
    textField({ name: 'title', label: 'Evenemang', required: true, maxLength: 200 }),
    {
      name: 'what',
      type: 'select',
      label: 'Raderat',
      required: true,
      options: [
        { label: 'Känsliga svar', value: 'sensitive' },
        { label: 'Alla anmälningar och mejl', value: 'all' },
      ],
    },
    instantField({ name: 'at', label: 'Raderat', required: true }),
    instantField({ name: 'endedAt', label: 'Evenemanget slutade' }),
    { name: 'signups', type: 'number', label: 'Anmälningar' },
    { name: 'signedUp', type: 'number', label: 'Personer med plats' },
    { name: 'came', type: 'number', label: 'Kom' },
    { name: 'waiting', type: 'number', label: 'Kvar på reservlistan' },
    { name: 'cancelled', type: 'number', label: 'Avbokade' },
    // The number of people for each `organisationKind` of a sign-up.
    { name: 'organisations', type: 'json', label: 'Personer efter typ av organisation' },
    { name: 'key', type: 'text', label: 'Nyckel', required: true, unique: true, index: true, admin: { hidden: true } },
    { name: 'event', type: 'text', label: 'Evenemang', required: true, index: true, admin: { hidden: true } },
  ],
}
