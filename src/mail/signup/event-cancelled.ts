import type { Letter } from '../letter.ts'
import { link, type Part, paper, text } from '../letter-template.ts'
import { eventFacts, greeting, type SignupLetter } from './letter-parts.ts'

/** The letter to everybody who has signed up for an event that is cancelled. For those with seats a calendar file goes with it. */
export function eventCancelled(letter: SignupLetter & { readonly hasSeat: boolean }): Letter {
  const { event, eventUrl, hasSeat, office } = letter
  const parts: readonly Part[] = [
    greeting(letter),
    text('Evenemanget som du har anmält dig till är inställt. Du behöver inte avboka.'),
    ...(event.planNote ? [text(event.planNote)] : []),
    { kind: 'facts', facts: eventFacts(letter) },
    ...(hasSeat ? [text('En kalenderfil följer med brevet. Öppna den, så blir tiden inställd också i din kalender.')] : []),
    link('Till evenemangets sida', eventUrl),
  ]
  return paper(`Inställt: ${event.title}`, parts, office)
}
