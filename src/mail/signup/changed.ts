import type { Letter } from '../letter.ts'
import { renderLetter, textBlock } from '../letter-template.ts'
import { eventFacts, greetingBlock, ownLinkBlock, partyFacts, type SignupLetter, sessionFacts } from './letter-parts.ts'

/** The letter about a sign-up with other sessions than before. */
export function changed(letter: SignupLetter): Letter {
  const { event, office } = letter
  const sessions = sessionFacts(letter)
  const blocks = [
    greetingBlock(letter),
    textBlock(sessions.length === 0 ? 'Din anmälan är ändrad. Du har nu inga valda pass.' : 'Din anmälan är ändrad. Så här ser den ut nu.'),
    { kind: 'facts', facts: [...eventFacts(letter), ...sessions, ...partyFacts(letter)] },
    ownLinkBlock(),
    textBlock('Är det inte du som har ändrat? Hör av dig till oss.'),
  ] as const
  return renderLetter(`Din anmälan är ändrad: ${event.title}`, blocks, office)
}
