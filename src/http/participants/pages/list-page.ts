import type { StaffedEvent } from '../../../cms/signup/participants-in.ts'
import type { CalendarEvent } from '../../../domain/content/content.ts'
import { filterParticipants, type ParticipantFilter } from '../../../domain/participants/participant-filter.ts'
import { type ParticipantTotals, totalsOf } from '../../../domain/participants/participant-totals.ts'
import type { Participant } from '../../../domain/participants/participants.ts'
import { seatRulesOf } from '../../../domain/signup/seat-rules.ts'
import { PARTICIPANT_STATE, peopleInWords, STAFF_PAGE } from '../../../words/signup/participants.ts'
import { MANY } from '../../../words/signup/remove-many.ts'
import { clockTimes, dateAndTime } from '../../../words/time/dates.ts'
import { html, type Markup } from '../../response/html.ts'
import { FILTER, filterQuestions } from '../filter.ts'
import { addPath, manyPath, participantPath, staffEventPath } from '../paths.ts'
import { layout, scrolling } from './layout.ts'
import { MANY_FIELDS } from './remove-many-page.ts'

/** The content of the list of participants. */
interface ListParts {
  readonly event: StaffedEvent
  readonly participants: readonly Participant[]
  readonly filter: ParticipantFilter
  /** The filter as a query, with its question mark; empty without a filter. */
  readonly queryString: string
  readonly isTrusted: boolean
  /** How many people have been checked in. */
  readonly here: number
  readonly notice: string | null
}

const figure = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`

const figures = (event: CalendarEvent | null, { seated, unconfirmed, offered, waiting, cancelled }: ParticipantTotals, here: number) => {
  const seats = event ? seatRulesOf(event).seats : null
  return html`<dl class="figures">${figure('Har plats', seats === null || event?.signup?.by?.kind !== 'form' ? String(seated) : `${seated} av ${seats}`)}${
    unconfirmed === 0 ? null : figure('Väntar på bekräftelse', String(unconfirmed))
  }${figure(
    'Erbjudna plats',
    String(offered),
  )}${figure('På reservlistan', String(waiting))}${figure('Avbokade', String(cancelled))}${figure('Incheckade', String(here))}</dl>`
}

const sessionTable = (event: CalendarEvent | null, { sessions }: ParticipantTotals) => {
  const chosen = event?.programme.filter(({ choice }) => choice !== null) ?? []
  if (chosen.length === 0) return null
  const rows = chosen.map(({ key, title, startsAt, endsAt, choice }) => {
    const seats = choice?.seats ?? null
    return html`<tr><th scope="row">${clockTimes(startsAt, endsAt)} ${title}</th><td>${sessions[key] ?? 0}${seats === null ? '' : ` av ${seats}`}</td></tr>`
  })
  return html`<section><h2>Valda pass</h2>${scrolling('Valda pass', html`<table><thead><tr><th scope="col">Pass</th><th scope="col">Personer</th></tr></thead><tbody>${rows}</tbody></table>`)}</section>`
}

const option = (value: string, name: string, isChosen: boolean) => html`<option value="${value}"${isChosen ? html` selected` : null}>${name}</option>`

const select = (field: string, label: string, options: readonly Markup[]) =>
  html`<p><label for="${field}">${label}</label><select id="${field}" name="${field}"><option value="">Alla</option>${options}</select></p>`

const filterForm = ({ event: { id, event }, filter, isTrusted }: ListParts) => {
  const states = Object.entries(PARTICIPANT_STATE).map(([state, name]) => option(state, name, filter.state === state))
  const sessions = (event?.programme ?? [])
    .filter(({ choice }) => choice !== null)
    .map(({ key, title }) => option(key, title, filter.session === key))
  const questions = filterQuestions(event, isTrusted).map(({ field, key, label, choices }) =>
    select(
      field,
      label,
      choices.map((choice) => option(choice, choice, filter.answers[key] === choice)),
    ),
  )
  const isNarrowed = filter.state !== null || filter.session !== null || Object.keys(filter.answers).length > 0
  return html`<form class="filter" method="get" action="${staffEventPath(id)}" role="search" aria-label="Deltagare">
