import type { UIField } from 'payload'
import { PUBLICATION_WORDS } from '../../words/publishing/publication.ts'

/** The state of a document on the site, in its sidebar and in lists. Stores nothing. */
export function publicationField(): UIField {
  return {
    name: 'publication',
    type: 'ui',
    label: PUBLICATION_WORDS.field,
    admin: {
      position: 'sidebar',
      components: {
        Field: '/src/cms/admin/publication/PublicationField.tsx#PublicationField',
        Cell: '/src/cms/admin/publication/PublicationCell.tsx#PublicationCell',
      },
    },
  }
}
