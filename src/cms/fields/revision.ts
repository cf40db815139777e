import type { DateField, Field, NumberField, TextField } from 'payload'
import { KEPT_OUT_OF_LISTS } from './kept-out-of-lists.ts'
import type { ContentKind } from './simple.ts'

/** The names of what the system keeps of a document's past: a content file may say them, and leaves them alone when it does not. */
export const REVISION_FIELDS = ['firstPublishedAt', 'lastChangedAt', 'sequence', 'movedFrom', 'occasionNumbers', 'grantNames'] as const

const SYSTEM_FIELD = {
  admin: { hidden: true, ...KEPT_OUT_OF_LISTS },
  hooks: { beforeDuplicate: [() => null] },
  access: { create: () => false, update: () => false },
} as const

const text = (name: (typeof REVISION_FIELDS)[number]): TextField => ({
  name,
  type: 'text',
  ...SYSTEM_FIELD,
  hooks: { beforeDuplicate: [() => null] },
  custom: { isKept: true },
})

const instant = (name: (typeof REVISION_FIELDS)[number]): DateField => ({
  name,
  type: 'date',
  ...SYSTEM_FIELD,
  hooks: { beforeDuplicate: [() => null] },
  custom: { kind: 'instant' satisfies ContentKind, isKept: true },
})

/** When a document was first published and when what it tells was last changed. Set by the system when it is published; never by hand. */
export const datedFields = (): Field[] => [instant('firstPublishedAt'), instant('lastChangedAt')]

/**
 * How often an event's time or place has changed, and when it began before it was moved. Calendars take in a change only when the number has grown, so
 * it is stored: counted anew from what is known it could fall back after an export, or when old versions are cleared away. They know each occasion by its
 * number (see `occasion-numbers.ts`), as rows have no name that survives an export.
 */
export const movedFields = (): Field[] => [
  { name: 'sequence', type: 'number', ...SYSTEM_FIELD, hooks: { beforeDuplicate: [() => null] }, custom: { isKept: true } } satisfies NumberField,
  instant('movedFrom'),
  text('occasionNumbers'),
]

/** The names by which the grants of each round are known outside (see `grant-names.ts`). */
export const grantNameFields = (): Field[] => [text('grantNames')]
