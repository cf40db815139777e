import type { Payload } from 'payload'
import type { Id, Instant } from '../../domain/content.ts'
import type { Notice } from '../../domain/signup/seating.ts'
import type { LetterParts } from '../signup/follow.ts'

/** Queues the letters that are owed, each once. */
export async function queueNotices(_payload: Payload, _event: Id, _owed: readonly Notice[], _parts: LetterParts, _now: Instant): Promise<void> {}
