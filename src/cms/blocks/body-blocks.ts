import type { Block, Field } from 'payload'
import { tableFaults } from '../../domain/content/text-table.ts'
import { tableRefusal } from '../../words/refusals.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { clockField, textareaField, textField } from '../fields/simple.ts'
import { shortTextField } from './short-text.ts'

const block = (slug: string, singular: string, fields: Field[]): Block => ({
  slug,
  labels: { singular, plural: singular },
  interfaceName: `Block${slug[0]?.toUpperCase()}${slug.slice(1)}`,
  // Payload's optional name of a block is shown nowhere, and a content file can't hold it.
  admin: { disableBlockName: true },
  fields,
})

const titledTexts = (label: string, singular: string): Field => ({
  name: 'items',
  type: 'array',
  label,
  labels: { singular, plural: label },
  minRows: 1,
  required: true,
  admin: { components: ROW_TITLE },
  fields: [textField({ name: 'title', label: 'Rubrik', required: true }), shortTextField('text', 'Text')],
})

/** The blocks that can stand between the paragraphs of a text. Each has a shape in `domain/content/content.ts` and a component on the site. */
export const bodyBlocks: Block[] = [
  block('factBox', 'Faktaruta', [textField({ name: 'title', label: 'Rubrik', required: true }), shortTextField('text', 'Text')]),
  block('quote', 'Citat med namn', [
    textareaField({ name: 'text', label: 'Citat', required: true, help: 'Utan citattecken. Webbplatsen sätter dem.' }),
    textField({ name: 'name', label: 'Namn' }),
    textField({ name: 'role', label: 'Titel och organisation' }),
  ]),
  block('callOut', 'Upplysning eller varning', [
    {
      name: 'tone',
      type: 'select',
      label: 'Typ',
      required: true,
      defaultValue: 'info',
      options: [
        { label: 'Upplysning', value: 'info' },
        { label: 'Varning', value: 'warning' },
        { label: 'Bra att veta', value: 'success' },
      ],
    },
    shortTextField('text', 'Text'),
  ]),
  block('figure', 'Bild', [
    { name: 'image', type: 'upload', label: 'Bild', relationTo: 'images', required: true },
    textField({ name: 'caption', label: 'Bildtext', maxLength: 300 }),
  ]),
  block('steps', 'Steg för steg', [titledTexts('Steg', 'Steg')]),
  block('details', 'Utfällbara svar', [titledTexts('Frågor och svar', 'Fråga')]),
  block('keyFigures', 'Nyckeltal', [
    {
      name: 'items',
      type: 'array',
      label: 'Tal',
      labels: { singular: 'Tal', plural: 'Tal' },
      minRows: 1,
      required: true,
      admin: { components: ROW_TITLE },
      fields: [
        textField({ name: 'value', label: 'Tal', required: true, maxLength: 20 }),
        textField({ name: 'label', label: 'Vad talet säger', required: true }),
      ],
    },
  ]),
  block('card', 'Kort till annan sida', [
    {
      name: 'record',
      type: 'relationship',
      label: 'Visar',
      relationTo: ['events', 'funding-calls', 'projects', 'news', 'pages'],
      required: true,
      admin: { description: 'Kortet visar alltid datum, plats och status som de är just då.' },
    },
  ]),
  block('contactCards', 'Kontaktkort', [
    { name: 'contacts', type: 'relationship', label: 'Kontaktpersoner', relationTo: 'contacts', hasMany: true, required: true },
  ]),
  block('documentList', 'Lista med dokument', [
    textField({ name: 'title', label: 'Rubrik' }),
    { name: 'documents', type: 'upload', label: 'Dokument', relationTo: 'documents', hasMany: true, required: true },
  ]),
  block('table', 'Tabell med rubrik', [
    textField({ name: 'caption', label: 'Tabellens rubrik', required: true }),
    {
      ...textareaField({
        name: 'cells',
        label: 'Rutor',
        required: true,
        maxLength: 20_000,
        help: 'En rad i taget, med | mellan rutorna. Första raden är rubriker. Det går också att klistra in från Excel.',
      }),
      validate: (value: unknown) => {
        const [fault] = tableFaults(String(value ?? ''))
        return fault === undefined || tableRefusal(fault)
      },
    } as Field,
    { name: 'hasRowHeaders', type: 'checkbox', label: 'Första rutan i varje rad är en rubrik', defaultValue: true },
  ]),
  block('programme', 'Program', [
    textField({ name: 'title', label: 'Rubrik', required: true, help: 'Till exempel Program eller dagens datum.' }),
    {
      name: 'items',
      type: 'array',
      label: 'Programpunkter',
      labels: { singular: 'Programpunkt', plural: 'Programpunkter' },
      minRows: 1,
      required: true,
      admin: { components: ROW_TITLE },
      fields: [
        {
          type: 'row',
          fields: [
            clockField({ name: 'from', label: 'Från', required: true, width: '50%' }),
            clockField({ name: 'to', label: 'Till', width: '50%' }),
          ],
        },
        textField({ name: 'title', label: 'Rubrik', required: true }),
        textareaField({ name: 'description', label: 'Beskrivning' }),
        { name: 'isBreak', type: 'checkbox', label: 'Paus', defaultValue: false },
      ],
    },
  ]),
  block('modelSteps', 'Utvecklingsmodellens fem steg', [
    {
      name: 'call',
      type: 'relationship',
      label: 'Visa var utlysningen står',
      relationTo: 'funding-calls',
      admin: { description: 'Lämna tomt för att bara visa stegen. Stegens sidor väljs under Webbplatsen.' },
    },
  ]),
]
