import type { Letter } from '../letter.ts'
import { paper, text } from '../letter-template.ts'
import { eventFacts, greeting, type SignupLetter } from './letter-parts.ts'

/** The letter to somebody whose offer of a seat has run out. */
export function lapsed(letter: SignupLetter): Letter {
  const { event, office } = letter
  const parts = [
    greeting(letter),
    text(
      'Du erbjöds en plats, men vi fick inget svar i tid. Erbjudandet har därför gått vidare till nästa på reservlistan, och du står inte kvar på den.',
    ),
    text('Vill du fortfarande komma? Anmäl dig igen på evenemangets sida, så länge anmälan eller reservlistan är öppen.'),
    { kind: 'facts', facts: eventFacts(letter) },
  ] as const
  return paper(`Erbjudandet om plats har gått ut: ${event.title}`, parts, office)
}
