import type { Field } from 'payload'
import { staffField } from '../access/roles.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { shortTextField } from '../blocks/short-text.ts'
import { applicationLinkField } from './application-link.ts'
import { countField, dayField, textareaField, textField, webField } from './simple.ts'

/** The fields about how to apply in a call: the link into the application form, instructions, the form's questions, questions and answers. */
export const applicationFields: Field[] = [
  {
    ...textField({
      name: 'applicationTemplate',
      label: 'Adress till ansökan',
      maxLength: 2000,
      placeholder: 'https://ansok.example.se/ny?utlysning={call}&omgang={round}',
      help: '{call} byts mot utlysningens adress, {round} mot omgångens, {language} mot språket och egna namn mot sina värden nedan. Bara https och domäner som finns under Webbplatsen. Knappen syns bara medan omgången är öppen.',
    }),
    // The link of a round can be told from it before the round opens. Visitors are led there by the button.
    access: { read: staffField },
  },
  applicationLinkField,
  {
    name: 'applicationParameters',
    type: 'array',
    access: { read: staffField },
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
  webField({ name: 'dialogUrl', label: 'Länk för att boka ett samtal', https: true }),
  {
    name: 'formQuestions',
    type: 'array',
    label: 'Frågor i ansökan',
    labels: { singular: 'Fråga', plural: 'Frågor' },
    admin: { components: ROW_TITLE, description: 'Så att den som ska söka kan läsa frågorna i förväg.' },
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
]
