import type { Payload } from 'payload'

/** Whether a text is the key of a document as the database writes it, so that there may be one: whole numbers in SQLite, 24 hexadecimal digits in MongoDB. */
export const isPossibleId = ({ db }: Payload, id: string): boolean => (db.defaultIDType === 'number' ? /^\d{1,15}$/ : /^[\da-f]{24}$/).test(id)
