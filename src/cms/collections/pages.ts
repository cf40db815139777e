import type { PayloadRequest, RelationshipField, Where } from 'payload'
import { REFUSALS } from '../../words/refusals.ts'
import { INPUT_REFUSALS } from '../admin/words/request-words.ts'
import { alternativesField } from '../fields/alternatives.ts'
import { contactsField, documentsField, imageFields } from '../fields/relations.ts'
import { replacedByField } from '../fields/replaced-by.ts'
import { bodyField } from '../fields/rich-text.ts'
import { countField, textareaField, textField } from '../fields/simple.ts'
import { contentCollection } from './content-collection.ts'

/** Static pages, in a tree. */
export const pages = contentCollection({
  slug: 'pages',
  labels: { singular: 'Sida', plural: 'Sidor' },
  description: 'Fasta sidor som Sök medel och Om oss, ordnade i ett träd. Sidan sok-medel visas under utlysningarna.',
  columns: ['title', 'parent', 'publication'],
  sortedBy: 'title',
  fields: [
    {
      name: 'parent',
      type: 'relationship',
      label: 'Ligger under',
      relationTo: 'pages',
      admin: { position: 'sidebar', description: 'Adressen börjar med den överordnade sidans.' },
      validate: async (value: unknown, { id, req }: { id?: number | string; req: PayloadRequest }) => {
        let above = value
        for (let depth = 0; above !== null && above !== undefined; depth += 1) {
          if (String(above) === String(id) || depth > 20) return REFUSALS.pageRing
          const where: Where = { id: { equals: above } }
          const { docs } = await req.payload.find({ collection: 'pages', where, limit: 1, depth: 0, overrideAccess: true, trash: true, req })
          const [page]: { parent?: unknown }[] = docs
          if (!page) return INPUT_REFUSALS.brokenReference
          above = page.parent
        }
        return true
      },
    } as RelationshipField,
    {
      ...countField({ name: 'order', label: 'Ordning i menyn', help: 'Lägst tal först.' }),
      defaultValue: 0,
      admin: { position: 'sidebar', description: 'Lägst tal först.' },
    },
    replacedByField('pages'),
    textField({ name: 'menuTitle', label: 'Kort namn i menyer', maxLength: 60 }),
    textareaField({ name: 'lead', label: 'Ingress', maxLength: 500 }),
    ...imageFields(),
    bodyField(),
    contactsField(),
    documentsField(),
    alternativesField(),
  ],
})
