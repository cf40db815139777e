import type { Payload } from 'payload'

/** Whether a value has the form of the database's ids: whole numbers in SQLite, 24 hexadecimal digits in MongoDB, whose driver throws at others. */
export const canBeId = (type: 'number' | 'text', id: string | number): boolean =>
  (type === 'number' ? /^\d{1,15}$/ : /^[\da-f]{24}$/i).test(String(id))

/** Whether an address's part can be the key of a document, so that there may be one. */
export const isPossibleId = ({ db }: Payload, id: string): boolean => canBeId(db.defaultIDType, id)
