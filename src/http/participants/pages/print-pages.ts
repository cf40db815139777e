import type { StaffedEvent } from '../../../cms/signup/participants-in.ts'
import { byName, type Participant, peopleOf } from '../../../domain/participants/participants.ts'
import { STAFF_PAGE } from '../../../words/signup/participants.ts'
import { html, type Markup } from '../../response/html.ts'
import { staffEventPath } from '../paths.ts'
import { expectedPeople } from './check-in-page.ts'
import { layout, scrolling } from './layout.ts'

const HOW = html`<p class="how">Skriv ut med Ctrl + P, på Mac ⌘ + P. Menyer och den här texten kommer inte med.</p>`

/** Name badges for everybody with a seat, 90 × 54 mm, ten on a page. */
export function badgesPage({ id, title }: StaffedEvent, participants: readonly Participant[]): Markup {
  const badges = expectedPeople(participants).map(
    ({ name, organisation }) =>
      html`<li><strong>${name}</strong>${organisation === null ? null : html`<span>${organisation}</span>`}<small>${title}</small></li>`,
  )
  return layout({
    title: STAFF_PAGE.badges,
    event: { id, title, at: `${staffEventPath(id)}namnskyltar/` },
    body: html`<p class="how">Skyltarna är 90 × 54 mm, tio på ett A4. Välj skala 100 % och inga marginaler från skrivaren.</p>${HOW}${
      badges.length === 0 ? html`<p>Ingen har någon plats än.</p>` : html`<ul class="badges">${badges}</ul>`
    }`,
  })
}

/** A list to tick off on paper: everybody with a seat, by name. */
export function paperListPage(staffed: StaffedEvent, participants: readonly Participant[]): Markup {
  const { id, title, event } = staffed
  const names = new Map(event?.programme.map((item) => [item.key, item.title]))
  const hasSessions = event?.programme.some(({ choice }) => choice !== null) ?? false
  const people = participants
    .filter(({ state }) => state === 'seated')
    .flatMap((participant) => peopleOf(participant).map((person) => ({ ...person, sessions: participant.sessions })))
    .sort(byName)
  const rows = people.map(
    ({ name, organisation, with: host, sessions }) =>
      html`<tr><td class="tick"></td><th scope="row">${name}</th><td>${[organisation, host === null ? null : `med ${host}`].filter(Boolean).join(', ')}</td>${
        hasSessions ? html`<td>${sessions.map((session) => names.get(session) ?? '').join(', ')}</td>` : null
      }</tr>`,
  )
  const head = html`<tr><th scope="col"><span class="unseen">Här</span></th><th scope="col">Namn</th><th scope="col">Organisation</th>${
    hasSessions ? html`<th scope="col">Pass</th>` : null
  }</tr>`
  return layout({
    title: STAFF_PAGE.list,
    event: { id, title, at: `${staffEventPath(id)}lista/` },
    body: html`<p class="on-paper">${title}</p>${HOW}${
      people.length === 0
        ? html`<p>Ingen har någon plats än.</p>`
        : scrolling(STAFF_PAGE.list, html`<table class="paper"><thead>${head}</thead><tbody>${rows}</tbody></table>`)
    }`,
  })
}
