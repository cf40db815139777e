import type { DateField, Field, NumberField, TextField } from 'payload'
import { staffField } from '../access/roles.ts'
import { keepFirstStart } from '../hooks/events/first-start.ts'
import { KEPT_OUT_OF_LISTS } from './kept-out-of-lists.ts'
import type { ContentKind } from './simple.ts'

/** The fields in which the system stores a document's past. A content file may set them; one that does not leaves them as they are. */
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

/** When a document was first published, and when its content last changed. The `keepRevision` hook sets them. */
export const datedFields = (): Field[] => [instant('firstPublishedAt'), instant('lastChangedAt')]

/**
 * How often an event's time or place has changed, when it began before it was moved, and the numbers of its occasions. The first is the SEQUENCE of
 * RFC 5545, 3.8.7.4: a calendar takes in a change only when the number has grown. It is stored because a number that is counted from the versions falls
 * when old versions are removed. Occasions are numbered (see `occasion-numbers.ts`) because the id of a row does not survive an export.
 */
export const movedFields = (): Field[] => [
  { name: 'sequence', type: 'number', ...SYSTEM_FIELD, hooks: { beforeDuplicate: [() => null] }, custom: { isKept: true } } satisfies NumberField,
  instant('movedFrom'),
  text('occasionNumbers'),
]

/** The handles of the grants of each round (see `grant-names.ts`). Not public: they name who gets a grant before a round is decided. */
export const grantNameFields = (): Field[] => [{ ...text('grantNames'), access: { ...SYSTEM_FIELD.access, read: staffField } }]

/** When an event's first occasion begins, for lists to be sorted by. It follows from the occasions, so no content file holds it. */
export const firstStartField = (): DateField => ({
  name: 'firstStart',
  type: 'date',
  ...SYSTEM_FIELD,
  hooks: { beforeChange: [keepFirstStart] },
})
