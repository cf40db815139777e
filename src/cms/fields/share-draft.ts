import type { UIField } from 'payload'

/** The box in the sidebar that creates share links to the draft. Stores nothing. */
export const shareDraftField: UIField = {
  name: 'shareDraft',
  type: 'ui',
  label: 'Dela utkastet',
  admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/src/cms/admin/drafts/ShareDraft.tsx#ShareDraft' } },
}
