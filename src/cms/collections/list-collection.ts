import type { CollectionConfig, CollectionSlug, Field } from 'payload'
import { publishers, staff } from '../access/roles.ts'
import { guidField, slugField } from '../fields/identity.ts'
import { recordRemoval, recordSave } from '../hooks/publication/record-change.ts'
import { refuseWrongConditions } from '../hooks/requests/refuse-wrong-conditions.ts'
import { refuseWrongTypes } from '../hooks/requests/refuse-wrong-types.ts'

interface ListCollectionOptions {
  readonly slug: CollectionSlug
  readonly labels: { readonly singular: string; readonly plural: string }
  readonly description: string
  readonly columns?: readonly string[]
  readonly fields: readonly Field[]
}

/** A collection of named documents without drafts or pages, such as themes and contacts, that content refers to. */
export function listCollection({ slug, labels, description, columns = ['name', 'slug'], fields }: ListCollectionOptions): CollectionConfig {
  return {
    slug,
    labels,
    defaultSort: 'name',
    admin: { group: 'Register', hideAPIURL: true, useAsTitle: 'name', description, defaultColumns: [...columns] },
    access: { read: staff, create: publishers, update: publishers, delete: publishers },
    hooks: { beforeOperation: [refuseWrongConditions, refuseWrongTypes], afterChange: [recordSave], afterDelete: [recordRemoval] },
    fields: [{ name: 'name', type: 'text', label: 'Namn', required: true, maxLength: 120 }, slugField(slug, 'name'), guidField(), ...fields],
  }
}
