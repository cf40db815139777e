import type { Payload } from 'payload'

/** Whether a value has the form of the database's ids: whole numbers in SQLite, 24 hexadecimal digits in MongoDB, whose driver throws for others. */
export const canBeId = (type: 'number' | 'text', id: string | number): boolean =>
  (type === 'number' ? /^\d{1,15}$/ : /^[\da-f]{24}$/i).test(String(id))

/** Whether a text, as from an address, can be a document's id. */
export const isPossibleId = ({ db }: Payload, id: string): boolean => canBeId(db.defaultIDType, id)
