import type { UIField } from 'payload'

/** Beside an event: the way to its participants. Holds nothing. */
export const participantsField: UIField = {
  name: 'participants',
  type: 'ui',
  label: 'Deltagare',
  admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/src/cms/admin/events/ParticipantsField.tsx#ParticipantsField' } },
}

/** Beside an event: a button that makes a draft of it for the year after. Holds nothing. */
export const nextYearField: UIField = {
  name: 'nextYear',
  type: 'ui',
  label: 'Kopiera till nästa år',
  admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/src/cms/admin/events/CopyToNextYear.tsx#CopyToNextYear' } },
}
