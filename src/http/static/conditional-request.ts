import type { IncomingMessage } from 'node:http'

/** Headers that ask for a part of a file, or for a version that is named otherwise than by its tag. */
const CONDITIONS = ['range', 'if-match', 'if-unmodified-since'] as const

/** Whether a request can be answered from memory: with the whole file, or with 304. */
export const isSimple = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  CONDITIONS.every((condition) => headers[condition] === undefined) &&
  // A date without a tag is compared by the library that streams files.
  (headers['if-modified-since'] === undefined || headers['if-none-match'] !== undefined)

const opaque = (tag: string) => tag.trim().replace(/^W\//, '')

/** Whether the reader has the version with a tag already. By RFC 9110, 13.1.2, a date beside the tags counts for nothing. */
export function hasVersion({ headers }: IncomingMessage, etag: string): boolean {
  const tags = headers['if-none-match']?.split(',') ?? []
  return tags.some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag))
}
