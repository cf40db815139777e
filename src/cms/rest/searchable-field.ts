import { buildVersionCollectionFields, buildVersionGlobalFields, type FlattenedField, type PayloadRequest, type SanitizedConfig } from 'payload'

/**
 * The type of value that a field can be searched for. `tree` is a value inside a rich text or JSON, which can't be searched for; `none` is a group, an
 * array or a polymorphic relationship, which has no value of its own.
 */
export type SearchType = 'id' | 'date' | 'number' | 'text' | 'tree' | 'none'

/** The collection or the global of a request, or its versions. */
export interface RequestTarget {
  readonly collection?: string | undefined
  readonly global?: string | undefined
  readonly isOfVersions: boolean
}

/** The fields that a request may search and sort by, or null for a request without a collection or global. */
export function searchableFields(config: SanitizedConfig, { collection, global, isOfVersions }: RequestTarget): readonly FlattenedField[] | null {
  const inCollection = config.collections.find(({ slug }) => slug === collection)
  if (inCollection) return isOfVersions ? buildVersionCollectionFields(config, inCollection, true) : inCollection.flattenedFields
  const inGlobal = config.globals.find(({ slug }) => slug === global)
  if (inGlobal) return isOfVersions ? buildVersionGlobalFields(config, inGlobal, true) : inGlobal.flattenedFields
  return null
}

/** The fields that this request may search and sort by, or null when it asks for no collection or global. */
export function searchableFieldsOf({ payload, pathname, routeParams }: PayloadRequest): readonly FlattenedField[] | null {
  const [collection, global] = [routeParams?.collection, routeParams?.global].map((slug) => (typeof slug === 'string' ? slug : undefined))
  return searchableFields(payload.config, { collection, global, isOfVersions: /\/versions\b/.test(pathname) })
}

/** The search type of the field at a path like `image.alt` or `rounds.slug`, through relationships too. Null for a path without a field. */
export function searchTypeAt(config: SanitizedConfig, fields: readonly FlattenedField[], path: string): SearchType | null {
  const [name = '', ...rest] = path.replaceAll('__', '.').split('.')
  if (rest.length === 0 && (name === 'id' || name === '_id')) return 'id'
  const field = fields.find((each) => each.name === name)
  if (!field) return null
  switch (field.type) {
    case 'relationship':
    case 'upload': {
      if (rest.length === 0) return typeof field.relationTo === 'string' ? 'id' : 'none'
      if (typeof field.relationTo !== 'string') return rest.length > 1 ? null : rest[0] === 'value' ? 'id' : rest[0] === 'relationTo' ? 'text' : null
      return searchTypeAt(config, searchableFields(config, { collection: field.relationTo, isOfVersions: false }) ?? [], rest.join('.'))
    }
    case 'richText':
    case 'json':
      return rest.length === 0 ? 'text' : 'tree'
    case 'date':
    case 'number':
      return rest.length === 0 ? field.type : null
  }
  if ('flattenedFields' in field) return rest.length === 0 ? 'none' : searchTypeAt(config, field.flattenedFields, rest.join('.'))
  return rest.length === 0 ? 'text' : null
}
