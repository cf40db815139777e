import type { Id } from '../../../domain/content/content.ts'
import { STAFF_PAGE } from '../../../words/signup/participants.ts'
import { html, type Markup } from '../../response/html.ts'
import { addPath, checkInPath, ICON, LOG_OUT, PARTICIPANTS, STYLESHEET, staffEventPath } from '../paths.ts'

/** The parts of a staff page. */
interface LayoutParts {
  readonly title: string
  readonly body: Markup
  /** The event that it belongs to, with the address of the page itself. */
  readonly event?: { readonly id: Id; readonly title: string; readonly at: string }
  /** The message about a command that has just succeeded. */
  readonly notice?: string | null
  readonly script?: string
  /** Whether the reader is not logged in, and so can't log out. */
  readonly isLoggedOut?: boolean
}

const pages = (event: Id) =>
  [
    [staffEventPath(event), STAFF_PAGE.participants],
    [checkInPath(event), STAFF_PAGE.checkIn],
    [addPath(event), STAFF_PAGE.add],
    [`${staffEventPath(event)}lista/`, STAFF_PAGE.list],
    [`${staffEventPath(event)}namnskyltar/`, STAFF_PAGE.badges],
    [`${staffEventPath(event)}koket/`, STAFF_PAGE.kitchen],
  ] as const

const eventMenu = ({ id, title, at }: NonNullable<LayoutParts['event']>) =>
  html`<nav aria-label="Evenemanget"><p class="where"><a href="/admin/collections/events/${id}">${title}</a></p>
<ul>${pages(id).map(([to, name]) => html`<li><a href="${to}"${to === at ? html` aria-current="page"` : null}>${name}</a></li>`)}</ul></nav>`

const LOG_OUT_FORM = html`<form method="post" action="${LOG_OUT}"><button>${STAFF_PAGE.logOut}</button></form>`

/** A staff page as a whole document. */
export function layout({ title, body, event, notice = null, script, isLoggedOut = false }: LayoutParts): Markup {
  return html`<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}${event ? ` – ${event.title}` : ''} – Torget</title><link rel="icon" href="${ICON}"><link rel="stylesheet" href="${STYLESHEET}">${
    script ? html`<script src="${script}" defer></script>` : null
  }</head>
<body><a class="skip" href="#innehall">Till innehållet</a>
<header><div class="top"><p><a href="${PARTICIPANTS}">Deltagare</a> <a href="/admin">Redigeringen</a></p>${isLoggedOut ? null : LOG_OUT_FORM}</div>${event ? eventMenu(event) : null}</header>
<main id="innehall"><h1>${title}</h1>${notice === null ? null : html`<p class="notice" role="status">${notice}</p>`}${body}</main></body></html>`
}

/** A part that may be wider than the page, such as a table: it scrolls by itself, also by keyboard. */
export const scrolling = (name: string, inner: Markup): Markup =>
  html`<div class="wide" tabindex="0" role="region" aria-label="${name}">${inner}</div>`
