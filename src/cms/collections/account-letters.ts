import type { CollectionConfig } from 'payload'
import { admins, nobody } from '../access/roles.ts'
import { deliveryFields } from '../fields/delivery.ts'

/**
 * Letters to users about their accounts. A row is queued before the request is answered, so that neither a stop nor a mail server that fails loses the letter. It
 * holds no text and no key: the text is made when the letter is sent, and so is the key of a reset link. An address that somebody typed in the form for a
 * forgotten password is queued whether or not an account has it, and its row is removed when no account does.
 */
export const accountLetters: CollectionConfig = {
  slug: 'account-letters',
  labels: { singular: 'Mejl om konto', plural: 'Mejl om konton' },
  defaultSort: '-createdAt',
  admin: {
    group: 'Inställningar',
    hideAPIURL: true,
    useAsTitle: 'to',
    description: 'Mejl om glömda lösenord och ändrade konton. Skrivs av sig själv, och tas bort efter 30 dagar.',
    defaultColumns: ['to', 'kind', 'status', 'sentAt', 'createdAt'],
    listSearchableFields: ['to'],
  },
  disableBulkEdit: true,
  disableBulkDelete: true,
  lockDocuments: false,
  access: { create: nobody, read: admins, update: nobody, delete: nobody },
  fields: [
    { name: 'to', type: 'text', label: 'Till', required: true, index: true },
    {
      name: 'kind',
      type: 'select',
      label: 'Om',
      required: true,
      options: [
        { label: 'Glömt lösenord', value: 'reset' },
        { label: 'Bytt lösenord', value: 'password' },
        { label: 'Bytt e-postadress', value: 'email' },
      ],
    },
    { name: 'isOwn', type: 'checkbox', label: 'Ändrat av användaren själv', defaultValue: false, admin: { hidden: true } },
    ...deliveryFields,
    // Random, so that the Message-ID tells nothing.
    { name: 'key', type: 'text', label: 'Nyckel', required: true, unique: true, index: true, admin: { hidden: true } },
  ],
}
