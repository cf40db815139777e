import { eventStart } from '../../domain/events/event.ts'
import { weekdayAndDate } from '../../words/time/dates.ts'
import type { Letter } from '../letter.ts'
import { renderLetter, textBlock } from '../letter-template.ts'
import { eventFacts, greetingBlock, infoBlocks, onlineFacts, ownLinkBlock, partyFacts, type SignupLetter, sessionFacts } from './letter-parts.ts'

/** The reminder some days before an event, for people with seats. A calendar file is attached. */
export function reminder(letter: SignupLetter): Letter {
  const { event, size, office } = letter
  const blocks = [
    greetingBlock(letter),
    textBlock(`Snart är det dags. ${size > 1 ? `Ni är ${size} anmälda` : 'Du är anmäld'}, och vi ser fram emot att ses.`),
    { kind: 'facts', facts: [...eventFacts(letter), ...onlineFacts(letter), ...sessionFacts(letter), ...partyFacts(letter)] },
    ...infoBlocks(letter),
    textBlock('Kan du inte komma? Avboka, så kan någon annan få platsen.'),
    ownLinkBlock(),
  ] as const
  return renderLetter(`Påminnelse: ${event.title}, ${weekdayAndDate(eventStart(event))}`, blocks, office)
}
