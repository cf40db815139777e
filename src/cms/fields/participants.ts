import type { UIField } from 'payload'

/** The links to the participants in an event's sidebar. Stores nothing. */
export const participantsField: UIField = {
  name: 'participants',
  type: 'ui',
  label: 'Deltagare',
  admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/src/cms/admin/events/ParticipantsField.tsx#ParticipantsField' } },
}

/** The button in an event's sidebar that creates a draft of next year's event. Stores nothing. */
export const nextYearField: UIField = {
  name: 'nextYear',
  type: 'ui',
  label: 'Kopiera till nästa år',
  admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/src/cms/admin/events/CopyToNextYear.tsx#CopyToNextYear' } },
}
