import type { Letter } from '../letter.ts'
import { link, type Part, paper, text } from '../letter-template.ts'
import { greeting, keptUntil, type SignupLetter } from './letter-parts.ts'

/** The letter after an event to those who had seats, when there is something to see. */
export function thanks(letter: SignupLetter): Letter {
  const { event, eventUrl, office } = letter
  const [hasFilms, hasTexts] = [event.films.length > 0, event.documentation.length > 0]
  const what = hasFilms && hasTexts ? 'Filmer och dokumentation' : hasFilms ? 'Filmerna' : 'Dokumentationen'
  const parts: readonly Part[] = [
    greeting(letter),
    text(
      `Tack för att du anmälde dig till ${event.title}. ${what} finns nu på evenemangets sida, både för dig som var där och för dig som inte kunde komma.`,
    ),
    link('Till evenemangets sida', eventUrl),
    keptUntil(letter),
  ]
  return paper(`Tack! ${what} från ${event.title}`, parts, office)
}
