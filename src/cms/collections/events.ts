import { staffField } from '../access/roles.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { nextYearEndpoint } from '../endpoints/next-year.ts'
import { changesField } from '../fields/changes.ts'
import { nextYearField, participantsField } from '../fields/participants.ts'
import { programmeField } from '../fields/programme.ts'
import { contactsField, documentsField, imageFields, municipalitiesField, relatedField, themesField } from '../fields/relations.ts'
import { replacedByField } from '../fields/replaced-by.ts'
import { firstStartField, movedFields } from '../fields/revision.ts'
import { bodyField } from '../fields/rich-text.ts'
import { signupFields } from '../fields/signup.ts'
import { instantField, kronorField, textareaField, textField, webField } from '../fields/simple.ts'
import { refuseIfSignups } from '../hooks/events/refuse-if-signups.ts'
import { refuseInvalidEvent } from '../hooks/events/refuse-invalid-event.ts'
import { refuseToHideEvent } from '../hooks/events/refuse-to-hide-event.ts'
import { noteChanges } from '../hooks/publication/note-changes.ts'
import { announceEventDeleted, announceEventSaved } from '../signup/event-saved.ts'
import { eventFactsOf } from '../to-content/facts.ts'
import { contentCollection } from './content-collection.ts'

/** Events, with their occasions, programme, sign-up and documentation. */
export const events = contentCollection({
  slug: 'events',
  labels: { singular: 'Evenemang', plural: 'Evenemang' },
  description: 'FOKUS-dagar, webbinarier, kurser och annat i kalendern. Ett evenemang behåller sin sida från ”boka dagen” till dokumentationen.',
  columns: ['title', 'occasions', 'plan', 'publication'],
  sortedBy: '-firstStart',
  endpoints: [nextYearEndpoint],
  hooks: {
    beforeChange: [refuseInvalidEvent, noteChanges('events', eventFactsOf)],
    beforeOperation: [refuseToHideEvent],
    beforeDelete: [refuseIfSignups],
    afterChange: [announceEventSaved],
    afterDelete: [announceEventDeleted],
  },
  fields: [
    participantsField,
    nextYearField,
    ...movedFields(),
    firstStartField(),
    {
      name: 'plan',
      type: 'select',
      label: 'Status',
      required: true,
      defaultValue: 'scheduled',
      options: [
        { label: 'Boka dagen (mer information kommer)', value: 'save-the-date' },
        { label: 'Planerat', value: 'scheduled' },
        { label: 'Flyttat', value: 'moved' },
        { label: 'Inställt', value: 'cancelled' },
      ],
      admin: { position: 'sidebar' },
    },
    {
      ...textareaField({ name: 'planNote', label: 'Vad besökaren behöver veta', maxLength: 500 }),
      admin: {
        position: 'sidebar',
        condition: (data) => data?.plan === 'moved' || data?.plan === 'cancelled',
        description: 'Till exempel varför det ställs in, eller när det var från början.',
      },
    },
    replacedByField('events'),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Om evenemanget',
          fields: [
            textareaField({ name: 'lead', label: 'Ingress', required: true, maxLength: 500 }),
            ...imageFields(),
            bodyField(),
            textareaField({ name: 'audience', label: 'Målgrupp', maxLength: 300 }),
            kronorField({ name: 'price', label: 'Pris', help: 'Hela kronor. Noll betyder kostnadsfritt; tomt säger inget om priset.' }),
            textField({ name: 'organiser', label: 'Arrangör', help: 'Lämna tomt när det är vi själva.' }),
            contactsField(),
            documentsField(),
            themesField(),
            municipalitiesField(),
            relatedField(),
          ],
        },
        {
          label: 'Tid och plats',
          fields: [
            {
              name: 'occasions',
              type: 'array',
              label: 'Tillfällen',
              labels: { singular: 'Tillfälle', plural: 'Tillfällen' },
              minRows: 1,
              required: true,
              admin: {
                components: { Cell: '/src/cms/admin/events/OccasionsCell.tsx#OccasionsCell' },
                description: 'Ett för en vanlig dag, flera för en kurs eller serie. Svensk tid.',
              },
              fields: [
                {
                  type: 'row',
                  fields: [
                    instantField({ name: 'startsAt', label: 'Börjar', required: true }),
                    instantField({ name: 'endsAt', label: 'Slutar', required: true }),
                  ],
                },
                textField({ name: 'note', label: 'Om tillfället', help: 'Till exempel dagens ämne eller en egen plats.' }),
              ],
            },
            {
              name: 'format',
              type: 'select',
              label: 'Form',
              required: true,
              defaultValue: 'on-site',
              options: [
                { label: 'På plats', value: 'on-site' },
                { label: 'Digitalt', value: 'online' },
                { label: 'På plats och digitalt', value: 'hybrid' },
              ],
            },
            {
              name: 'venue',
              type: 'group',
              label: 'Plats',
              admin: { condition: (data) => data?.format !== 'online' },
              fields: [
                textField({ name: 'name', label: 'Lokal' }),
                textField({ name: 'address', label: 'Adress' }),
                webField({ name: 'mapUrl', label: 'Länk till karta' }),
              ],
            },
            {
              ...webField({
                name: 'onlineUrl',
                label: 'Länk till det digitala mötet',
                help: 'Visas aldrig på webbplatsen. Skickas bara till anmälda.',
                https: true,
                condition: (data) => data?.format !== 'on-site',
              }),
              access: { read: staffField },
            },
          ],
        },
        {
          label: 'Program',
          fields: [programmeField],
        },
        {
          label: 'Anmälan',
          fields: [
            {
              name: 'signup',
              type: 'group',
              label: 'Anmälan',
              fields: signupFields(),
            },
          ],
        },
        {
          label: 'Efteråt',
          description: 'Visas när evenemanget är slut.',
          fields: [
            bodyField('documentation', 'Dokumentation', 'Tack till deltagarna, vad som sades, länkar.'),
            {
              name: 'films',
              type: 'array',
              label: 'Filmer',
              labels: { singular: 'Film', plural: 'Filmer' },
              admin: { components: ROW_TITLE },
              fields: [
                textField({ name: 'title', label: 'Rubrik', required: true }),
                webField({ name: 'url', label: 'Adress', required: true, https: true }),
              ],
            },
          ],
        },
      ],
    },
    changesField(),
  ],
})
