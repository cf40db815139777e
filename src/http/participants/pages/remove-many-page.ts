import type { StaffedEvent } from '../../../cms/signup/participants-in.ts'
import type { Participant } from '../../../domain/participants/participants.ts'
import { isCancellable } from '../../../domain/participants/removal-order.ts'
import { MANY } from '../../../words/signup/remove-many.ts'
import { html, type Markup } from '../../response/html.ts'
import { manyPath, staffEventPath } from '../paths.ts'
import { layout } from './layout.ts'

/** The names of the fields of the forms that remove many. */
export const MANY_FIELDS = { chosen: 'val', does: 'gor' } as const

/**
 * The page that asks for confirmation before many sign-ups are cancelled or removed: how many, whose, and whether they get a letter. `isWaitedFor` says that
 * somebody else waits on the reserve list.
 */
export function removeManyPage({ id, title }: StaffedEvent, chosen: readonly Participant[], isWaitedFor: boolean): Markup {
  const people = chosen.reduce((sum, { size }) => sum + size, 0)
  const cancellable = chosen.filter(isCancellable).length
  const kept = chosen.map(({ key }) => html`<input type="hidden" name="${MANY_FIELDS.chosen}" value="${key}">`)
  return layout({
    title: MANY.question(chosen.length),
    event: { id, title, at: manyPath(id) },
    body: html`<p>${MANY.whose(chosen.length, people)}</p><ul class="rows">${chosen.map(({ name, email }) => html`<li>${name} <span class="facts">${email}</span></li>`)}</ul>
<form method="post" action="${manyPath(id)}">${kept}<p>${MANY.removeWords}</p><p><button class="danger" name="${MANY_FIELDS.does}" value="ta-bort">${MANY.remove(chosen.length)}</button></p>
${cancellable === 0 ? null : html`<p>${MANY.cancelWords}</p><p><button name="${MANY_FIELDS.does}" value="avboka">${MANY.cancel(cancellable)}</button></p>`}
${isWaitedFor ? html`<p>${MANY.goesToList}</p>` : null}
<p><a class="button" href="${staffEventPath(id)}">Nej, gå tillbaka</a></p></form>`,
  })
}
