import { EXPERIMENTAL_TableFeature } from '@payloadcms/richtext-lexical'
import type { Field } from 'payload'

type TableFeature = ReturnType<typeof EXPERIMENTAL_TableFeature>

/** The Swedish labels of the fields in the dialogue for a new table. */
const TABLE_FIELDS: Readonly<Record<string, Partial<Field>>> = {
  rows: { label: 'Rader, med rubrikraden', defaultValue: 3 },
  columns: { label: 'Kolumner', defaultValue: 2 },
}

/** Payload's tables in the editor, which have no Swedish translation, with Swedish labels. */
export function tableFeature(): TableFeature {
  const table = EXPERIMENTAL_TableFeature()
  const { feature: build } = table
  if (typeof build !== 'function') throw new Error('The table feature is no longer made by a function')
  return {
    ...table,
    feature: async (args) => {
      const feature = await build(args)
      const schema = feature.generateSchemaMap?.({} as never)
      const fields = (schema?.get('fields') as { fields?: Field[] } | undefined)?.fields ?? []
      for (const field of fields) if ('name' in field && field.name) Object.assign(field, TABLE_FIELDS[field.name])
      return { ...feature, ClientFeature: '/src/cms/admin/table-client.ts#TableClient' }
    },
  }
}
