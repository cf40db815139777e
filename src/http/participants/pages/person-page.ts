import type { SentLetter, StaffedEvent } from '../../../cms/signup/participants-in.ts'
import type { CalendarEvent } from '../../../domain/content/content.ts'
import type { Participant } from '../../../domain/participants/participants.ts'
import { FIELDS, type FormAnswer, LONGEST, ORGANISATION_KINDS } from '../../../domain/signup/signup-form.ts'
import { LETTER_STATUS, organisationKindInWords, PARTICIPANT_STATE, peopleInWords } from '../../../words/signup/participants.ts'
import { ORGANISATION_KIND } from '../../../words/signup/signup.ts'
import { dateAndTime } from '../../../words/time/dates.ts'
import { html, type Markup, type Piece } from '../../response/html.ts'
import { participantPath } from '../paths.ts'
import { layout } from './layout.ts'

/** The content of a participant's page. */
interface PersonParts {
  readonly event: StaffedEvent
  readonly participant: Participant
  readonly letters: readonly SentLetter[]
  readonly notice: string | null
}

const fact = (name: string, value: Piece) => (value === null || value === '' ? null : html`<div><dt>${name}</dt><dd>${value}</dd></div>`)

const sessionsOf = (event: CalendarEvent | null, sessions: readonly string[]) =>
  sessions.map((session) => event?.programme.find(({ key }) => key === session)?.title ?? 'Ett pass som inte finns längre').join(', ')

const answersIn = (title: string, answers: readonly FormAnswer[]) =>
  answers.length === 0
    ? null
    : html`<section><h2>${title}</h2><dl class="told">${answers.map(({ label, value }) => fact(label, value))}</dl></section>`

const lettersIn = (letters: readonly SentLetter[]) =>
  letters.length === 0
    ? null
    : html`<section><h2>Mejl</h2><ul class="rows">${letters.map(
        ({ subject, status, at }) => html`<li>${subject} <span class="facts">${LETTER_STATUS[status]} ${dateAndTime(at)}</span></li>`,
      )}</ul></section>`

/** The commands that the staff can run, by the state of the sign-up. */
const CAN = {
  unconfirmed: ['plats', 'avboka'],
  seated: ['avboka'],
  offered: ['plats', 'avboka'],
  waiting: ['forst', 'plats', 'avboka'],
  lapsed: ['plats'],
  cancelled: ['plats'],
  received: [],
  refused: [],
} as const satisfies Record<Participant['state'], readonly ('plats' | 'forst' | 'avboka')[]>

const actions = (page: string, { state, position }: Participant) => {
  const can: readonly string[] = CAN[state]
  return html`<section><h2>Platsen</h2><form class="inline" method="post" action="${page}">${
    can.includes('forst') && position !== 1 ? html`<button name="gor" value="forst">Flytta först på reservlistan</button> ` : null
  }${can.includes('plats') ? html`<button name="gor" value="plats">Ge plats direkt</button> ` : null}</form>
<p>${can.includes('avboka') ? html`<a class="button" href="${page}avboka/">Avboka …</a> ` : null}<a class="button danger" href="${page}ta-bort/">Ta bort utan spår …</a></p></section>`
}

const kinds = (chosen: string | null) =>
  ORGANISATION_KINDS.map((kind) => html`<option value="${kind}"${kind === chosen ? html` selected` : null}>${ORGANISATION_KIND[kind]}</option>`)

const editForm = (page: string, { name, organisation, organisationKind, note }: Participant) => html`<section><h2>Ändra</h2>
<form class="fields" method="post" action="${page}">
<p><label for="namn">Namn</label><input id="namn" name="namn" value="${name}" required maxlength="${LONGEST.name}" autocomplete="off"></p>
<p><label for="organisation">Organisation</label><input id="organisation" name="organisation" value="${organisation ?? ''}" maxlength="${LONGEST.organisation}" autocomplete="off"></p>
<p><label for="${FIELDS.organisationKind}">Typ av organisation</label><select id="${FIELDS.organisationKind}" name="${FIELDS.organisationKind}"><option value="">Inte angivet</option>${kinds(organisationKind)}</select></p>
<p><label for="anteckning">Anteckning</label><span class="help" id="om-anteckning">Skriv inget här som personen själv inte får läsa.</span><textarea id="anteckning" name="anteckning" rows="3" maxlength="1000" aria-describedby="om-anteckning">${note ?? ''}</textarea></p>
<p><button name="gor" value="spara">Spara</button></p></form></section>`

/** The page of one participant: answers, state, letters and commands. */
export function participantPage({ event: staffed, participant, letters, notice }: PersonParts): Markup {
  const { id, title, event } = staffed
  const { key, name, email, organisation, organisationKind, companions, size, state, position, number, offeredUntil, sessions } = participant
  const page = participantPath(id, key)
  const where = position === null ? PARTICIPANT_STATE[state] : `${PARTICIPANT_STATE[state]}, nummer ${position}`
  const facts = html`<dl class="told">${fact('Status', html`<span class="state" data-state="${state}">${where}</span>`)}${fact(
    'Platsen hålls till',
    offeredUntil === null ? null : dateAndTime(offeredUntil),
  )}${fact('Anmälan nummer', number)}${fact('E-post', html`<a href="mailto:${email}">${email}</a>`)}${fact('Organisation', organisation)}${fact(
    'Typ av organisation',
    organisationKindInWords(organisationKind),
  )}${fact('Antal', size > 1 ? peopleInWords(size) : null)}${fact('Medföljande', companions.join(', '))}${fact('Valda pass', sessionsOf(event, sessions))}</dl>`
  return layout({
    title: name,
    event: { id, title, at: page },
    notice,
    body: html`${facts}${answersIn('Svar', participant.answers)}${answersIn('Känsliga svar', participant.sensitiveAnswers ?? [])}${actions(page, participant)}${editForm(
      page,
      participant,
    )}${lettersIn(letters)}`,
  })
}

const CONFIRM = {
  avboka: {
    title: 'Avboka anmälan?',
    words: (name: string, next: string) => `${name} får ett mejl om att anmälan är avbokad.${next}`,
    button: 'Avboka och skicka mejl',
  },
  'ta-bort': {
    title: 'Ta bort utan spår?',
    words: (name: string, next: string) =>
      `Allt som ${name} har uppgett raderas för gott, med mejl och incheckning, som om anmälan aldrig hade funnits. Inget mejl skickas. Det går inte att ångra.${next}`,
    button: 'Ta bort för gott',
  },
} as const

/** Whether a step asks for confirmation first. */
export const isConfirmed = (step: string): step is keyof typeof CONFIRM => Object.hasOwn(CONFIRM, step)

/** The page that asks for confirmation before a sign-up is cancelled or removed. `participants` are all of the event's. */
export function confirmPage(
  { id, title }: StaffedEvent,
  { key, name, state }: Participant,
  participants: readonly Participant[],
  step: keyof typeof CONFIRM,
): Markup {
  const next = state !== 'waiting' && participants.some((other) => other.state === 'waiting') ? ' Platsen erbjuds nästa på reservlistan.' : ''
  const page = participantPath(id, key)
  const { title: question, words, button } = CONFIRM[step]
  return layout({
    title: question,
    event: { id, title, at: page },
    body: html`<p>${words(name, next)}</p><form class="inline" method="post" action="${page}"><button class="danger" name="gor" value="${step}">${button}</button> <a class="button" href="${page}">Nej, gå tillbaka</a></form>`,
  })
}
