import type { Field } from 'payload'
import { instantField, textField } from './simple.ts'

/** How far a queued letter has come: the same fields for letters of every kind. Only the sender writes them. */
export const deliveryFields: readonly Field[] = [
  {
    name: 'status',
    type: 'select',
    label: 'Status',
    required: true,
    defaultValue: 'queued',
    index: true,
    options: [
      { label: 'I kö', value: 'queued' },
      { label: 'Skickas', value: 'sending' },
      { label: 'Skickat', value: 'sent' },
      { label: 'Gick inte att skicka', value: 'failed' },
      { label: 'Inte skickat, inaktuellt', value: 'dropped' },
    ],
  },
  textField({ name: 'fault', label: 'Varför det inte gick', maxLength: 1000 }),
  { name: 'tries', type: 'number', label: 'Försök', defaultValue: 0 },
  instantField({ name: 'sentAt', label: 'Skickat' }),
  { ...instantField({ name: 'dueAt', label: 'Nästa försök' }), index: true },
  // Exclusive. Empty for a letter that stays true.
  instantField({ name: 'validUntil', label: 'Skickas inte efter' }),
  // The first of the failures since the letter was queued.
  { name: 'failingSince', type: 'date', label: 'Har misslyckats sedan', admin: { hidden: true } },
  // How often the staff have sent the letter again. The number makes the Message-ID of each sending different.
  { name: 'resends', type: 'number', label: 'Skickat igen', admin: { hidden: true } },
]
