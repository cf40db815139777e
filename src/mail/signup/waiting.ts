import { waitingListEnd } from '../../domain/events/event.ts'
import { deadlineInWords } from '../../words/time/dates.ts'
import type { Letter } from '../letter.ts'
import { paper, text } from '../letter-template.ts'
import { eventFacts, greeting, keptUntil, ownLink, partyFacts, type SignupLetter, sessionFacts, you } from './letter-parts.ts'

/** The letter to somebody on the reserve list. `position` is which place they have, from 1, when it is known. */
export function waiting(letter: SignupLetter & { readonly position: number | null }): Letter {
  const { event, position, office } = letter
  const end = waitingListEnd(event)
  const until = end === null ? 'innan evenemanget börjar' : `senast ${deadlineInWords(end)}`
  const parts = [
    greeting(letter),
    text(`Alla platser är tagna, men ${you(letter).toLowerCase()} står på reservlistan${position === null ? '' : `, på plats ${position}`}.`),
    text(
      `Blir en plats ledig går den till den som står först. Då får du ett brev och behöver svara inom en viss tid. Har du inte hört något ${until} blev det ingen plats den här gången.`,
    ),
    { kind: 'facts', facts: [...eventFacts(letter), ...sessionFacts(letter), ...partyFacts(letter)] },
    text('Vill du inte stå kvar på listan? Säg till, så går du ur den.'),
    ownLink(letter),
    keptUntil(letter),
  ] as const
  return paper(`${you(letter)} står på reservlistan: ${event.title}`, parts, office)
}
