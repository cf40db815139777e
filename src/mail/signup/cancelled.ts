import type { Letter } from '../letter.ts'
import { renderLetter, textBlock } from '../letter-template.ts'
import { eventFacts, greetingBlock, type SignupLetter } from './letter-parts.ts'

/** The letter about a cancelled sign-up, whether the participant or the staff cancelled it. */
export function cancelled(letter: SignupLetter): Letter {
  const { event, size, office } = letter
  const blocks = [
    greetingBlock(letter),
    textBlock(size > 1 ? `Anmälan för ${size} personer är avbokad.` : 'Din anmälan är avbokad.'),
    { kind: 'facts', facts: eventFacts(letter) },
    textBlock('Har du lagt in tiden i din kalender behöver du själv ta bort den. Ändrar du dig kan du anmäla dig igen, om det finns platser kvar.'),
    textBlock('Är det inte du som har avbokat? Hör av dig till oss.'),
  ] as const
  return renderLetter(`Anmälan är avbokad: ${event.title}`, blocks, office)
}
