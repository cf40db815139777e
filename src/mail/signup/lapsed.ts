import type { Letter } from '../letter.ts'
import { renderLetter, textBlock } from '../letter-template.ts'
import { eventFacts, greetingBlock, type SignupLetter } from './letter-parts.ts'

/** The letter about an offer that has lapsed. */
export function lapsed(letter: SignupLetter): Letter {
  const { event, office } = letter
  const blocks = [
    greetingBlock(letter),
    textBlock('Du erbjöds en plats, men vi fick inget svar i tid. Erbjudandet gäller därför inte längre, och du står inte kvar på reservlistan.'),
    textBlock('Vill du fortfarande komma? Anmäl dig igen på evenemangets sida, så länge anmälan eller reservlistan är öppen.'),
    { kind: 'facts', facts: eventFacts(letter) },
  ] as const
  return renderLetter(`Erbjudandet om plats har gått ut: ${event.title}`, blocks, office)
}
