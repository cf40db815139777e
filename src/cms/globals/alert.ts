import { type GlobalConfig, type TextField, ValidationError } from 'payload'
import { REFUSALS } from '../../words/refusals.ts'
import { publishers, staff } from '../access/roles.ts'
import { ROW_TITLE } from '../admin/row-title.ts'
import { menuItemFields } from '../fields/menu-item.ts'
import { instantField, textareaField, textField } from '../fields/simple.ts'
import { refuseWrongTypesOfGlobal } from '../hooks/refuse-wrong-types.ts'
import { tellPublisherOfGlobal } from '../hooks/tell-publisher.ts'

export const alert: GlobalConfig = {
  slug: 'alert',
  label: 'Viktigt meddelande',
  admin: { group: 'Inställningar', hideAPIURL: true, description: 'Visas överst på sidorna, mellan två klockslag om du vill.' },
  access: { read: staff, readVersions: staff, update: publishers },
  hooks: {
    beforeOperation: [refuseWrongTypesOfGlobal],
    beforeChange: [
      ({ data, req }) => {
        if (data.from && data.until && Date.parse(data.until) <= Date.parse(data.from)) {
          throw new ValidationError(
            { global: 'alert', errors: [{ path: 'until', message: 'Meddelandet slutar visas innan det börjar. Kontrollera tiderna.' }], req },
            req.t,
          )
        }
        return data
      },
    ],
    afterChange: [tellPublisherOfGlobal],
  },
  versions: { max: 50 },
  fields: [
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
      ...textField({ name: 'title', label: 'Rubrik', maxLength: 100, condition: (data) => Boolean(data?.isActive) }),
      validate: (value: unknown, { data }: { data: { isActive?: boolean } }) => Boolean(value) || !data?.isActive || 'Skriv en rubrik.',
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
  ],
}
