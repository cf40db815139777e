import type { Letter } from '../letter.ts'
import { paper, text } from '../letter-template.ts'
import { eventFacts, greeting, type SignupLetter } from './letter-parts.ts'

/** The letter to somebody whose sign-up is cancelled, by themselves or by the staff. */
export function cancelled(letter: SignupLetter): Letter {
  const { event, size, office } = letter
  const parts = [
    greeting(letter),
    text(size > 1 ? `Anmälan för ${size} personer är avbokad.` : 'Din anmälan är avbokad.'),
    { kind: 'facts', facts: eventFacts(letter) },
    text('Har du lagt in tiden i din kalender behöver du själv ta bort den. Ändrar du dig kan du anmäla dig igen, om det finns platser kvar.'),
    text('Är det inte du som har avbokat? Hör av dig till oss.'),
  ] as const
  return paper(`Anmälan är avbokad: ${event.title}`, parts, office)
}
