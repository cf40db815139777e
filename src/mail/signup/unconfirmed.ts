import type { Instant } from '../../domain/content/content.ts'
import { deadlineInWords } from '../../words/time/dates.ts'
import type { Letter } from '../letter.ts'
import { renderLetter, textBlock } from '../letter-template.ts'
import { eventFacts, greetingBlock, ownLinkBlock, partyFacts, type SignupLetter, sessionFacts } from './letter-parts.ts'

/** The letter that asks to confirm a new sign-up, by `until`, exclusive. It may reach somebody who has not signed up, and says what to do then: nothing. */
export function unconfirmed(letter: SignupLetter & { readonly until: Instant | null }): Letter {
  const { event, size, until, office } = letter
  const seats = size > 1 ? `${size} platser hålls för er` : 'En plats hålls för dig'
  const blocks = [
    greetingBlock(letter),
    textBlock(
      `Anmälan är nästan klar. ${seats}${until === null ? '. Bekräfta anmälan så snart du kan' : ` till ${deadlineInWords(until)}. Bekräfta anmälan innan dess`}, annars hålls ${size > 1 ? 'platserna' : 'platsen'} inte längre.`,
    ),
    ownLinkBlock('Bekräfta din anmälan'),
    textBlock('På sidan som öppnas trycker du på ”Bekräfta anmälan”. Inget är bestämt förrän du har gjort det.'),
    { kind: 'facts', facts: [...eventFacts(letter), ...sessionFacts(letter), ...partyFacts(letter)] },
    textBlock('Har du inte anmält dig? Då har någon annan skrivit din adress. Du behöver inte göra något: bekräftar du inte blir det ingen anmälan.'),
  ] as const
  return renderLetter(`Bekräfta din anmälan: ${event.title}`, blocks, office)
}
