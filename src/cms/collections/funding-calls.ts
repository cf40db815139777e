import type { Field } from 'payload'
import { MOST_CHECKS } from '../../domain/calls/funding-call.ts'
import { REFUSALS } from '../../words/refusals.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { applicationLinkEndpoint } from '../endpoints/application-link.ts'
import { applicationFields } from '../fields/application.ts'
import { changesField } from '../fields/changes.ts'
import { contactsField, documentsField, municipalitiesField, themesField } from '../fields/relations.ts'
import { replacedByField } from '../fields/replaced-by.ts'
import { grantNameFields } from '../fields/revision.ts'
import { bodyField } from '../fields/rich-text.ts'
import { roundFields } from '../fields/round.ts'
import { countField, kronorField, textareaField, textField, webField, yearDayField } from '../fields/simple.ts'
import { refuseInvalidCall } from '../hooks/calls/refuse-invalid-call.ts'
import { noteChanges } from '../hooks/publication/note-changes.ts'
import { callFactsOf } from '../to-content/facts.ts'
import { contentCollection } from './content-collection.ts'

const listOfTexts = (name: string, label: string, singular: string): Field => ({
  name,
  type: 'array',
  label,
  labels: { singular, plural: label },
  fields: [textareaField({ name: 'text', label: singular, required: true, maxLength: 500 })],
})

/** Calls for funding, our own and those of other funders, with their rounds. */
export const fundingCalls = contentCollection({
  slug: 'funding-calls',
  labels: { singular: 'Utlysning', plural: 'Utlysningar' },
  description: 'En utlysning har en eller flera omgångar. Gamla omgångar ligger kvar med sina beslut.',
  columns: ['title', 'rounds', 'publication'],
  sortedBy: 'title',
  endpoints: [applicationLinkEndpoint],
  hooks: {
    beforeChange: [refuseInvalidCall, noteChanges('funding-calls', callFactsOf)],
  },
  fields: [
    ...grantNameFields(),
    replacedByField('funding-calls'),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Om utlysningen',
          fields: [
            textareaField({ name: 'lead', label: 'Ingress', required: true, maxLength: 500 }),
            bodyField(),
            {
              name: 'funder',
              type: 'group',
              label: 'Annan finansiär',
              admin: { description: 'Fylls i när utlysningen inte är vår egen. Den märks då tydligt på webbplatsen.' },
              fields: [
                textField({ name: 'name', label: 'Namn' }),
                webField({ name: 'url', label: 'Finansiärens sida' }),
                {
                  name: 'windows',
                  type: 'array',
                  label: 'Brukar vara öppen',
                  labels: { singular: 'Period', plural: 'Perioder' },
                  admin: {
                    components: ROW_TITLE,
                    description:
                      'Perioder som återkommer varje år. De visas så länge ingen omgång med datum finns, som något att räkna med och inte som ett löfte.',
                  },
                  fields: [
                    {
                      type: 'row',
                      fields: [
                        yearDayField({ name: 'opens', label: 'Från och med', required: true }),
                        yearDayField({ name: 'closes', label: 'Till och med', required: true }),
                      ],
                    },
                  ],
                },
              ],
            },
            contactsField(),
            documentsField(),
            themesField(),
            municipalitiesField(),
          ],
        },
        {
          label: 'Villkor',
          fields: [
            {
              name: 'applicants',
              type: 'select',
              label: 'Vilka kan söka',
              hasMany: true,
              options: [
                { label: 'Kommuner', value: 'municipality' },
                { label: 'Andra offentliga aktörer', value: 'public-body' },
                { label: 'Företag', value: 'company' },
                { label: 'Akademi', value: 'academy' },
                { label: 'Föreningar', value: 'association' },
                { label: 'Social ekonomi', value: 'social-economy' },
                { label: 'Privatpersoner', value: 'individual' },
              ],
            },
            textareaField({ name: 'applicantsNote', label: 'Mer om vilka som kan söka', maxLength: 500 }),
            {
              name: 'amounts',
              type: 'group',
              label: 'Belopp',
              fields: [
                {
                  type: 'row',
                  fields: [
                    kronorField({ name: 'least', label: 'Lägsta belopp' }),
                    kronorField({ name: 'most', label: 'Högsta belopp' }),
                    countField({
                      name: 'coFinancing',
                      label: 'Medfinansiering (procent)',
                      help: 'Den minsta andel som sökanden själv eller andra ska betala.',
                      max: 100,
                      tooMuch: REFUSALS.percent,
                    }),
                    countField({ name: 'longestMonths', label: 'Längsta projekttid (månader)' }),
                  ],
                },
              ],
            },
            listOfTexts('criteria', 'Krav', 'Krav'),
            listOfTexts('notFunded', 'Det här finansieras inte', 'Punkt'),
            {
              name: 'checks',
              type: 'array',
              label: 'Kan vi söka?',
              labels: { singular: 'Fråga', plural: 'Frågor' },
              maxRows: MOST_CHECKS,
              admin: {
                components: ROW_TITLE,
                initCollapsed: true,
                description:
                  'Högst sju frågor som den som funderar på att söka svarar ja eller nej på. Ja ska betyda att kravet är uppfyllt. Inget svar sparas eller skickas.',
              },
              fields: [
                textField({ name: 'question', label: 'Fråga', required: true, placeholder: 'Är ni en förening, kommun eller annan organisation?' }),
                textareaField({
                  name: 'criterion',
                  label: 'Kravet',
                  required: true,
                  maxLength: 500,
                  help: 'Visas för den som svarar nej: vad som krävs och varför.',
                }),
                {
                  name: 'contact',
                  type: 'relationship',
                  label: 'Fråga den här personen',
                  relationTo: 'contacts',
                  admin: { description: 'Lämna tomt för utlysningens första kontakt.' },
                },
              ],
            },
          ],
        },
        {
          label: 'Ansökan',
          fields: applicationFields,
        },
        {
          label: 'Omgångar',
          fields: [
            {
              name: 'rounds',
              type: 'array',
              label: 'Omgångar',
              labels: { singular: 'Omgång', plural: 'Omgångar' },
              admin: {
                components: { ...ROW_TITLE, Cell: '/src/cms/admin/calls/RoundsCell.tsx#RoundsCell' },
                description: 'Ordningen spelar ingen roll. Ta inte bort gamla omgångar: deras sidor och beslut ska finnas kvar.',
                initCollapsed: true,
              },
              fields: roundFields,
            },
          ],
        },
      ],
    },
    changesField(),
  ],
})
