import type { UIField } from 'payload'
import { APPLICATION_WORDS } from '../../words/calls/link-checks.ts'

/** Below a call's address of applications: whether its links were found to work. Holds nothing. */
export const applicationLinkField: UIField = {
  name: 'applicationLink',
  type: 'ui',
  label: APPLICATION_WORDS.field,
  admin: { disableListColumn: true, components: { Field: '/src/cms/admin/calls/ApplicationField.tsx#ApplicationField' } },
}
