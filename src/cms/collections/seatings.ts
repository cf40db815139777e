import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** Who has which seats at each event: one row an event, changed as a whole or not at all. It holds keys and figures, nothing about people. */
export const seatings: CollectionConfig = {
  slug: 'seatings',
  labels: { singular: 'Platsfördelning', plural: 'Platsfördelningar' },
  admin: { hidden: true },
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    // The event's id as text.
    { name: 'event', type: 'text', label: 'Evenemang', required: true, unique: true, index: true },
    // Grows with every change.
    { name: 'turn', type: 'number', label: 'Ändring', required: true },
    // A `StoredSeatingJson` of `cms/signup/stored-seating`.
    { name: 'seating', type: 'json', label: 'Fördelning', required: true },
    // Those whose rows are still to be made, with all that they told: written together with their seats, so that neither is there without the other.
    { name: 'newcomers', type: 'json', label: 'Nyss anmälda', required: true },
    // Whether rows, letters or pages are still to be made to agree.
    { name: 'isUnfinished', type: 'checkbox', label: 'Inte färdig', defaultValue: false },
    { name: 'held', type: 'number', label: 'Tagna platser', required: true },
    { name: 'waiting', type: 'number', label: 'På reservlistan', required: true },
    { name: 'sessions', type: 'json', label: 'Tagna platser på pass', required: true },
    // When the clock alone changes it, or when work on it was left undone; empty for never.
    { name: 'dueAt', type: 'date', label: 'Nästa gång', index: true },
    // A `StoredNotifiedStateJson` of `cms/letters/stored-notified-state`. Empty before the first letter.
    { name: 'telling', type: 'json', label: 'Vad deltagarna vet' },
    // Grows with every change of that; empty before the first.
    { name: 'tellingTurn', type: 'number', label: 'Ändring av vad deltagarna vet' },
  ],
}
