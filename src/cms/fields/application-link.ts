import type { UIField } from 'payload'
import { APPLICATION_WORDS } from '../../words/calls/link-checks.ts'

/** The box below a call's application template that shows whether its links work. Stores nothing. */
export const applicationLinkField: UIField = {
  name: 'applicationLink',
  type: 'ui',
  label: APPLICATION_WORDS.field,
  admin: { disableListColumn: true, components: { Field: '/src/cms/admin/calls/ApplicationField.tsx#ApplicationField' } },
}
