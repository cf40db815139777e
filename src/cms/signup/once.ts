import { createHash } from 'node:crypto'
import type { Id } from '../../domain/content.ts'
import { sameAddress } from '../../domain/signup/form.ts'

/** Whose a claim on seats is: the event and a digest of the address. The same however the address is written. */
export const onceOf = (event: Id, email: string): string => `${event}:${createHash('sha256').update(sameAddress(email)).digest('base64url')}`