<p><label for="${FILTER.search}">Sök på namn, e-post eller organisation</label><input type="search" id="${FILTER.search}" name="${FILTER.search}" value="${filter.search}" autocomplete="off"></p>
<details${isNarrowed ? html` open` : null}><summary>Fler urval</summary>${select(FILTER.state, 'Status', states)}${sessions.length > 0 ? select(FILTER.session, 'Pass', sessions) : null}${questions}</details>
<p class="does"><button>Visa</button> <a href="${staffEventPath(id)}">Visa alla</a></p></form>`
}

/** A participant and the state of their sign-up, in a row that links to their page. */
const row = (event: string, participant: Participant) => {
  const { key, name, organisation, email, state, size, position } = participant
  const facts = [organisation, email, size > 1 ? peopleInWords(size) : null].filter((fact) => fact !== null && fact !== '')
  const where = position === null ? PARTICIPANT_STATE[state] : `${PARTICIPANT_STATE[state]}, plats ${position}`
  return html`<li><input type="checkbox" name="${MANY_FIELDS.chosen}" value="${key}" aria-label="${MANY.choose(name)}"> <a href="${participantPath(event, key)}">${name}</a> <span class="state" data-state="${state}">${where}</span> <span class="facts">${facts.join(' · ')}</span>${
    participant.note ? html` <span class="note">${participant.note}</span>` : null
  }</li>`
}

const reserveList = (event: string, participants: readonly Participant[]) => {
  const waiting = participants.filter(({ position }) => position !== null).sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  if (waiting.length === 0) return null
  const rows = waiting.map(
    ({ key, name, organisation, size, position }) => html`<li><a href="${participantPath(event, key)}">${name}</a> <span class="facts">${[
      organisation,
      size > 1 ? peopleInWords(size) : null,
    ]
      .filter(Boolean)
      .join(' · ')}</span>
<form class="inline" method="post" action="${participantPath(event, key)}">${
      position === 1 ? null : html`<button name="gor" value="forst">Flytta först <span class="unseen">${name}</span></button> `
    }<button name="gor" value="plats">Ge plats <span class="unseen">${name}</span></button></form></li>`,
  )
  return html`<section><h2>Reservlistan, i turordning</h2><ol class="rows">${rows}</ol></section>`
}

const offers = (event: string, participants: readonly Participant[]) => {
  const offered = participants.filter(({ state }) => state === 'offered')
  if (offered.length === 0) return null
  const rows = offered.map(
    ({ key, name, offeredUntil }) =>
      html`<li><a href="${participantPath(event, key)}">${name}</a> <span class="facts">svarar senast ${dateAndTime(offeredUntil ?? 0)}</span></li>`,
  )
  return html`<section><h2>Erbjudna plats</h2><ul class="rows">${rows}</ul></section>`
}

/** The participants of an event: figures, a filter, those that it finds, and the reserve list. */
export function listPage(parts: ListParts): Markup {
  const { event: staffed, participants, filter, queryString, here, notice } = parts
  const { id, title, event } = staffed
  const totals = totalsOf(participants)
  const hits = filterParticipants(participants, filter)
  const hitsSection =
    participants.length === 0
      ? html`<p>Ingen har anmält sig än. <a href="${addPath(id)}">Lägg till en deltagare</a>.</p>`
      : html`<section><h2 id="traffar">${hits.length === participants.length ? `Alla anmälningar (${hits.length})` : `Träffar: ${hits.length} av ${participants.length} anmälningar`}</h2>
${
  hits.length === 0
    ? html`<p>Ingen anmälan stämmer med urvalet.</p>`
    : html`<form method="post" action="${manyPath(id)}${queryString}"><ul class="rows">${hits.map((participant) => row(id, participant))}</ul>
<p class="help">${MANY.help}</p><p class="does"><button>${MANY.chosen}</button> <button name="${MANY_FIELDS.does}" value="alla">${MANY.hits(hits.length)}</button></p></form>`
}
<p>Hämta ${hits.length === participants.length ? 'alla' : 'träffarna'} som <a href="${staffEventPath(id)}deltagare.xlsx${queryString}">Excel-fil</a> eller <a href="${staffEventPath(id)}deltagare.csv${queryString}">CSV-fil</a>. Filerna har personuppgifter: radera dem när de inte behövs.</p></section>`
  return layout({
    title: STAFF_PAGE.participants,
    event: { id, title, at: staffEventPath(id) },
    notice,
    body: html`${staffed.isPublished ? null : html`<p class="warning">Evenemanget är inte publicerat: ingen kan anmäla sig, och platser delas inte ut.</p>`}${figures(event, totals, here)}${
      participants.length === 0 ? null : filterForm(parts)
    }${hitsSection}${offers(id, participants)}${reserveList(id, participants)}${sessionTable(event, totals)}`,
  })
}
