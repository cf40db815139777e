import type { StaffedEvent } from '../../../cms/signup/participants-in.ts'
import type { CalendarEvent } from '../../../domain/content/content.ts'
import {
  FIELDS,
  type FormFaults,
  type FormQuestion,
  formQuestions,
  LONGEST,
  ORGANISATION_KINDS,
  type SentFields,
  type SessionChoice,
  sessionChoices,
} from '../../../domain/signup/signup-form.ts'
import { FIELD_LABEL, fieldLabel, sessionLabel } from '../../../words/signup/field-labels.ts'
import { STAFF_FIELD_FAULT, STAFF_PAGE } from '../../../words/signup/participants.ts'
import { ORGANISATION_KIND } from '../../../words/signup/signup.ts'
import { html, type Markup } from '../../response/html.ts'
import { addPath } from '../paths.ts'
import { layout } from './layout.ts'

/** The values of a form that was sent, and what is wrong with them. */
export interface Attempt {
  readonly sent: SentFields
  readonly faults: FormFaults
  /** Why nobody was added although the form has no faults. */
  readonly refusal: string | null
}

/** An empty form. */
export const BLANK: Attempt = { sent: {}, faults: [], refusal: null }

const faultOf = ({ faults }: Attempt, field: string) => faults.find((fieldFault) => fieldFault.field === field)?.fault ?? null
const sentValue = ({ sent }: Attempt, field: string) => sent[field]?.[0] ?? ''

const fault = (attempt: Attempt, field: string) => {
  const what = faultOf(attempt, field)
  return what === null ? null : html`<span class="fault" id="fel-${field}">${STAFF_FIELD_FAULT[what]}</span>`
}
const blamed = (attempt: Attempt, field: string) =>
  faultOf(attempt, field) === null ? null : html` aria-invalid="true" aria-describedby="fel-${field}"`

interface Line {
  readonly field: string
  readonly label: string
  readonly type?: string
  readonly longest: number
  readonly isRequired?: boolean
}

const line = (attempt: Attempt, { field, label, type = 'text', longest, isRequired = false }: Line) =>
  html`<p><label for="${field}">${label}${isRequired ? '' : ' (frivilligt)'}</label>${fault(attempt, field)}<input id="${field}" name="${field}" type="${type}" value="${sentValue(
    attempt,
    field,
  )}" maxlength="${longest}" autocomplete="off"${isRequired ? html` required` : null}${blamed(attempt, field)}></p>`

const select = (attempt: Attempt, field: string, label: string, options: readonly (readonly [string, string])[], isRequired = false) =>
  html`<p><label for="${field}">${label}${isRequired ? '' : ' (frivilligt)'}</label>${fault(attempt, field)}<select id="${field}" name="${field}"${
    isRequired ? html` required` : null
  }${blamed(attempt, field)}><option value="">Välj</option>${options.map(
    ([value, name]) => html`<option value="${value}"${sentValue(attempt, field) === value ? html` selected` : null}>${name}</option>`,
  )}</select></p>`

const companions = (attempt: Attempt, event: CalendarEvent) => {
  const largest = event.signup?.by?.kind === 'form' ? event.signup.by.largestParty : 1
  if (largest < 2) return null
  const rows = Array.from({ length: largest - 1 }, (_, i) => {
    const id = i === 0 ? FIELDS.companions : `${FIELDS.companions}-${i + 1}`
    return html`<p><label for="${id}">Namn på medföljande ${i + 1}</label><input id="${id}" name="${FIELDS.companions}" value="${
      attempt.sent[FIELDS.companions]?.[i] ?? ''
    }" maxlength="${LONGEST.name}" autocomplete="off"></p>`
  })
  return html`<fieldset><legend>${FIELD_LABEL.companions} (frivilligt)</legend>${fault(attempt, FIELDS.companions)}${rows}</fieldset>`
}

const session = (attempt: Attempt, choice: SessionChoice) =>
  select(
    attempt,
    choice.field,
    sessionLabel(choice),
    choice.options.map(({ value, item }) => [value, item.title]),
  )

const question = (attempt: Attempt, askedQuestion: FormQuestion) => {
  const { field, kind, label, choices, isRequired } = askedQuestion
  if (kind === 'line') return line(attempt, { field, label, longest: LONGEST.line, isRequired })
  if (kind === 'one')
    return select(
      attempt,
      field,
      label,
      choices.map((choice) => [choice, choice]),
      isRequired,
    )
  if (kind === 'lines')
    return html`<p><label for="${field}">${label}${isRequired ? '' : ' (frivilligt)'}</label>${fault(attempt, field)}<textarea id="${field}" name="${field}" rows="3" maxlength="${LONGEST.lines}"${
      isRequired ? html` required` : null
    }${blamed(attempt, field)}>${sentValue(attempt, field)}</textarea></p>`
  const boxes = choices.map(
    (choice, i) =>
      html`<p class="box"><input type="checkbox" id="${field}-${i}" name="${field}" value="${choice}"${
        attempt.sent[field]?.includes(choice) ? html` checked` : null
      }><label for="${field}-${i}">${choice}</label></p>`,
  )
  return html`<fieldset id="${field}"><legend>${label}${isRequired ? '' : ' (frivilligt)'}</legend>${fault(attempt, field)}${boxes}</fieldset>`
}

/** A label before what is wrong with its field. A question keeps its mark alone. */
const withColon = (label: string) => (/[?!.]$/.test(label) ? label : `${label}:`)

const summary = ({ faults, refusal }: Attempt, event: CalendarEvent) => {
  if (refusal !== null) return html`<p class="warning" role="alert">${refusal}</p>`
  return faults.length === 0
    ? null
    : html`<div class="warning" role="alert"><p>Deltagaren är inte tillagd än. Rätta det här:</p><ul>${faults.map(
        ({ field, fault: what }) => html`<li><a href="#${field}">${withColon(fieldLabel(event, field))} ${STAFF_FIELD_FAULT[what]}</a></li>`,
      )}</ul></div>`
}

/** The page with the form that adds a participant. */
export function addPage({ id, title, event }: StaffedEvent, attempt: Attempt): Markup {
  const form = event?.signup?.by
  const body =
    event === null || form?.kind !== 'form'
      ? html`<p>Evenemanget har ingen anmälan här på webbplatsen. Ändra det under Anmälan i redigeringen.</p>`
      : html`${summary(attempt, event)}<p>Den som läggs till får en plats direkt, också när det är fullt eller anmälan är stängd, och ett mejl med bekräftelsen.</p>
<form class="fields" method="post" action="${addPath(id)}" novalidate>
${line(attempt, { field: FIELDS.name, label: FIELD_LABEL.name, longest: LONGEST.name, isRequired: true })}
${line(attempt, { field: FIELDS.email, label: FIELD_LABEL.email, type: 'email', longest: LONGEST.email, isRequired: true })}
${line(attempt, { field: FIELDS.organisation, label: FIELD_LABEL.organisation, longest: LONGEST.organisation })}
${select(
  attempt,
  FIELDS.organisationKind,
  FIELD_LABEL.organisationKind,
  ORGANISATION_KINDS.map((kind) => [kind, ORGANISATION_KIND[kind]]),
)}
${companions(attempt, event)}${sessionChoices(event).map((choice) => session(attempt, choice))}${formQuestions(form).map((askedQuestion) => question(attempt, askedQuestion))}
<p><button>Lägg till</button></p></form>`
  return layout({ title: STAFF_PAGE.add, event: { id, title, at: addPath(id) }, body })
}
