import type { ArrayField } from 'payload'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { chosenSessionFields } from './signup.ts'
import { clockField, dayField, textareaField, textField } from './simple.ts'

/** The programme of an event, with sessions that are chosen at sign-up and parallel tracks. */
export const programmeField: ArrayField = {
  name: 'programme',
  type: 'array',
  label: 'Program',
  labels: { singular: 'Programpunkt', plural: 'Programpunkter' },
  admin: { components: ROW_TITLE, description: 'I tidsordning.' },
  fields: [
    {
      type: 'row',
      fields: [
        clockField({ name: 'from', label: 'Från', required: true, width: '25%' }),
        clockField({ name: 'to', label: 'Till', width: '25%' }),
        dayField({ name: 'day', label: 'Dag', width: '50%', help: 'Bara när evenemanget har flera dagar. Annars första dagen.' }),
      ],
    },
    textField({ name: 'title', label: 'Rubrik', required: true }),
    textareaField({ name: 'description', label: 'Beskrivning' }),
    { name: 'isBreak', type: 'checkbox', label: 'Paus', defaultValue: false },
    ...chosenSessionFields(),
    textField({ name: 'track', label: 'Parallellt spår', help: 'Namnet på spåret, när flera punkter går samtidigt.' }),
    {
      name: 'speakers',
      type: 'array',
      label: 'Medverkande',
      labels: { singular: 'Medverkande', plural: 'Medverkande' },
      admin: { components: ROW_TITLE },
      fields: [
        textField({ name: 'name', label: 'Namn', required: true }),
        textField({ name: 'title', label: 'Titel' }),
        textField({ name: 'organisation', label: 'Organisation' }),
      ],
    },
  ],
}
