import { AsyncLocalStorage } from 'node:async_hooks'

/** Where a request comes from. */
export interface Requester {
  /** The network address of the client, as the server tells it. Empty for what the program does itself. */
  readonly network: string
  /** The browser, as it names itself. */
  readonly userAgent: string
}

const requesters = new AsyncLocalStorage<Requester>()

/** Runs the answer to a request, so that everything it calls can ask for the requester. */
export const asRequester = <Answer>(requester: Requester, answer: () => Answer): Answer => requesters.run(requester, answer)

/** The requester of the request that is being answered. Its texts are empty outside a request. */
export const currentRequester = (): Requester => requesters.getStore() ?? { network: '', userAgent: '' }
