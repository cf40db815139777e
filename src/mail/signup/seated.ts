import type { Letter } from '../letter.ts'
import { renderLetter, textBlock } from '../letter-template.ts'
import {
  eventFacts,
  greetingBlock,
  infoBlocks,
  keptUntilBlock,
  onlineFacts,
  ownLinkBlock,
  partyFacts,
  type SignupLetter,
  sessionFacts,
  you,
} from './letter-parts.ts'

/** The letter that confirms seats. A calendar file is attached. */
export function seated(letter: SignupLetter): Letter {
  const { event, size, office } = letter
  const blocks = [
    greetingBlock(letter),
    textBlock(size > 1 ? `Ni är anmälda och har ${size} platser.` : 'Du är anmäld och har plats.'),
    { kind: 'facts', facts: [...eventFacts(letter), ...onlineFacts(letter), ...sessionFacts(letter), ...partyFacts(letter)] },
    ...infoBlocks(letter),
    textBlock('Får du förhinder? Avboka, så kan någon annan få platsen. Länken är din egen: dela den inte med andra.'),
    ownLinkBlock(),
    textBlock('En kalenderfil följer med mejlet. Öppna den, så läggs tiden in i din kalender.'),
    keptUntilBlock(letter),
  ] as const
  return renderLetter(`${you(letter)} har plats: ${event.title}`, blocks, office)
}
