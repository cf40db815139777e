import type { Field } from 'payload'
import { REFUSALS } from '../../words/refusals.ts'
import { textField } from './simple.ts'

/** The fields of a menu item: its label, then `extra` fields, then a document or a path that it leads to. */
export function menuItemFields(extra: readonly Field[] = [], labelRequired = true): Field[] {
  return [
    textField({ name: 'label', label: 'Text', required: labelRequired, maxLength: 60 }),
    ...extra,
    {
      type: 'row',
      fields: [
        { name: 'document', type: 'relationship', label: 'Leder till', relationTo: ['pages', 'news', 'events', 'funding-calls', 'projects'] },
        {
          ...textField({
            name: 'path',
            label: 'eller adress',
            maxLength: 300,
            placeholder: 'till exempel /kalender/',
            condition: (_, siblings) => !siblings?.document || Boolean(siblings?.path),
          }),
          validate: (value: unknown, { siblingData }: { siblingData: { document?: unknown } }) => {
            if (value == null || value === '') return true
            if (siblingData?.document) return REFUSALS.menuTarget
            return (
              /^\/([a-z0-9-]+\/)*$/.test(String(value)) ||
              (URL.canParse(String(value)) && new URL(String(value)).protocol === 'https:') ||
              REFUSALS.sitePath
            )
          },
        } as Field,
      ],
    },
  ]
}
