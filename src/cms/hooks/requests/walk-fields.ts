import type { Field, GroupField, TabsField } from 'payload'

type Values = Readonly<Record<string, unknown>>

/** Whether a value is an object with keys: neither null nor an array. */
export const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field with a name, and the value that some data has for it. */
export interface FieldValue {
  readonly field: Extract<Field, { name: string }>
  /** `rounds.0.closesAt` */
  readonly path: string
  readonly value: unknown
}

const nestedFields = (field: Field): readonly Field[] => (field.type === 'group' || field.type === 'array' ? field.fields : [])
const isNamed = (part: GroupField | TabsField['tabs'][number]): part is typeof part & { name: string } => 'name' in part && Boolean(part.name)

/** Every field that some data has a value for, also in tabs, rows and groups, and in each row of an array. `at` is the path of the data with a final dot. */
export function fieldValues(fields: readonly Field[], data: Values, at = ''): readonly FieldValue[] {
  return fields.flatMap((field): readonly FieldValue[] => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        isNamed(tab) ? nestedValues(tab.fields, data[tab.name], `${at}${tab.name}.`) : fieldValues(tab.fields, data, at),
      )
    }
    if (!('name' in field) || !field.name) return 'fields' in field ? fieldValues(field.fields, data, at) : []
    const value = data[field.name]
    if (value === undefined) return []
    const path = `${at}${field.name}`
    const fieldValue: FieldValue = { field: field as FieldValue['field'], path, value }
    if (Array.isArray(value)) return [fieldValue, ...value.flatMap((row, i) => nestedValues(nestedFields(field), row, `${path}.${i}.`))]
    return [fieldValue, ...nestedValues(nestedFields(field), value, `${path}.`)]
  })
}

/** The label of the field at a path like `rounds.0.closesAt`, or null for a path without a field or a field without a label. */
export function labelAt(fields: readonly Field[], path: string): string | null {
  const [name, ...rest] = path.split('.').filter((part) => !/^\d+$/.test(part))
  for (const field of fields) {
    if ('name' in field && field.name) {
      if (field.name !== name) continue
      if (rest.length > 0) return labelAt(nestedFields(field), rest.join('.'))
      return 'label' in field && typeof field.label === 'string' ? field.label : null
    }
    const parts = field.type === 'tabs' ? field.tabs : 'fields' in field ? [field] : []
    for (const part of parts) {
      const label = 'name' in part && part.name ? null : labelAt(part.fields, path)
      if (label !== null) return label
    }
  }
  return null
}

const nestedValues = (fields: readonly Field[], value: unknown, at: string): readonly FieldValue[] =>
  isObject(value) ? fieldValues(fields, value, at) : []
