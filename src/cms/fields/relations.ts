import type { Field, RelationshipField, UploadField } from 'payload'

const many = (name: string, label: string, relationTo: RelationshipField['relationTo'], help?: string): Field =>
  ({ name, type: 'relationship', label, relationTo, hasMany: true, admin: { description: help } }) as RelationshipField

/** The themes of a document. */
export const themesField = (): Field => many('themes', 'Teman', 'themes')

/** The goals of the strategy that a project contributes to. */
export const goalsField = (): Field => many('goals', 'Mål i strategin', 'goals')

/** The municipalities that a document is about; none stands for all of them. */
export const municipalitiesField = (): Field => many('municipalities', 'Kommuner', 'municipalities', 'Lämna tomt när det gäller hela området.')

/** The contacts of a document, in the order they are shown. */
export const contactsField = (): Field => many('contacts', 'Kontaktpersoner', 'contacts')

/** The files that a document offers. */
export const documentsField = (label = 'Dokument'): Field => ({ name: 'documents', type: 'upload', label, relationTo: 'documents', hasMany: true })

/** Other documents with pages, shown as links below the text. */
export const relatedField = (): Field =>
  ({
    name: 'related',
    type: 'relationship',
    label: 'Hör ihop med',
    relationTo: ['news', 'events', 'funding-calls', 'projects', 'pages'],
    hasMany: true,
    admin: { description: 'Visas som länkar under texten.' },
  }) as RelationshipField

/** The main image of a page and its caption. */
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
