import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** Which sign-ups have which seats, a row for each event. A row is replaced as a whole, by compare-and-swap on `turn`. It holds no personal data but `newcomers`. */
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
    // Sign-ups whose rows are not created yet, with all their data. They are stored together with their seats, so that neither exists without the other.
    { name: 'newcomers', type: 'json', label: 'Nyss anmälda', required: true },
    // Whether sign-up rows, letters or pages do not agree with the seating yet.
    { name: 'isUnfinished', type: 'checkbox', label: 'Inte färdig', defaultValue: false },
    { name: 'held', type: 'number', label: 'Tagna platser', required: true },
    { name: 'waiting', type: 'number', label: 'På reservlistan', required: true },
    { name: 'sessions', type: 'json', label: 'Tagna platser på pass', required: true },
    // When the seating has to be worked on again, because time passes or because work was left unfinished. Empty for never.
    { name: 'dueAt', type: 'date', label: 'Nästa gång', index: true },
    // A `StoredNotifiedStateJson` of `cms/letters/stored-notified-state`: what the participants have been told of the event. Empty before the first letter.
    { name: 'telling', type: 'json', label: 'Vad deltagarna vet' },
    // Grows with every change of `telling`. Empty before the first.
    { name: 'tellingTurn', type: 'number', label: 'Ändring av vad deltagarna vet' },
  ],
}
