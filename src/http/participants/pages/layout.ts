import type { Id } from '../../../domain/content/content.ts'
import { STAFF_PAGE } from '../../../words/signup/participants.ts'
import { addPage, checkInPage, eventPage, ICON, PARTICIPANTS, STYLE } from '../paths.ts'
import { html, type Markup } from './html.ts'

/** A page of the staff's. */
export interface Framed {
  readonly title: string
  readonly body: Markup
  /** The event that it belongs to, with the address of the page itself. */
  readonly event?: { readonly id: Id; readonly title: string; readonly at: string }
  /** What has just happened. */
  readonly notice?: string | null
  readonly script?: string
}

const pages = (event: Id) =>
  [
    [eventPage(event), STAFF_PAGE.participants],
    [checkInPage(event), STAFF_PAGE.checkIn],
    [addPage(event), STAFF_PAGE.add],
    [`${eventPage(event)}lista/`, STAFF_PAGE.list],
    [`${eventPage(event)}namnskyltar/`, STAFF_PAGE.badges],
    [`${eventPage(event)}koket/`, STAFF_PAGE.kitchen],
  ] as const

const ways = ({ id, title, at }: NonNullable<Framed['event']>) =>
  html`<nav aria-label="Evenemanget"><p class="where"><a href="/admin/collections/events/${id}">${title}</a></p>
<ul>${pages(id).map(([to, name]) => html`<li><a href="${to}"${to === at ? html` aria-current="page"` : null}>${name}</a></li>`)}</ul></nav>`

/** A whole page, in the dress of the staff's pages. */
export function framed({ title, body, event, notice = null, script }: Framed): Markup {
  return html`<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}${event ? ` – ${event.title}` : ''} – Torget</title><link rel="icon" href="${ICON}"><link rel="stylesheet" href="${STYLE}">${
    script ? html`<script src="${script}" defer></script>` : null
  }</head>
<body><a class="skip" href="#innehall">Till innehållet</a>
<header><p><a href="${PARTICIPANTS}">Deltagare</a> <a href="/admin">Redigeringen</a></p>${event ? ways(event) : null}</header>
<main id="innehall"><h1>${title}</h1>${notice === null ? null : html`<p class="notice" role="status">${notice}</p>`}${body}</main></body></html>`
}
