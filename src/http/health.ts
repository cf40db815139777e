import type { ServerResponse } from 'node:http'

/** What the answer about health is made of. */
export interface Health {
  readonly payload: object | null
  readonly next: object | null
  readonly preview: object | null
  readonly publishFault: string | null
  readonly step: string
}

/** Answers whether the server can serve: 200, or 503 with the reason. */
export function answerHealth(response: ServerResponse, { payload, next, preview, publishFault, step }: Health): void {
  const isReady = payload !== null && next !== null && preview !== null
  const body = isReady && publishFault === null ? { status: 'ok' } : { status: 'unavailable', reason: publishFault ?? `startar: ${step}` }
  response
    .writeHead(body.status === 'ok' ? 200 : 503, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(body))
}
