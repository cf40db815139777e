import type { Letter } from '../letter.ts'
import { paper, text } from '../letter-template.ts'
import { eventFacts, greeting, ownLink, partyFacts, type SignupLetter, sessionFacts } from './letter-parts.ts'

/** The letter to somebody who has chosen other sessions. */
export function changed(letter: SignupLetter): Letter {
  const { event, office } = letter
  const sessions = sessionFacts(letter)
  const parts = [
    greeting(letter),
    text(sessions.length === 0 ? 'Din anmälan är ändrad. Du har nu inga valda pass.' : 'Din anmälan är ändrad. Så här ser den ut nu.'),
    { kind: 'facts', facts: [...eventFacts(letter), ...sessions, ...partyFacts(letter)] },
    ownLink(letter),
    text('Är det inte du som har ändrat? Hör av dig till oss.'),
  ] as const
  return paper(`Din anmälan är ändrad: ${event.title}`, parts, office)
}
