import type { Field, RelationshipField, UploadField } from 'payload'

const many = (name: string, label: string, relationTo: RelationshipField['relationTo'], help?: string): Field =>
  ({ name, type: 'relationship', label, relationTo, hasMany: true, admin: { description: help } }) as RelationshipField

export const themesField = (): Field => many('themes', 'Teman', 'themes')
export const goalsField = (): Field => many('goals', 'Mål i strategin', 'goals')
export const municipalitiesField = (): Field => many('municipalities', 'Kommuner', 'municipalities', 'Lämna tomt när det gäller hela området.')
export const contactsField = (): Field => many('contacts', 'Kontaktpersoner', 'contacts')
export const documentsField = (label = 'Dokument'): Field => ({ name: 'documents', type: 'upload', label, relationTo: 'documents', hasMany: true })
export const relatedField = (): Field =>
  ({
    name: 'related',
    type: 'relationship',
    label: 'Hör ihop med',
    relationTo: ['news', 'events', 'funding-calls', 'projects', 'pages'],
    hasMany: true,
    admin: { description: 'Visas som länkar under texten.' },
  }) as RelationshipField

/** A leading picture and its caption. */
export const imageFields = (): Field[] => [
  { name: 'image', type: 'upload', label: 'Bild', relationTo: 'images' } as UploadField,
  {
    name: 'imageCaption',
    type: 'text',
    label: 'Bildtext',
    maxLength: 300,
    admin: {
      description: 'Visas under bilden. Bildens beskrivning för den som inte ser ligger på bilden själv.',
      condition: (data) => Boolean(data?.image),
    },
  },
]
