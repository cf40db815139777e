import type { ArrayField, Field } from 'payload'
import { CHANGED_THING } from '../../words/documents/changes.ts'
import { adminField, staffField } from '../access/roles.ts'
import { KEPT_OUT_OF_LISTS } from './kept-out-of-lists.ts'
import { instantField, textareaField, textField } from './simple.ts'

const readOnly = <F extends Field>(field: F): F => ({ ...field, admin: { ...field.admin, readOnly: true } }) as F

/** The changes that the page lists for readers. The `noteChanges` hook writes them; an administrator can only withdraw one, with a reason. */
export const changesField = (): ArrayField => ({
  name: 'changes',
  type: 'array',
  label: 'Ändringar som läsarna får veta',
  labels: { singular: 'Ändring', plural: 'Ändringar' },
  access: { update: adminField },
  admin: {
    description:
      'Skrivs av webbplatsen när något viktigt ändras i det som är publicerat: tid, plats, belopp, vilka som kan söka. En administratör kan dölja en rad genom att skriva varför. Rader går inte att lägga till eller ta bort.',
    condition: (data) => Array.isArray(data?.changes) && data.changes.length > 0,
    initCollapsed: true,
    isSortable: false,
    components: { RowLabel: '/src/cms/admin/rows/ChangeTitle.tsx#ChangeTitle' },
    ...KEPT_OUT_OF_LISTS,
  },
  fields: [
    {
      type: 'row',
      fields: [
        readOnly(instantField({ name: 'at', label: 'När', required: true, width: '50%' })),
        {
          name: 'what',
          type: 'select',
          label: 'Vad',
          required: true,
          options: Object.entries(CHANGED_THING).map(([value, label]) => ({ label, value })),
          admin: { readOnly: true, width: '50%' },
        },
      ],
    },
    readOnly(textField({ name: 'subject', label: 'Gäller' })),
    // The times of an event with many occasions make a long text.
    readOnly(textareaField({ name: 'before', label: 'Förut', maxLength: 10_000 })),
    readOnly(textareaField({ name: 'after', label: 'Nu', maxLength: 10_000 })),
    { ...textareaField({ name: 'withdrawn', label: 'Visas inte, eftersom', maxLength: 300 }), access: { read: staffField } },
  ],
})
