import { ValidationError } from 'payload'
import { monthFromText, periodFaults } from '../../domain/projects/project.ts'
import { periodRefusal } from '../../words/refusals.ts'
import { staffField } from '../access/roles.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { contactsField, documentsField, goalsField, imageFields, municipalitiesField, themesField } from '../fields/relations.ts'
import { replacedByField } from '../fields/replaced-by.ts'
import { bodyField } from '../fields/rich-text.ts'
import { dayField, kronorField, monthField, textareaField, textField, webField } from '../fields/simple.ts'
import { contentCollection } from './content-collection.ts'

/** Projects that we run, and projects that we support. */
export const projects = contentCollection({
  slug: 'projects',
  labels: { singular: 'Projekt', plural: 'Projekt' },
  description: 'Projekt vi driver och projekt vi stödjer.',
  columns: ['title', 'period.from', 'period.to', 'role', 'owner', 'publication'],
  sortedBy: '-period.from',
  hooks: {
    beforeValidate: [
      ({ data }) => {
        if (!data?.period) return data
        const month = (typed: unknown) => (typeof typed === 'string' ? (monthFromText(typed) ?? typed) : typed)
        return { ...data, period: { ...data.period, from: month(data.period.from), to: month(data.period.to) } }
      },
    ],
    beforeChange: [
      ({ data, req }) => {
        if (data._status !== 'published') return data
        const period = { from: String(data.period?.from ?? ''), to: String(data.period?.to ?? '') }
        // The fields refuse what is not a month, together with their other faults.
        const errors = periodFaults(period).flatMap((fault) =>
          fault === 'ends-before-starts' ? [{ path: 'period.to', message: periodRefusal(fault, period) }] : [],
        )
        if (errors.length > 0) throw new ValidationError({ collection: 'projects', errors, req }, req.t)
        return data
      },
    ],
  },
  fields: [
    {
      name: 'role',
      type: 'select',
      label: 'Vår roll',
      required: true,
      defaultValue: 'supported',
      options: [
        { label: 'Projekt vi driver', value: 'run' },
        { label: 'Projekt vi stödjer', value: 'supported' },
      ],
      admin: { position: 'sidebar' },
    },
    replacedByField('projects'),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Om projektet',
          fields: [
            textareaField({ name: 'lead', label: 'Ingress', required: true, maxLength: 500 }),
            textareaField({ name: 'purpose', label: 'Syfte', maxLength: 1000, help: 'Två meningar räcker.' }),
            textareaField({ name: 'targetGroup', label: 'Målgrupp', maxLength: 500 }),
            ...imageFields(),
            bodyField(),
            webField({ name: 'website', label: 'Projektets webbplats' }),
            contactsField(),
            documentsField(),
            themesField(),
            goalsField(),
            municipalitiesField(),
          ],
        },
        {
          label: 'Tid, pengar och parter',
          fields: [
            textField({ name: 'owner', label: 'Projektägare', required: true }),
            {
              name: 'partners',
              type: 'array',
              label: 'Samarbetsparter',
              labels: { singular: 'Part', plural: 'Parter' },
              admin: { components: ROW_TITLE },
              fields: [textField({ name: 'name', label: 'Namn', required: true })],
            },
            {
              name: 'period',
              type: 'group',
              label: 'Projekttid',
              fields: [
                {
                  type: 'row',
                  fields: [
                    monthField({ name: 'from', label: 'Från och med', required: true }),
                    monthField({ name: 'to', label: 'Till och med', required: true }),
                  ],
                },
                {
                  ...textField({
                    name: 'original',
                    label: 'Så stod det i underlaget',
                    help: 'Projektet är inläst och dess tid var otydlig. Visas inte på webbplatsen.',
                    condition: (_, siblings) => Boolean(siblings?.original),
                  }),
                  access: { read: staffField },
                },
              ],
            },
            { type: 'row', fields: [kronorField({ name: 'budget', label: 'Budget' }), kronorField({ name: 'granted', label: 'Beviljat av oss' })] },
            {
              name: 'funders',
              type: 'array',
              label: 'Finansiärer',
              labels: { singular: 'Finansiär', plural: 'Finansiärer' },
              admin: { components: ROW_TITLE },
              fields: [
                {
                  type: 'row',
                  fields: [textField({ name: 'name', label: 'Namn', required: true }), kronorField({ name: 'amount', label: 'Belopp' })],
                },
              ],
            },
            {
              name: 'call',
              type: 'relationship',
              label: 'Utlysning',
              relationTo: 'funding-calls',
              admin: { description: 'Där pengarna kommer ifrån.' },
            },
            textField({ name: 'round', label: 'Omgångens adress', placeholder: '2026', condition: (data) => Boolean(data?.call) }),
          ],
        },
        {
          label: 'Resultat',
          fields: [
            {
              name: 'indicators',
              type: 'array',
              label: 'Indikatorer',
              labels: { singular: 'Indikator', plural: 'Indikatorer' },
              admin: { components: ROW_TITLE },
              fields: [
                {
                  type: 'row',
                  fields: [
                    textField({ name: 'name', label: 'Indikator', required: true }),
                    textField({ name: 'goal', label: 'Mål' }),
                    textField({ name: 'outcome', label: 'Utfall' }),
                  ],
                },
              ],
            },
            bodyField('results', 'Resultat'),
            bodyField('lessons', 'Lärdomar'),
            dayField({ name: 'finalReportDue', label: 'Slutredovisning senast' }),
            { name: 'finalReport', type: 'upload', label: 'Slutredovisning', relationTo: 'documents' },
          ],
        },
      ],
    },
  ],
})
