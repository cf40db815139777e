import type { ArrayField, TextField } from 'payload'
import { isLanguageTag } from '../../words/languages.ts'
import { REFUSALS } from '../../words/refusals.ts'
import { LINKABLE } from './linkable.ts'
import { textField } from './simple.ts'

const isSitePath = (text: string) => /^\/([a-z0-9-]+\/)*$/.test(text)
const isWebAddress = (text: string) => URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol)

/** The same content in easy Swedish, in sign language or in other languages. The site shows the links near the top of the page. */
export const alternativesField = (): ArrayField => ({
  name: 'alternatives',
  type: 'array',
  label: 'Finns även på',
  labels: { singular: 'Annan form', plural: 'Andra former' },
  admin: { description: 'Lättläst, teckenspråk och andra språk. Länkarna visas överst på sidan.', initCollapsed: false },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          label: 'Form',
          required: true,
          defaultValue: 'easy-read',
          options: [
            { label: 'Lättläst svenska', value: 'easy-read' },
            { label: 'Svenskt teckenspråk', value: 'sign-language' },
            { label: 'Annat språk', value: 'language' },
          ],
          admin: { width: '50%' },
        },
        {
          ...textField({
            name: 'language',
            label: 'Språkkod',
            placeholder: 'en',
            maxLength: 20,
            width: '50%',
            condition: (_, siblings) => siblings?.kind === 'language',
          }),
          validate: (value: unknown, { siblingData }: { siblingData: { kind?: unknown } }) => {
            if (siblingData?.kind !== 'language') return true
            const typed = String(value ?? '').trim()
            if (typed === '') return REFUSALS.alternativeLanguage
            return isLanguageTag(typed) || REFUSALS.languageTag(typed)
          },
        } as TextField,
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'document', type: 'relationship', label: 'Sida eller fil', relationTo: [...LINKABLE], admin: { width: '50%' } },
        {
          ...textField({ name: 'url', label: 'eller adress', maxLength: 2000, width: '50%' }),
          validate: (value: unknown, { siblingData }: { siblingData: { document?: unknown } }) => {
            const typed = String(value ?? '').trim()
            const hasDocument = siblingData?.document !== null && siblingData?.document !== undefined && siblingData.document !== ''
            if (hasDocument === (typed !== '')) return REFUSALS.alternativeTarget
            return typed === '' || isSitePath(typed) || isWebAddress(typed) || REFUSALS.webAddress
          },
        } as TextField,
      ],
    },
  ],
})
