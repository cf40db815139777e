import type { ListedEvent } from '../../../cms/signup/participants-in.ts'
import type { Instant } from '../../../domain/content/content.ts'
import { eventEnd, eventStart } from '../../../domain/events/event.ts'
import { peopleInWords } from '../../../words/signup/participants.ts'
import { weekdayAndDate } from '../../../words/time/dates.ts'
import { html, type Markup } from '../../response/html.ts'
import { staffEventPath } from '../paths.ts'
import { layout } from './layout.ts'

const startOf = ({ event }: ListedEvent) => (event ? eventStart(event) : Infinity)

const row = (listed: ListedEvent) => {
  const { id, title, event, held, waiting, isPublished } = listed
  const seats = event?.signup?.seats ?? null
  const facts = [
    event ? weekdayAndDate(eventStart(event)) : 'Ingen tid än',
    `${peopleInWords(held)}${seats === null ? '' : ` av ${seats - (event?.signup?.taken ?? 0)} platser`}`,
    ...(waiting > 0 ? [`${waiting} på reservlistan`] : []),
    ...(isPublished ? [] : ['inte publicerat']),
  ]
  return html`<li><a href="${staffEventPath(id)}">${title}</a> <span class="facts">${facts.join(' · ')}</span></li>`
}

const list = (title: string, events: readonly ListedEvent[]) =>
  events.length === 0 ? null : html`<section><h2>${title}</h2><ul class="rows">${events.map(row)}</ul></section>`

/** The list of events with participants: coming events, the next one first, then past events, the latest one first. */
export function eventsPage(events: readonly ListedEvent[], now: Instant): Markup {
  const isOver = ({ event }: ListedEvent) => event !== null && now >= eventEnd(event)
  const coming = events.filter((listed) => !isOver(listed)).sort((a, b) => startOf(a) - startOf(b))
  const over = events.filter(isOver).sort((a, b) => startOf(b) - startOf(a))
  const none = events.length === 0 ? html`<p>Inget evenemang har anmälan här på webbplatsen än.</p>` : null
  return layout({ title: 'Evenemang med deltagare', body: html`${none}${list('Kommande', coming)}${list('Avslutade', over)}` })
}
