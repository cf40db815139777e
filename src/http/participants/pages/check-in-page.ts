import type { StaffedEvent } from '../../../cms/signup/participants-in.ts'
import type { Instant } from '../../../domain/content/content.ts'
import { eventEnd } from '../../../domain/events/event.ts'
import { byName, type Participant, type Person, peopleOf } from '../../../domain/participants/participants.ts'
import { CHECK_IN_WORDS, PARTICIPANT_STATE, STAFF_PAGE } from '../../../words/signup/participants.ts'
import { html, type Markup } from '../../response/html.ts'
import { addPath, CHECK_IN_SCRIPT, CHECK_IN_WORKER, checkInPath, participantPath } from '../paths.ts'
import { layout } from './layout.ts'

/** How long after an event's end the page is kept offline, in milliseconds. */
const STILL_COMING = 3 * 3_600_000

/** The content of the check-in page. */
interface CheckInParts {
  readonly event: StaffedEvent
  readonly participants: readonly Participant[]
  readonly here: ReadonlySet<string>
  readonly search: string
  readonly now: Instant
}

/** The people with seats, by name. */
export const expectedPeople = (participants: readonly Participant[]): readonly Person[] =>
  participants
    .filter(({ state }) => state === 'seated')
    .flatMap(peopleOf)
    .sort(byName)

const detailOf = ({ organisation, with: host }: Person) => [organisation, host === null ? null : `med ${host}`].filter(Boolean).join(', ')
const matches = (person: Person, search: string) => `${person.name} ${detailOf(person)}`.toLowerCase().includes(search.toLowerCase())

const row = (at: string, person: Person, isHere: boolean, search: string) => {
  const { id, name } = person
  const hidden = html` hidden`
  return html`<li id="${id}"${matches(person, search) ? null : hidden} data-person="${id}" data-text="${`${name} ${detailOf(person)}`.toLowerCase()}"><form method="post" action="${at}"><input type="hidden" name="person" value="${id}"><input type="hidden" name="sok" value="${search}">
<button class="come" name="gor" value="in"${isHere ? hidden : null}><strong>${name}</strong> <span>${detailOf(person)}</span> <em>${CHECK_IN_WORDS.in}</em></button>
<div class="came"${isHere ? null : hidden}><p><strong>${name}</strong> <span>${detailOf(person)}</span> <em>${CHECK_IN_WORDS.here}</em></p><button name="gor" value="ut">${CHECK_IN_WORDS.undo} <span class="unseen">${name}</span></button></div></form></li>`
}

const seatless = ({ id }: StaffedEvent, participants: readonly Participant[]) => {
  const others = participants.filter(({ state }) => state === 'waiting' || state === 'offered' || state === 'unconfirmed').toSorted(byName)
  if (others.length === 0) return null
  const rows = others.map(
    ({ key, name, state }) =>
      html`<li><a href="${participantPath(id, key)}">${name}</a> <span class="state" data-state="${state}">${PARTICIPANT_STATE[state]}</span></li>`,
  )
  return html`<details><summary>Har ingen plats (${others.length})</summary><ul class="rows">${rows}</ul></details>`
}

/** The check-in page: everybody with a seat, and one tap to check a person in. Its script is only needed without a network. */
export function checkInPage({ event: staffed, participants, here, search, now }: CheckInParts): Markup {
  const { id, title } = staffed
  const at = checkInPath(id)
  const people = expectedPeople(participants)
  const hasMatch = people.some((person) => matches(person, search))
  const count = CHECK_IN_WORDS.count
    .replace('{here}', String(people.filter((person) => here.has(person.id)).length))
    .replace('{all}', String(people.length))
  const { waits, allSent, loggedOut, away, kept, count: counted } = CHECK_IN_WORDS
  // Names are removed from the browser after the event.
  const keeper = staffed.event && eventEnd(staffed.event) + STILL_COMING > now ? html` data-keeper="${CHECK_IN_WORKER}"` : null
  return layout({
    title: STAFF_PAGE.checkIn,
    event: { id, title, at },
    script: CHECK_IN_SCRIPT,
    body: html`<form class="find" method="get" action="${at}" role="search" aria-label="Personer"><label for="sok">Sök på namn eller organisation</label><input type="search" id="sok" name="sok" value="${search}" autocomplete="off"><button>Sök</button></form>
<p class="count" id="antal" data-words="${counted}">${count}</p><p class="sync" id="lage" role="status"${keeper} data-at="${String(now)}" data-away="${away}" data-waits="${waits.several}" data-one-waits="${waits.one}" data-sent="${allSent}" data-logged-out="${loggedOut.several}" data-one-logged-out="${loggedOut.one}"></p>
${people.length === 0 ? html`<p>Ingen har någon plats än.</p>` : html`<ul class="door">${people.map((person) => row(at, person, here.has(person.id), search))}</ul>`}
<p id="ingen"${hasMatch || people.length === 0 ? html` hidden` : null}>Ingen med plats stämmer med sökningen. <a href="${at}">Visa alla</a></p>
${seatless(staffed, participants)}<p><a href="${addPath(id)}">Lägg till någon som inte är anmäld</a></p><p class="kept" id="kvar" hidden>${kept}</p>`,
  })
}
