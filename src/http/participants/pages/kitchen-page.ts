import type { StaffedEvent } from '../../../cms/signup/participants-in.ts'
import { answerCounts, totalsOf } from '../../../domain/participants/participant-totals.ts'
import type { Participant } from '../../../domain/participants/participants.ts'
import { peopleInWords, STAFF_PAGE } from '../../../words/signup/participants.ts'
import { html, type Markup } from '../../response/html.ts'
import { staffEventPath } from '../paths.ts'
import { layout, scrolling } from './layout.ts'

/** The figures for the kitchen: how many come, and how often each answer was given. No names. */
export function kitchenPage({ id, title, event }: StaffedEvent, participants: readonly Participant[], isTrusted: boolean): Markup {
  const form = event?.signup?.by
  const questions = form?.kind === 'form' ? form.questions.filter(({ isSensitive }) => isTrusted || !isSensitive) : []
  const { seated, offered } = totalsOf(participants)
  const tables = answerCounts(participants, questions).map(
    ({ label, answers }) =>
      html`<section><h2>${label}</h2>${scrolling(
        label,
        html`<table><thead><tr><th scope="col">Svar</th><th scope="col">Antal</th></tr></thead><tbody>${answers.map(
          ({ value, count }) => html`<tr><th scope="row">${value}</th><td>${count}</td></tr>`,
        )}</tbody></table>`,
      )}</section>`,
  )
  return layout({
    title: STAFF_PAGE.kitchen,
    event: { id, title, at: `${staffEventPath(id)}koket/` },
    body: html`<p class="on-paper">${title}</p><p class="much">${peopleInWords(seated)} kommer.${offered > 0 ? ` ${peopleInWords(offered)} till har erbjudits plats och inte svarat än.` : ''}</p>
<p>Ett svar räknas en gång för varje anmälan, också när den gäller flera personer. Inga namn är med.</p>${
      isTrusted ? null : html`<p class="warning">Känsliga svar, som om allergier, visas bara för den som har rollen Evenemangspersonal.</p>`
    }${tables.length === 0 ? html`<p>Ingen har svarat på någon fråga än.</p>` : tables}`,
  })
}
