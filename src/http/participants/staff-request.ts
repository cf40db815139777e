import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { type Reader, type StaffedEvent, seesSensitive } from '../../cms/signup/participants-in.ts'
import type { SeatService } from '../../cms/signup/seat-service.ts'
import type { SignupTokens } from '../../cms/signup/signup-tokens.ts'

/** The services behind the staff pages. */
export interface ParticipantServices {
  readonly payload: Payload
  readonly seatService: SeatService
  readonly tokens: Pick<SignupTokens, 'newKey' | 'once'>
  /** The origins that forms are accepted from. */
  readonly origins: readonly string[]
}

/** A request of a staff member for one of an event's pages. */
export interface StaffRequest extends ParticipantServices {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly user: Reader
  readonly event: StaffedEvent
  readonly query: URLSearchParams
}

/** Whether the staff member may see sensitive answers. */
export const isTrusted = ({ user }: Pick<StaffRequest, 'user'>): boolean => seesSensitive(user)
