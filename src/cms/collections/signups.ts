import type { CollectionConfig } from 'payload'
import { eventStaff } from '../access/roles.ts'
import { textareaField, textField } from '../fields/simple.ts'
import { refuseWrongTypes } from '../hooks/refuse-wrong-types.ts'

export const signups: CollectionConfig = {
  slug: 'signups',
  labels: { singular: 'Anmälan', plural: 'Anmälningar' },
  defaultSort: '-createdAt',
  versions: { maxPerDoc: 20 },
  admin: {
    group: 'Deltagare',
    hideAPIURL: true,
    useAsTitle: 'name',
    description: 'Personuppgifter. Syns bara för administratörer och evenemangspersonal.',
    defaultColumns: ['name', 'event', 'status', 'createdAt'],
    listSearchableFields: ['name', 'email', 'organisation'],
  },
  access: { create: eventStaff, read: eventStaff, readVersions: eventStaff, update: eventStaff, delete: eventStaff },
  hooks: { beforeOperation: [refuseWrongTypes] },
  fields: [
    { name: 'event', type: 'relationship', label: 'Evenemang', relationTo: 'events', required: true, index: true },
    textField({ name: 'name', label: 'Namn', required: true }),
    { name: 'email', type: 'email', label: 'E-post', required: true, index: true },
    textField({ name: 'organisation', label: 'Organisation' }),
    {
      name: 'status',
      type: 'select',
      label: 'Läge',
      required: true,
      defaultValue: 'seated',
      options: [
        { label: 'Har plats', value: 'seated' },
        { label: 'På reservlistan', value: 'waiting' },
        { label: 'Avbokad', value: 'cancelled' },
      ],
    },
    textareaField({ name: 'note', label: 'Anteckning', help: 'Skriv inget här som personen själv inte får läsa.' }),
  ],
}
