import { type Field, ValidationError } from 'payload'
import { parameterFaults, templateFaults } from '../../domain/calls/application-link.ts'
import { MOST_CHECKS, roundFaults } from '../../domain/calls/funding-call.ts'
import { isSlug } from '../../domain/content/slugs.ts'
import { PARAMETER_REFUSALS, REFUSALS, ROUND_REFUSALS, SLUG_REFUSALS, TEMPLATE_REFUSALS } from '../../words/refusals.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { shortTextField } from '../blocks/short-text.ts'
import { applicationLinkEndpoint } from '../endpoints/application-link.ts'
import { applicationLinkField } from '../fields/application-link.ts'
import { changesField } from '../fields/changes.ts'
import { contactsField, documentsField, municipalitiesField, themesField } from '../fields/relations.ts'
import { replacedByField } from '../fields/replaced-by.ts'
import { grantNameFields } from '../fields/revision.ts'
import { bodyField } from '../fields/rich-text.ts'
import { countField, dayField, instantField, kronorField, monthField, textareaField, textField, webField, yearDayField } from '../fields/simple.ts'
import { noteChanges } from '../hooks/publication/note-changes.ts'
import { callFactsOf } from '../to-content/facts.ts'
import { roundDates } from '../to-content/round-dates.ts'
import { contentCollection } from './content-collection.ts'

const listOfTexts = (name: string, label: string, singular: string): Field => ({
  name,
  type: 'array',
  label,
  labels: { singular, plural: label },
  fields: [textareaField({ name: 'text', label: singular, required: true, maxLength: 500 })],
})

/** Which of a round's fields a fault is shown at: the one that most likely should change. */
const FAULT_FIELD = {
  'opens-without-closes': 'closesAt',
  'closes-without-opens': 'opensAt',
  'closes-before-opens': 'closesAt',
  'decision-before-closes': 'expectedDecision',
  'start-before-decision': 'earliestStart',
  'decided-before-closes': 'decision.decidedOn',
  'withdrawn-and-decided': 'withdrawn',
} as const

const roundFields: Field[] = [
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

export const fundingCalls = contentCollection({
  slug: 'funding-calls',
  labels: { singular: 'Utlysning', plural: 'Utlysningar' },
  description: 'En utlysning har en eller flera omgångar. Gamla omgångar ligger kvar med sina beslut.',
  columns: ['title', 'rounds', 'publication'],
  defaultSort: 'title',
  endpoints: [applicationLinkEndpoint],
  hooks: {
    beforeChange: [
      async ({ data, req }) => {
        if (data._status !== 'published') return data
        const errors: { path: string; message: string }[] = []
        const seen = new Set<string>()
        for (const [i, round] of (data.rounds ?? []).entries()) {
          for (const fault of roundFaults(roundDates(round)))
            errors.push({ path: `rounds.${i}.${FAULT_FIELD[fault]}`, message: `${round.title}: ${ROUND_REFUSALS[fault]}` })
          if (seen.has(round.slug)) errors.push({ path: `rounds.${i}.slug`, message: REFUSALS.duplicateRound(round.slug) })
          seen.add(round.slug)
        }
        const parameters = (data.applicationParameters ?? []) as { readonly name: string; readonly value: string }[]
        for (const { at, fault } of parameterFaults(parameters))
          errors.push({ path: `applicationParameters.${at}.name`, message: PARAMETER_REFUSALS[fault] })
        if (data.applicationTemplate) {
          const site = await req.payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true, req })
          const hosts = (site.applicationHosts ?? []).map(({ host }) => host)
          for (const fault of templateFaults(data.applicationTemplate, hosts, parameters))
            errors.push({ path: 'applicationTemplate', message: TEMPLATE_REFUSALS[fault] })
        }
        if (errors.length > 0) throw new ValidationError({ collection: 'funding-calls', errors, req }, req.t)
        return data
      },
      noteChanges('funding-calls', callFactsOf),
    ],
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
                      help: 'Den minsta andel som sökanden själv står för.',
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
          fields: [
            {
              ...textField({
                name: 'applicationTemplate',
                label: 'Adress till ansökan',
                maxLength: 2000,
                placeholder: 'https://ansok.example.se/ny?utlysning={call}&omgang={round}',
                help: '{call} byts mot utlysningens adress, {round} mot omgångens, {language} mot språket och egna namn mot sina värden nedan. Bara https och domäner som finns under Webbplatsen. Knappen syns bara medan omgången är öppen.',
              }),
            },
            applicationLinkField,
            {
              name: 'applicationParameters',
              type: 'array',
              label: 'Egna värden i adressen',
              labels: { singular: 'Värde', plural: 'Värden' },
              admin: { components: ROW_TITLE, description: 'För sådant som ansökningstjänsten vill ha i länken, till exempel {enhet}.' },
              fields: [
                {
                  type: 'row',
                  fields: [
                    textField({ name: 'name', label: 'Namn', required: true, maxLength: 40, placeholder: 'enhet' }),
                    textField({ name: 'value', label: 'Värde', required: true, placeholder: 'kultur' }),
                  ],
                },
              ],
            },
            textareaField({
              name: 'applicationPaused',
              label: 'Ansökan är pausad',
              maxLength: 300,
              help: 'Skriv orsaken, så visas den i stället för knappen. Lämna tomt annars.',
            }),
            textareaField({ name: 'howToApply', label: 'Så ansöker man', maxLength: 1500 }),
            webField({ name: 'dialogUrl', label: 'Boka dialog (länk)', https: true }),
            {
              name: 'formQuestions',
              type: 'array',
              label: 'Frågor i ansökan',
              labels: { singular: 'Fråga', plural: 'Frågor' },
              admin: { components: ROW_TITLE, description: 'Så att den sökande kan läsa frågorna innan hen börjar.' },
              fields: [
                textareaField({ name: 'question', label: 'Fråga', required: true, maxLength: 500 }),
                countField({ name: 'wordLimit', label: 'Högst antal ord' }),
              ],
            },
            {
              name: 'answers',
              type: 'array',
              label: 'Frågor och svar',
              labels: { singular: 'Fråga och svar', plural: 'Frågor och svar' },
              admin: { components: ROW_TITLE },
              fields: [
                textareaField({ name: 'question', label: 'Fråga', required: true, maxLength: 500 }),
                shortTextField('answer', 'Svar'),
                dayField({ name: 'answeredOn', label: 'Besvarad', required: true }),
              ],
            },
          ],
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
                components: ROW_TITLE,
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
