import type { Payload } from 'payload'
import type { LetterTrouble } from '../../domain/letters/letter-trouble.ts'
import { storedLease } from '../database/lease.ts'

/** Why letters can't be sent, as the process that sends them has stored it with its lease. Null when they can. */
export async function storedTrouble(payload: Payload): Promise<LetterTrouble | null> {
  const status = (await storedLease(payload, 'letters'))?.status as { readonly trouble?: LetterTrouble | null } | null | undefined
  return status?.trouble ?? null
}
