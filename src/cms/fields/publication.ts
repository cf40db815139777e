import type { UIField } from 'payload'
import { PUBLICATION_WORDS } from '../../words/publishing/publication.ts'

/** Says how the document stands on the site: beside the document, and in its list. Holds nothing. */
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
