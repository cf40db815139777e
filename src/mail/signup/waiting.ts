import { waitingListEnd } from '../../domain/events/event.ts'
import { deadlineInWords } from '../../words/time/dates.ts'
import type { Letter } from '../letter.ts'
import { renderLetter, textBlock } from '../letter-template.ts'
import { eventFacts, greetingBlock, keptUntilBlock, ownLinkBlock, partyFacts, type SignupLetter, sessionFacts, you } from './letter-parts.ts'

/** The letter about a place on the reserve list. `position` counts from 1; null leaves it out. */
export function waiting(letter: SignupLetter & { readonly position: number | null }): Letter {
  const { event, position, office } = letter
  const end = waitingListEnd(event)
  const until = end === null ? 'innan evenemanget börjar' : `senast ${deadlineInWords(end)}`
  const blocks = [
    greetingBlock(letter),
    textBlock(`Alla platser är tagna, men ${you(letter).toLowerCase()} ${position === null ? 'står' : `är nummer ${position}`} på reservlistan.`),
    textBlock(
      `Blir en plats ledig går den till den som står först. Då får du ett mejl och behöver svara inom en viss tid. Har du inte hört något ${until} blev det ingen plats den här gången.`,
    ),
    { kind: 'facts', facts: [...eventFacts(letter), ...sessionFacts(letter), ...partyFacts(letter)] },
    textBlock('Vill du inte stå kvar på listan? Lämna den på din egen sida.'),
    ownLinkBlock(),
    keptUntilBlock(letter),
  ] as const
  return renderLetter(`${you(letter)} står på reservlistan: ${event.title}`, blocks, office)
}
