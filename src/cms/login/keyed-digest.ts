import { createHmac } from 'node:crypto'
import type { Payload } from 'payload'

/** A digest of texts that only the holder of the secret can make: it tells equal texts apart from others, and nobody can try out texts against it. */
export function keyedDigest({ secret }: Pick<Payload, 'secret'>, ...parts: readonly string[]): string {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url')
}
