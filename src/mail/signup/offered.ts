import type { Instant } from '../../domain/content/content.ts'
import { deadlineInWords } from '../../words/time/dates.ts'
import type { Letter } from '../letter.ts'
import { type Block, renderLetter, textBlock } from '../letter-template.ts'
import { eventFacts, greetingBlock, ownLinkBlock, partyFacts, type SignupLetter, sessionFacts, you } from './letter-parts.ts'

/** The letter with an offer, which ends at `until`, exclusive. `lost` are the keys of chosen sessions that had filled up. */
export function offered(letter: SignupLetter & { readonly until: Instant | null; readonly lost: readonly string[] }): Letter {
  const { event, size, until, lost, office } = letter
  const full = event.programme.filter(({ key }) => lost.includes(key)).map(({ title }) => `”${title}”`)
  const lostBlocks: readonly Block[] =
    full.length === 0
      ? []
      : [textBlock(`Det här hade du valt men det hann bli fullt: ${full.join(', ')}. Du kan välja något annat när du har tagit platsen.`)]
  const seats = size > 1 ? `${size} platser har blivit lediga och erbjuds er.` : 'En plats har blivit ledig och erbjuds dig.'
  const blocks = [
    greetingBlock(letter),
    textBlock(
      until === null
        ? `${seats} Svara så snart du kan.`
        : `${seats} Vi håller ${size > 1 ? 'dem' : 'den'} till ${deadlineInWords(until)}. Har du inte svarat då gäller erbjudandet inte längre.`,
    ),
    ownLinkBlock('Ta platsen eller tacka nej'),
    textBlock('På sidan som öppnas väljer du. Inget är bestämt förrän du har tryckt på en av knapparna där.'),
    ...lostBlocks,
    { kind: 'facts', facts: [...eventFacts(letter), ...sessionFacts(letter), ...partyFacts(letter)] },
  ] as const
  return renderLetter(`${you(letter)} erbjuds ${size > 1 ? 'platser' : 'en plats'}: ${event.title}`, blocks, office)
}
