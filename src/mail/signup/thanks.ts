import type { Letter } from '../letter.ts'
import { type Block, linkBlock, renderLetter, textBlock } from '../letter-template.ts'
import { greetingBlock, keptUntilBlock, type SignupLetter } from './letter-parts.ts'

/** The thanks after an event with films or documentation, for people who had seats. */
export function thanks(letter: SignupLetter): Letter {
  const { event, eventUrl, office } = letter
  const [hasFilms, hasTexts] = [event.films.length > 0, event.documentation.length > 0]
  const material = hasFilms && hasTexts ? 'Filmer och dokumentation' : hasFilms ? 'Filmerna' : 'Dokumentationen'
  const blocks: readonly Block[] = [
    greetingBlock(letter),
    textBlock(
      `Tack för att du anmälde dig till ${event.title}. ${material} finns nu på evenemangets sida, både för dig som var där och för dig som inte kunde komma.`,
    ),
    linkBlock('Till evenemangets sida', eventUrl),
    keptUntilBlock(letter),
  ]
  return renderLetter(`Tack! ${material} från ${event.title}`, blocks, office)
}
