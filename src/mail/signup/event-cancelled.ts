import type { Letter } from '../letter.ts'
import { type Block, linkBlock, officeTextBlock, renderLetter, textBlock } from '../letter-template.ts'
import { eventFacts, greetingBlock, type SignupLetter } from './letter-parts.ts'

/** The letter about a cancelled event. For people with seats a calendar file is attached. */
export function eventCancelled(letter: SignupLetter & { readonly hasSeat: boolean }): Letter {
  const { event, eventUrl, hasSeat, office } = letter
  const blocks: readonly Block[] = [
    greetingBlock(letter),
    textBlock('Evenemanget som du har anmält dig till är inställt. Du behöver inte avboka.'),
    ...(event.planNote ? [officeTextBlock(event.planNote)] : []),
    { kind: 'facts', facts: eventFacts(letter) },
    ...(hasSeat ? [textBlock('En kalenderfil följer med mejlet. Öppna den, så blir tiden inställd också i din kalender.')] : []),
    linkBlock('Till evenemangets sida', eventUrl),
  ]
  return renderLetter(`Inställt: ${event.title}`, blocks, office)
}
