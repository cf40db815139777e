import type { CollectionConfig, FieldHook } from 'payload'
import { withPersonalLinkNamed } from '../../mail/personal-link.ts'
import { eventStaff, eventStaffField, nobody } from '../access/roles.ts'
import { releaseLettersEndpoint } from '../endpoints/release-letters.ts'
import { resendEndpoint, resendManyEndpoint } from '../endpoints/resend.ts'
import { deliveryFields } from '../fields/delivery.ts'
import { textareaField, textField } from '../fields/simple.ts'

const namePersonalLink: FieldHook = ({ value }) => (typeof value === 'string' ? withPersonalLinkNamed(value) : value)

/** The content of a letter: read by event staff, with its personal address, which is not stored, named. */
const contentOfLetter = { access: { read: eventStaffField }, hooks: { afterRead: [namePersonalLink] } }

/** Letters to people who have signed up. Each is queued once, under its key, without its personal address, sent by a job, and removed together with its sign-up. */
export const letters: CollectionConfig = {
  slug: 'letters',
  labels: { singular: 'Mejl', plural: 'Mejl' },
  defaultSort: '-createdAt',
  admin: {
    group: 'Deltagare',
    hideAPIURL: true,
    useAsTitle: 'subject',
    description:
      'Vad som har skickats till dem som har anmält sig. Mejlen skrivs av sig själva. Texten ser bara den som har rollen Evenemangspersonal.',
    defaultColumns: ['subject', 'to', 'status', 'sentAt', 'createdAt'],
    listSearchableFields: ['subject', 'to'],
    components: { beforeListTable: ['/src/cms/admin/letters/ResendLetters.tsx#ResendLetters'] },
  },
  disableBulkEdit: true,
  disableBulkDelete: true,
  lockDocuments: false,
  access: { create: nobody, read: eventStaff, update: nobody, delete: nobody },
  endpoints: [releaseLettersEndpoint, resendManyEndpoint, resendEndpoint],
  fields: [
    {
      name: 'resend',
      type: 'ui',
      label: 'Skicka igen',
      admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/src/cms/admin/letters/ResendLetter.tsx#ResendLetter' } },
    },
    textField({ name: 'subject', label: 'Ämne', required: true, maxLength: 300 }),
    { name: 'to', type: 'email', label: 'Till', required: true },
    ...deliveryFields,
    {
      ...textareaField({
        name: 'text',
        label: 'Mejlet',
        maxLength: 20_000,
        help: 'Där det står [personlig länk] har det skickade mejlet länken till deltagarens egen sida. Den sparas inte här.',
      }),
      ...contentOfLetter,
    },
    { name: 'html', type: 'textarea', label: 'HTML', admin: { hidden: true }, ...contentOfLetter },
    // The calendar file that is attached, or empty.
    { name: 'calendar', type: 'textarea', label: 'Kalenderfil', admin: { hidden: true }, access: { read: eventStaffField } },
    // `<sign-up's key>:<number>:<kind>`, unique so that no letter is queued twice.
    { name: 'key', type: 'text', label: 'Nyckel', required: true, unique: true, index: true, admin: { hidden: true } },
    { name: 'signup', type: 'text', label: 'Anmälan', required: true, index: true, admin: { hidden: true } },
    { name: 'event', type: 'text', label: 'Evenemang', required: true, index: true, admin: { hidden: true } },
  ],
}
