import type { Field, FieldAccess } from 'payload'
import { isSlug } from '../../domain/content/slugs.ts'
import { SLUG_REFUSALS } from '../../words/refusals.ts'
import { isStaff } from '../access/roles.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { countField, dayField, instantField, kronorField, monthField, textareaField, textField } from './simple.ts'

/** Access to a decision for the staff, and for everybody from when its day is set, as on the site. A query by what it holds is for the staff. */
const decidedOrStaff: FieldAccess = ({ req, siblingData }) =>
  isStaff(req.user) || Boolean((siblingData as Partial<{ decision: { decidedOn?: string | null } }> | undefined)?.decision?.decidedOn)

/** The fields of a call's round, its decision and its grants included. */
export const roundFields: Field[] = [
  {
    type: 'row',
    fields: [
      textField({ name: 'title', label: 'Omgångens namn', required: true, placeholder: 'Omgång 2027', width: '50%' }),
      {
        ...textField({
          name: 'slug',
          label: 'Omgångens adress',
          required: true,
          placeholder: '2027',
          width: '50%',
          help: 'Del av webbadressen och av länken till ansökan. Ändra den inte när omgången är publicerad.',
        }),
        validate: (value: unknown) => isSlug(String(value ?? '')) || SLUG_REFUSALS.shape,
      } as Field,
    ],
  },
  {
    type: 'row',
    fields: [
      instantField({ name: 'opensAt', label: 'Öppnar', width: '50%' }),
      instantField({
        name: 'closesAt',
        label: 'Stänger',
        width: '50%',
        help: 'Sista stund att ansöka, svensk tid. Ett klockslag som saknas i listan går att skriva, till exempel 2027-03-31 23.59.',
      }),
    ],
  },
  monthField({
    name: 'expectedOpening',
    label: 'Beräknas öppna',
    help: 'Månad, så länge datum saknas.',
    condition: (_, siblings) => !siblings?.opensAt,
  }),
  {
    type: 'row',
    fields: [
      kronorField({ name: 'totalAmount', label: 'Att fördela' }),
      dayField({ name: 'expectedDecision', label: 'Beslut väntas' }),
      dayField({ name: 'earliestStart', label: 'Tidigaste projektstart' }),
    ],
  },
  { name: 'informationMeeting', type: 'relationship', label: 'Informationsmöte', relationTo: 'events' },
  textareaField({ name: 'note', label: 'Om omgången', help: 'Till exempel vem den är begränsad till.' }),
  textareaField({
    name: 'withdrawn',
    label: 'Omgången är inställd',
    maxLength: 300,
    help: 'Skriv orsaken. Omgången ligger kvar och visas som inställd, och den som har den i sin kalender får veta det. Lämna tomt annars.',
  }),
  {
    name: 'decision',
    type: 'group',
    label: 'Beslut',
    access: { read: decidedOrStaff },
    admin: { description: 'Fylls i när beslutet är fattat. När beslutsdagen är satt visas omgången som beslutad.' },
    fields: [
      {
        type: 'row',
        fields: [
          dayField({ name: 'decidedOn', label: 'Beslutsdag' }),
          textField({ name: 'caseNumber', label: 'Diarienummer', maxLength: 60 }),
          countField({ name: 'applicationCount', label: 'Antal ansökningar' }),
        ],
      },
      { name: 'protocol', type: 'upload', label: 'Protokoll', relationTo: 'documents' },
      textareaField({ name: 'note', label: 'Om beslutet' }),
      {
        name: 'grants',
        type: 'array',
        label: 'Beviljade',
        labels: { singular: 'Beviljad ansökan', plural: 'Beviljade' },
        admin: { components: ROW_TITLE },
        fields: [
          {
            type: 'row',
            fields: [
              textField({ name: 'title', label: 'Projekt', required: true }),
              textField({ name: 'applicant', label: 'Sökande', required: true }),
              kronorField({ name: 'amount', label: 'Belopp', required: true }),
            ],
          },
          { name: 'project', type: 'relationship', label: 'Projektets sida', relationTo: 'projects' },
        ],
      },
    ],
  },
]
