import type { Letter } from '../letter.ts'
import { paper, text } from '../letter-template.ts'
import { eventFacts, greeting, infoParts, keptUntil, onlineFacts, ownLink, partyFacts, type SignupLetter, sessionFacts, you } from './letter-parts.ts'

/** The letter to somebody who has a seat. A calendar file goes with it. */
export function seated(letter: SignupLetter): Letter {
  const { event, size, office } = letter
  const parts = [
    greeting(letter),
    text(size > 1 ? `Ni är anmälda och har ${size} platser.` : 'Du är anmäld och har plats.'),
    { kind: 'facts', facts: [...eventFacts(letter), ...onlineFacts(letter), ...sessionFacts(letter), ...partyFacts(letter)] },
    ...infoParts(letter),
    text('Får du förhinder? Avboka, så går platsen till någon annan. Länken är din egen: dela den inte med andra.'),
    ownLink(letter),
    text('En kalenderfil följer med brevet. Öppna den för att få in tiden i din kalender.'),
    keptUntil(letter),
  ] as const
  return paper(`${you(letter)} har plats: ${event.title}`, parts, office)
}
