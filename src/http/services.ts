import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApplicationServices } from './application-redirect.ts'
import type { ListServices } from './filtered-list.ts'
import type { Health } from './health.ts'
import type { ParticipantServices } from './participants/staff-request.ts'
import type { PreviewServices } from './preview/preview-context.ts'
import type { SearchServices } from './search.ts'
import type { SecurityContactServices } from './security-contact.ts'
import type { SignupParts } from './signup/signup-responses.ts'
import type { StaticSite } from './static/static-site.ts'

type ListenerService = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** The services that handlers answer with, by their names in the table of routes. */
export interface Services {
  /** The folder of the public site, and former addresses. */
  readonly site: StaticSite
  /** How far the process has come, for `/healthz`. */
  readonly health: () => Health
  /** Payload's REST API. */
  readonly api: ListenerService
  /** The admin, by Next. */
  readonly admin: ListenerService
  readonly preview: PreviewServices
  readonly search: SearchServices & ListServices
  readonly application: ApplicationServices
  readonly signups: SignupParts
  readonly participants: ParticipantServices
  readonly securityContact: SecurityContactServices
}

/** The services that are ready so far. They become ready one by one while the process starts. */
export class ReadyServices {
  readonly #ready: Partial<Services>

  constructor(first: Partial<Services>) {
    this.#ready = { ...first }
  }

  /** Makes services available to the routes that need them. */
  add(services: Partial<Services>): void {
    Object.assign(this.#ready, services)
  }

  /** A service, or null while it is not ready. */
  get<Name extends keyof Services>(name: Name): Services[Name] | null {
    return this.#ready[name] ?? null
  }
}
