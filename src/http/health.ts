import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendJson } from './response/http-answer.ts'

/** How far the process has come. */
export interface Health {
  /** Whether every route can answer. */
  readonly isReady: boolean
  /** Why the site may be out of date, or null. */
  readonly publishFault: string | null
  /** The step of the start that is going on. */
  readonly step: string
}

/** Answers `/healthz`: 200 when the process can serve, otherwise 503 with the reason. */
export function answerHealth(health: () => Health, _request: IncomingMessage, response: ServerResponse): void {
  const { isReady, publishFault, step } = health()
  const isHealthy = isReady && publishFault === null
  const values = isHealthy ? { status: 'ok' } : { status: 'unavailable', reason: publishFault ?? `startar: ${step}` }
  sendJson(response, 'plain', values, { status: isHealthy ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
