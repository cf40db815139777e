import type { CollectionConfig, Endpoint, Field } from 'payload'
import { publishedOrStaff, publishers, staff, writers } from '../access/roles.ts'
import { guidField, slugField } from '../fields/identity.ts'
import { publicationField } from '../fields/publication.ts'
import { datedFields } from '../fields/revision.ts'
import { shareDraftField } from '../fields/share-draft.ts'
import { draftsOnlyForWriters } from '../hooks/publication/drafts-only-for-writers.ts'
import { keepRevision } from '../hooks/publication/keep-revision.ts'
import { keepScheduledDraft } from '../hooks/publication/keep-scheduled-draft.ts'
import { recordRemoval, recordSave } from '../hooks/publication/record-change.ts'
import { refuseWrongConditions } from '../hooks/requests/refuse-wrong-conditions.ts'
import { refuseWrongTypes } from '../hooks/requests/refuse-wrong-types.ts'

interface ContentCollectionOptions {
  readonly slug: 'news' | 'events' | 'funding-calls' | 'projects' | 'pages'
  readonly labels: { readonly singular: string; readonly plural: string }
  readonly description: string
  readonly columns: readonly string[]
  /** The field by which lists are sorted, with a minus for the newest first. Where it is a date, drafts come before what is published. */
  readonly sortedBy: string
  readonly fields: readonly Field[]
  readonly hooks?: CollectionConfig['hooks']
  /** Endpoints beside Payload's own. */
  readonly endpoints?: readonly Endpoint[]
}

/** The path of the preview of a document, or null for a document that is not saved yet. */
const previewPath = (slug: string, id: unknown) => (id === undefined || id === null ? null : `/forhandsvisning/${slug}/${id}/`)

/** A collection whose documents have pages: with drafts, versions, a bin, a slug, access by role, and changes recorded for the publisher. */
export function contentCollection({
  slug,
  labels,
  description,
  columns,
  sortedBy,
  fields,
  hooks = {},
  endpoints = [],
}: ContentCollectionOptions): CollectionConfig {
  return {
    slug,
    labels,
    trash: true,
    // A draft without a date would come last.
    defaultSort: sortedBy.startsWith('-') ? ['_status', sortedBy, '-updatedAt'] : sortedBy,
    admin: {
      group: 'Innehåll',
      useAsTitle: 'title',
      description,
      hideAPIURL: true,
      components: { edit: { PublishButton: '/src/cms/admin/publication/PublishForPublishers.tsx#PublishForPublishers' } },
      defaultColumns: [...columns],
      listSearchableFields: ['title', 'slug'],
      preview: ({ id }) => previewPath(slug, id),
      // With `?ruta` the page carries the script that follows the form.
      livePreview: { url: ({ data }) => (previewPath(slug, data.id) ? `${previewPath(slug, data.id)}?ruta` : null) },
    },
    endpoints: [...endpoints],
    // The order in which lists are read: without it, each list reads and sorts the whole collection.
    indexes: [{ fields: ['_status', 'deletedAt', sortedBy.replace(/^-/, '')] }],
    versions: { maxPerDoc: 100, drafts: { schedulePublish: { timeFormat: 'HH.mm', timeIntervals: 15 } } },
    access: { read: publishedOrStaff, readVersions: staff, create: writers, update: writers, delete: publishers },
    hooks: {
      ...hooks,
      beforeOperation: [refuseWrongConditions, refuseWrongTypes, draftsOnlyForWriters, ...(hooks.beforeOperation ?? [])],
      // After the collection's own hooks, which may refuse the save.
      beforeChange: [keepScheduledDraft, ...(hooks.beforeChange ?? []), ...(slug === 'news' ? [] : [keepRevision(slug)])],
      afterChange: [recordSave, ...(hooks.afterChange ?? [])],
      afterDelete: [recordRemoval, ...(hooks.afterDelete ?? [])],
    },
    fields: [
      publicationField(),
      { name: 'title', type: 'text', label: 'Rubrik', required: true, maxLength: 160 },
      slugField(slug, 'title'),
      guidField(),
      // Editors set the dates of a news item themselves.
      ...(slug === 'news' ? [] : datedFields()),
      shareDraftField,
      ...fields,
    ],
  }
}
