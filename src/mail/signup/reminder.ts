import { eventStart } from '../../domain/events/event.ts'
import { weekdayAndDate } from '../../words/time/dates.ts'
import type { Letter } from '../letter.ts'
import { paper, text } from '../letter-template.ts'
import { eventFacts, greeting, infoParts, onlineFacts, ownLink, partyFacts, type SignupLetter, sessionFacts } from './letter-parts.ts'

/** The letter some days before an event to those who have seats. A calendar file goes with it. */
export function reminder(letter: SignupLetter): Letter {
  const { event, size, office } = letter
  const parts = [
    greeting(letter),
    text(`Snart är det dags. ${size > 1 ? `Ni är ${size} anmälda` : 'Du är anmäld'}, och vi ser fram emot att ses.`),
    { kind: 'facts', facts: [...eventFacts(letter), ...onlineFacts(letter), ...sessionFacts(letter), ...partyFacts(letter)] },
    ...infoParts(letter),
    text('Kan du inte komma? Avboka, så att någon annan får platsen.'),
    ownLink(letter),
  ] as const
  return paper(`Påminnelse: ${event.title}, ${weekdayAndDate(eventStart(event))}`, parts, office)
}
