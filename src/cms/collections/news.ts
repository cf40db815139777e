import { REFUSALS } from '../../words/refusals.ts'
import { contactsField, documentsField, imageFields, municipalitiesField, relatedField, themesField } from '../fields/relations.ts'
import { bodyField } from '../fields/rich-text.ts'
import { dayField, instantField, textareaField } from '../fields/simple.ts'
import { Refusal } from '../refusal.ts'
import { contentCollection } from './content-collection.ts'

/** Clocks of an editor's computer and of the server may differ by this much, in milliseconds. */
const CLOCK_TOLERANCE = 5 * 60_000

export const news = contentCollection({
  slug: 'news',
  labels: { singular: 'Nyhet', plural: 'Nyheter' },
  description: 'Nyheter, pressmeddelanden, lediga tjänster och annat under Aktuellt.',
  columns: ['title', 'kind', 'publishedAt', 'publication'],
  // By the day of publishing, drafts would stand last of all.
  defaultSort: '-updatedAt',
  hooks: {
    beforeChange: [
      ({ data }) => {
        if (data._status !== 'published') return data
        const publishedAt = data.publishedAt ? Date.parse(data.publishedAt) : Date.now()
        if (publishedAt > Date.now() + CLOCK_TOLERANCE) throw new Refusal(REFUSALS.publishedInFuture)
        return { ...data, publishedAt: new Date(publishedAt).toISOString() }
      },
    ],
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: 'Sort',
      required: true,
      defaultValue: 'news',
      options: [
        { label: 'Nyhet', value: 'news' },
        { label: 'Pressmeddelande', value: 'press-release' },
        { label: 'Ledig tjänst', value: 'vacancy' },
        { label: 'Minnesord', value: 'obituary' },
        { label: 'Meddelande', value: 'notice' },
      ],
      admin: { position: 'sidebar' },
    },
    instantField({ name: 'publishedAt', label: 'Publicerad', help: 'Sätts när nyheten publiceras första gången. Svensk tid.', isAside: true }),
    instantField({
      name: 'changedAt',
      label: 'Senast ändrad',
      help: 'Fyll i när något viktigt har ändrats: datum, belopp, plats. Inte för stavfel.',
      isAside: true,
    }),
    { name: 'isFeatured', type: 'checkbox', label: 'Visa först på startsidan', defaultValue: false, admin: { position: 'sidebar' } },
    textareaField({
      name: 'lead',
      label: 'Ingress',
      required: true,
      maxLength: 500,
      help: 'En till tre meningar som säger det viktigaste. Visas också i listor och flöden.',
    }),
    ...imageFields(),
    bodyField(),
    dayField({ name: 'applyBy', label: 'Sista ansökningsdag', condition: (data) => data?.kind === 'vacancy' }),
    contactsField(),
    documentsField(),
    themesField(),
    municipalitiesField(),
    relatedField(),
  ],
})
