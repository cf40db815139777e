import type { Payload } from 'payload'
import { isPublishedCollection, publicationOf } from '../../publication/document-publication.ts'
import { PublicationText } from './PublicationText.tsx'

interface Props {
  readonly payload: Payload
  readonly collectionSlug: string
  readonly rowData?: { readonly id?: string | number }
}

/** The state of a document on the site, as a cell of a list. Every user who sees the list may see it. */
export async function PublicationCell({ payload, collectionSlug, rowData }: Props) {
  const id = rowData?.id
  if (id === undefined || !isPublishedCollection(collectionSlug)) return null
  const publication = await publicationOf(payload, collectionSlug, id, Date.now())
  return (
    <span className="torget-publication__text torget-publication__text--short">
      {publication && <PublicationText publication={publication} now={Date.now()} isFull={false} />}
    </span>
  )
}
