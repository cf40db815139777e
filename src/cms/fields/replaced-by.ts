import type { CollectionSlug, PayloadRequest, RelationshipField, Where } from 'payload'
import type { Ref, RefCollection } from '../../domain/content/content.ts'
import { leadsBack } from '../../domain/documents/replacement.ts'
import { REFUSALS } from '../../words/refusals.ts'
import { INPUT_REFUSALS } from '../admin/words/request-words.ts'
import { refOf } from '../to-content/body.ts'

type ReplaceableCollection = 'news' | 'events' | 'funding-calls' | 'projects' | 'pages'
type StoredRef = Parameters<typeof refOf>[0]
interface ReplacementDocument {
  readonly title?: string
  readonly _status?: string
  readonly deletedAt?: string | null
  readonly replacedBy?: StoredRef
}

async function readReplacement({ collection, id }: Ref, req: PayloadRequest): Promise<ReplacementDocument | null> {
  const where: Where = { id: { equals: id } }
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where,
    limit: 1,
    depth: 0,
    overrideAccess: true,
    trash: true,
    req,
  })
  return (docs[0] as ReplacementDocument | undefined) ?? null
}

/** The document that replaces this document. It must be published, must not be the document itself, and must not lead back to it. */
export const replacedByField = (owner: ReplaceableCollection): RelationshipField =>
  ({
    name: 'replacedBy',
    type: 'relationship',
    label: 'Har ersatts av',
    relationTo: ['news', 'events', 'funding-calls', 'projects', 'pages'],
    admin: { position: 'sidebar', description: 'Sidan finns kvar men säger överst att den är ersatt, och av vad.' },
    validate: async (value: unknown, { id, req }: { id?: number | string; req: PayloadRequest }) => {
      const target = refOf(value as StoredRef)
      if (target === null) return true
      const self: Ref = { collection: owner as RefCollection, id: String(id ?? '') }
      if (target.collection === self.collection && target.id === self.id) return REFUSALS.replacedByItself
      const replacement = await readReplacement(target, req)
      if (!replacement) return INPUT_REFUSALS.brokenReference
      const title = replacement.title ?? ''
      // The replacement's own content file may not be written yet.
      if (req.context.isContentFile) return true
      if (replacement._status !== 'published' || replacement.deletedAt) return REFUSALS.replacementUnpublished(title)
      const isRing = id !== undefined && (await leadsBack(self, target, async (ref) => refOf((await readReplacement(ref, req))?.replacedBy)))
      return !isRing || REFUSALS.replacementRing(title)
    },
  }) as RelationshipField
