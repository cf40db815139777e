import type { FundingCall } from '../../../../domain/content/content.ts'
import { calendarPath, callPath, LISTS, SUBSCRIBE } from '../../../../domain/paths/paths.ts'
import type { RoundView } from '../../../../domain/questions/calls.ts'

/** A sentence about a round that is not open, with a link to what a reader can do meanwhile. */
interface ToDo {
  readonly words: string
  readonly label: string
  readonly path: string
}

const toDo = (words: string, label: string, path: string): ToDo => ({ words, label, path })

/** The next step for a reader of a round that is not open. Null for an open round, which has a link to apply. */
export function nowToDo(call: FundingCall, { path, status }: Pick<RoundView, 'path' | 'status'>, isOnCallPage: boolean): ToDo | null {
  const page = isOnCallPage ? '' : callPath(call)
  switch (status) {
    case 'open':
      return null
    case 'planned':
      return toDo('Datumen är inte bestämda.', 'Prenumerera, så får ni veta när de är det', SUBSCRIBE)
    case 'upcoming':
      return call.formQuestions.length > 0
        ? toDo('Ni kan redan nu', 'läsa frågorna i ansökan och börja skriva', `${page}#fragor-i-ansokan`)
        : toDo('Lägg in i kalendern när den öppnar:', 'kalender för utlysningarna', calendarPath(LISTS.calls))
    case 'closed':
      return toDo('Det går inte att söka längre. Ansökningarna bedöms, och beslutet publiceras här.', 'Se andra utlysningar', LISTS.calls)
    case 'withdrawn':
      return toDo('Det går inte att söka i den här omgången.', 'Se andra utlysningar', LISTS.calls)
    case 'decided':
      return toDo('Se', 'vilka som fick stöd', `${isOnCallPage ? path : ''}#beslut`)
  }
}
