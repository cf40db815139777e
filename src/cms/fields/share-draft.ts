import type { UIField } from 'payload'

/** A place in the sidebar where a link to the draft is made. It holds no value. */
export const shareDraftField: UIField = {
  name: 'shareDraft',
  type: 'ui',
  label: 'Dela utkastet',
  admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/src/cms/admin/drafts/ShareDraft.tsx#ShareDraft' } },
}
