import { ValidationError } from 'payload'
import { newsFaults } from '../../domain/news/news.ts'
import { NEWS_REFUSALS, REFUSALS } from '../../words/refusals.ts'
import { alternativesField } from '../fields/alternatives.ts'
import { changesField } from '../fields/changes.ts'
import { contactsField, documentsField, imageFields, municipalitiesField, relatedField, themesField } from '../fields/relations.ts'
import { replacedByField } from '../fields/replaced-by.ts'
import { bodyField } from '../fields/rich-text.ts'
import { dayField, instantField, textareaField, textField, yearField } from '../fields/simple.ts'
import { noteChanges } from '../hooks/publication/note-changes.ts'
import { Refusal } from '../refusal.ts'
import { newsFactsOf } from '../to-content/facts.ts'
import { NEWS_FAULT_PATH, newsForRules } from '../to-content/news-for-rules.ts'
import { contentCollection } from './content-collection.ts'

/** Milliseconds that the clocks of an editor's computer and of the server may differ. */
const CLOCK_TOLERANCE = 5 * 60_000

const isKind = (kind: string) => (data: Record<string, unknown>) => data?.kind === kind

/** News items, press releases, vacancies, obituaries and notices. */
export const news = contentCollection({
  slug: 'news',
  labels: { singular: 'Nyhet', plural: 'Nyheter' },
  description: 'Nyheter, pressmeddelanden, lediga tjänster och annat under Aktuellt.',
  columns: ['title', 'kind', 'publishedAt', 'publication'],
  sortedBy: '-publishedAt',
  hooks: {
    beforeChange: [
      ({ data, req }) => {
        if (data._status !== 'published') return data
        const publishedAt = data.publishedAt ? Date.parse(data.publishedAt) : Date.now()
        if (publishedAt > Date.now() + CLOCK_TOLERANCE) throw new Refusal(REFUSALS.publishedInFuture)
        const faults = newsFaults(newsForRules(data as never, publishedAt))
        const errors = faults.map((fault) => ({ path: NEWS_FAULT_PATH[fault], message: NEWS_REFUSALS[fault] }))
        if (errors.length > 0) throw new ValidationError({ collection: 'news', errors, req }, req.t)
        return { ...data, publishedAt: new Date(publishedAt).toISOString() }
      },
      noteChanges('news', newsFactsOf),
    ],
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: 'Typ',
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
      help: 'Sätts av sig själv när sista ansökningsdag eller giltighetstid ändras. Fyll i själv när något viktigt i texten har ändrats, aldrig för stavfel.',
      isAside: true,
    }),
    {
      name: 'isFeatured',
      type: 'checkbox',
      label: 'Visa först på startsidan',
      defaultValue: false,
      // An obituary is never promoted on the start page.
      admin: { position: 'sidebar', condition: (data) => data?.kind !== 'obituary' },
    },
    replacedByField('news'),
    textareaField({
      name: 'lead',
      label: 'Ingress',
      required: true,
      maxLength: 500,
      help: 'En till tre meningar som säger det viktigaste. Visas också i listor och flöden.',
    }),
    ...imageFields(),
    bodyField(),
    dayField({
      name: 'applyBy',
      label: 'Sista ansökningsdag',
      help: 'Behövs för att publicera. Dagen efter säger webbplatsen att ansökningstiden är slut.',
      condition: isKind('vacancy'),
    }),
    dayField({
      name: 'validUntil',
      label: 'Gäller till och med',
      help: 'Dagen efter säger webbplatsen att meddelandet inte längre gäller. Tomt: tills vidare.',
      condition: isKind('notice'),
    }),
    {
      name: 'remembered',
      type: 'group',
      label: 'Den som minnesordet gäller',
      admin: { condition: isKind('obituary') },
      fields: [
        {
          type: 'row',
          fields: [
            textField({ name: 'name', label: 'Namn', width: '50%' }),
            yearField({ name: 'born', label: 'Född (år)', width: '25%' }),
            yearField({ name: 'died', label: 'Död (år)', width: '25%' }),
          ],
        },
      ],
    },
    contactsField(),
    documentsField(),
    themesField(),
    municipalitiesField(),
    relatedField(),
    alternativesField(),
    changesField(),
  ],
})
