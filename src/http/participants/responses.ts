import type { ServerResponse } from 'node:http'
import { STAFF_REFUSED } from '../../words/signup/participants.ts'
import { html, type Markup } from '../response/html.ts'
import { type Headers, sendJson, sendPage } from '../response/http-answer.ts'
import type { PageRefusal } from '../response/refusal-page.ts'
import type { RouteRefusal } from '../response/route-refusals.ts'
import { layout } from './pages/layout.ts'

/** Sends a staff page. */
export const sendStaffPage = (response: ServerResponse, page: Markup, status = 200, headers: Headers = {}): void =>
  sendPage(response, 'staff', page.text, { status, headers })

/** Sends a refusal as a staff page. */
export function refuse(response: ServerResponse, status: number, { title, words, link }: PageRefusal, headers: Headers = {}): void {
  const body = html`<p>${words}</p>${link ? html`<p><a class="button" href="${link.to}">${link.label}</a></p>` : null}`
  sendStaffPage(response, layout({ title, body, isLoggedOut: status === 401 || status === 503 }), status, headers)
}

/** Sends a refusal to a script. */
export const refuseScript = (response: ServerResponse, status: number, { words }: PageRefusal): void =>
  sendJson(response, 'staff', { errors: [{ message: words }] }, { status })

/** Refuses a staff page while it is not ready, and methods that no staff page takes. */
export const refuseStaffRoute: RouteRefusal = (response, status, headers) =>
  refuse(response, status, status === 503 ? STAFF_REFUSED.notReady : STAFF_REFUSED.unreadable, headers)
