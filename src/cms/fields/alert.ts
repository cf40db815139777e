import type { Field, TextField } from 'payload'
import { REFUSALS } from '../../words/refusals.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { menuItemFields } from './menu-item.ts'
import { instantField, textareaField, textField } from './simple.ts'

/** The fields of an alert. Only an alert that is shown must have a title. */
export const alertFields = (): Field[] => [
  { name: 'isActive', type: 'checkbox', label: 'Visa meddelandet', defaultValue: false },
  {
    name: 'severity',
    type: 'select',
    label: 'Allvar',
    required: true,
    defaultValue: 'info',
    options: [
      { label: 'Upplysning', value: 'info' },
      { label: 'Varning', value: 'warning' },
      { label: 'Allvarligt', value: 'critical' },
    ],
  },
  {
    ...textField({ name: 'title', label: 'Rubrik', maxLength: 100, condition: (_, siblings) => Boolean(siblings?.isActive) }),
    validate: (value: unknown, { siblingData }: { siblingData: { isActive?: boolean } }) =>
      Boolean(value) || !siblingData?.isActive || 'Skriv en rubrik.',
  } as TextField,
  textareaField({ name: 'text', label: 'Text', maxLength: 400 }),
  { name: 'link', type: 'group', label: 'Länk', fields: menuItemFields([], false) },
  {
    type: 'row',
    fields: [
      instantField({ name: 'from', label: 'Visas från', help: 'Tomt: genast.' }),
      instantField({ name: 'until', label: 'Visas till', help: 'Tomt: tills vidare.' }),
    ],
  },
  {
    name: 'paths',
    type: 'array',
    label: 'Bara på de här adresserna',
    labels: { singular: 'Adress', plural: 'Adresser' },
    admin: { components: ROW_TITLE, description: 'Tomt: på hela webbplatsen. /kalender/ betyder kalendern och allt under den.' },
    fields: [
      {
        ...textField({ name: 'path', label: 'Adress', required: true, placeholder: 'till exempel /kalender/' }),
        validate: (value: unknown) => /^\/([a-z0-9-]+\/)*$/.test(String(value ?? '')) || REFUSALS.sitePath,
      } as TextField,
    ],
  },
]
