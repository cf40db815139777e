import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LetterTrouble } from '../domain/letters/letter-trouble.ts'
import { CAUSES } from '../words/letters/send-causes.ts'
import { sendJson } from './response/http-answer.ts'

/** How far the process has come. */
export interface Health {
  /** Whether every route can answer. */
  readonly isReady: boolean
  /** Why the site may be out of date, or null. */
  readonly publishFault: string | null
  /** Why letters can't be sent, and since when, or null. The site answers all the same. */
  readonly letterTrouble: Pick<LetterTrouble, 'cause' | 'since'> | null
  /** What an operator should see to while everything still works, or null. */
  readonly warning: string | null
  /** The step of the start that is going on. */
  readonly step: string
}

/** What `/healthz` says about letters that can't be sent: nothing while they can. */
const lettersIn = (trouble: Health['letterTrouble']) =>
  trouble === null ? {} : { letters: { status: 'failing', since: new Date(trouble.since).toISOString(), reason: CAUSES[trouble.cause].what } }

/** Answers `/healthz`: 200 when the process can serve, with a warning when there is one; otherwise 503 with the reason. Letters that can't be sent are told, and take nothing off the air. */
export function answerHealth(health: () => Health, _request: IncomingMessage, response: ServerResponse): void {
  const { isReady, publishFault, letterTrouble, warning, step } = health()
  const isHealthy = isReady && publishFault === null
  const values = isHealthy
    ? { status: 'ok', ...(warning === null ? {} : { warning }) }
    : { status: 'unavailable', reason: publishFault ?? `startar: ${step}` }
  sendJson(response, 'plain', { ...values, ...lettersIn(letterTrouble) }, { status: isHealthy ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
