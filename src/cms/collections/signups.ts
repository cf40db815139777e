import type { CollectionConfig, FieldAccess } from 'payload'
import { eventStaff, eventStaffField, nobody } from '../access/roles.ts'
import { instantField, textareaField, textField } from '../fields/simple.ts'
import { refuseWrongConditions } from '../hooks/requests/refuse-wrong-conditions.ts'
import { refuseWrongTypes } from '../hooks/requests/refuse-wrong-types.ts'

const nobodyField: FieldAccess = () => false

/**
 * Sign-ups, with their personal data. `seatings` decides who has a seat; status, number and seats here follow it. Nobody edits a row in the admin, but in
 * the participants' view: Payload saves a row as a whole, and would bring back the seat that it had when it was opened.
 */
export const signups: CollectionConfig = {
  slug: 'signups',
  labels: { singular: 'Anmälan', plural: 'Anmälningar' },
  defaultSort: '-createdAt',
  versions: { maxPerDoc: 20 },
  admin: {
    group: 'Deltagare',
    hideAPIURL: true,
    useAsTitle: 'name',
    description:
      'Personuppgifter. Syns bara för administratörer och evenemangspersonal, och raderas av sig själva efter evenemanget. Ändras i deltagarvyn, som nås från evenemanget.',
    defaultColumns: ['name', 'event', 'status', 'number', 'createdAt'],
    listSearchableFields: ['name', 'email', 'organisation'],
  },
  disableBulkEdit: true,
  disableBulkDelete: true,
  access: { create: nobody, read: eventStaff, readVersions: eventStaff, update: nobody, delete: nobody },
  hooks: { beforeOperation: [refuseWrongConditions, refuseWrongTypes] },
  fields: [
    {
      name: 'event',
      type: 'relationship',
      label: 'Evenemang',
      relationTo: 'events',
      required: true,
      index: true,
      access: { update: nobodyField },
      admin: { readOnly: true },
    },
    textField({ name: 'name', label: 'Namn', required: true, maxLength: 120 }),
    { name: 'email', type: 'email', label: 'E-post', required: true, index: true, access: { update: nobodyField }, admin: { readOnly: true } },
    textField({ name: 'organisation', label: 'Organisation', maxLength: 160 }),
    {
      name: 'organisationKind',
      type: 'select',
      label: 'Typ av organisation',
      options: [
        { label: 'Kommun', value: 'municipality' },
        { label: 'Region', value: 'region' },
        { label: 'Statlig myndighet', value: 'state' },
        { label: 'Skola, högskola eller universitet', value: 'education' },
        { label: 'Företag', value: 'company' },
        { label: 'Förening eller stiftelse', value: 'association' },
        { label: 'Privatperson', value: 'person' },
        { label: 'Annat', value: 'other' },
      ],
    },
    {
      name: 'status',
      type: 'select',
      label: 'Status',
      required: true,
      defaultValue: 'received',
      index: true,
      access: { update: nobodyField },
      admin: { readOnly: true },
      options: [
        { label: 'Tas emot', value: 'received' },
        { label: 'Väntar på bekräftelse', value: 'unconfirmed' },
        { label: 'Har plats', value: 'seated' },
        { label: 'Erbjuden plats', value: 'offered' },
        { label: 'På reservlistan', value: 'waiting' },
        { label: 'Svarade inte i tid', value: 'lapsed' },
        { label: 'Avbokad', value: 'cancelled' },
        { label: 'Togs inte emot', value: 'refused' },
      ],
    },
    {
      name: 'number',
      type: 'number',
      label: 'Nummer',
      access: { update: nobodyField },
      admin: { readOnly: true, description: 'I vilken ordning anmälan kom.' },
    },
    {
      name: 'size',
      type: 'number',
      label: 'Antal personer',
      required: true,
      defaultValue: 1,
      access: { update: nobodyField },
      admin: { readOnly: true },
    },
    { ...instantField({ name: 'offeredUntil', label: 'Platsen hålls till' }), access: { update: nobodyField } },
    // The names of the other people in the party.
    { name: 'companions', type: 'json', label: 'Medföljande', defaultValue: [], access: { update: nobodyField }, admin: { readOnly: true } },
    // The ids of the chosen programme items.
    { name: 'sessions', type: 'json', label: 'Valda pass', defaultValue: [], access: { update: nobodyField }, admin: { hidden: true } },
    // `{ key, label, value }` for each answered question.
    { name: 'answers', type: 'json', label: 'Svar', defaultValue: [], access: { update: nobodyField }, admin: { readOnly: true } },
    {
      name: 'sensitiveAnswers',
      type: 'json',
      label: 'Känsliga svar',
      defaultValue: [],
      access: { read: eventStaffField, update: nobodyField },
      admin: { readOnly: true },
    },
    textareaField({ name: 'note', label: 'Anteckning', help: 'Skriv inget här som personen själv inte får läsa.' }),
    // Identifies the sign-up in links and in the seating. Never used again.
    {
      name: 'key',
      type: 'text',
      label: 'Nyckel',
      required: true,
      unique: true,
      index: true,
      access: { update: nobodyField },
      admin: { hidden: true },
    },
    // Unique, so that an e-mail address has one sign-up for an event at a time: the event and a digest of the address, or the key once the sign-up has ended.
    {
      name: 'once',
      type: 'text',
      label: 'En per adress',
      required: true,
      unique: true,
      index: true,
      access: { read: nobodyField, update: nobodyField },
      admin: { hidden: true },
    },
  ],
}
