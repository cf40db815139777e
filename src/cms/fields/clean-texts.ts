import type { Field, FieldHook, SanitizedConfig } from 'payload'
import { cleanLine, cleanLines } from '../../domain/documents/clean-text.ts'

const cleaning =
  (clean: (text: string) => string): FieldHook =>
  ({ value }) =>
    typeof value === 'string' ? clean(value) : Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? clean(each) : each)) : value

const LINE = cleaning(cleanLine)
const LINES = cleaning(cleanLines)

/** The field's own hooks after the cleaning. Fields are shared among collections: each is changed once. */
function cleanField(field: Field): void {
  if (field.type === 'text' || field.type === 'textarea') {
    const clean = field.type === 'text' ? LINE : LINES
    const others = field.hooks?.beforeValidate ?? []
    if (!others.includes(clean)) field.hooks = { ...field.hooks, beforeValidate: [clean, ...others] }
  }
  if (field.type === 'tabs') for (const tab of field.tabs) cleanFields(tab.fields)
  else if (field.type === 'blocks') for (const { fields } of field.blocks) cleanFields(fields)
  else if ('fields' in field) cleanFields(field.fields)
}

function cleanFields(fields: readonly Field[]): void {
  for (const field of fields) cleanField(field)
}

/** The same configuration, in which each text field is cleaned when it is saved, whichever way it comes. The texts of the editor are left as they are. */
export function withCleanFields(config: SanitizedConfig): SanitizedConfig {
  for (const { fields } of [...config.collections, ...config.globals]) cleanFields(fields)
  return config
}
