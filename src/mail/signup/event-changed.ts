import type { NotifiedChange, NotifiedFacts } from '../../domain/signup/notified-state.ts'
import { changesToNotify } from '../../domain/signup/notified-state.ts'
import type { Letter } from '../letter.ts'
import { type Block, type Fact, officeTextBlock, renderLetter, textBlock } from '../letter-template.ts'
import { greetingBlock, ownLinkBlock, placeInWords, type SignupLetter, timesInWords } from './letter-parts.ts'

/** The content of a letter about a changed event. */
interface EventChangedLetter extends SignupLetter {
  readonly before: NotifiedFacts
  readonly after: NotifiedFacts
  /** Whether the recipient has a seat. The link to a digital meeting, and the attached calendar file, are for people with seats. */
  readonly hasSeat: boolean
}

/** The changes that concern a recipient: another link to a digital meeting concerns people with seats alone. */
export const changesFor = ({ before, after, hasSeat }: Pick<EventChangedLetter, 'before' | 'after' | 'hasSeat'>): readonly NotifiedChange[] =>
  changesToNotify(before, after).filter((change) => change !== 'link' || hasSeat)

function changeFacts(changes: readonly NotifiedChange[], { before, after }: EventChangedLetter): readonly Fact[] {
  const oldAndNew = (label: string, old: string, now: string): readonly Fact[] => [
    { label: `${label} förut`, value: old },
    { label: `${label} nu`, value: now },
  ]
  return [
    ...(changes.includes('times') ? oldAndNew('Tid', timesInWords(before.occasions), timesInWords(after.occasions)) : []),
    ...(changes.includes('venue') || changes.includes('format') ? oldAndNew('Plats', placeInWords(before), placeInWords(after)) : []),
    ...(changes.includes('link') && after.format !== 'on-site'
      ? [{ label: 'Länk till det digitala mötet', value: after.onlineUrl ?? 'Kommer i ett eget mejl.', url: after.onlineUrl }]
      : []),
  ]
}

function subjectOf(changes: readonly NotifiedChange[]): string {
  if (changes.includes('on-again')) return 'Evenemanget blir av'
  const isElsewhere = changes.includes('venue') || changes.includes('format')
  if (changes.includes('times')) return isElsewhere ? 'Ny tid och plats' : 'Ny tid'
  return isElsewhere ? 'Ny plats' : 'Länk till det digitala mötet'
}

/** The letter about a changed event: the facts before, and the facts now. */
export function eventChanged(letter: EventChangedLetter): Letter {
  const { event, after, hasSeat, office } = letter
  const changes = changesFor(letter)
  const isOnAgain = changes.includes('on-again')
  const facts: readonly Fact[] = [
    { label: 'Evenemang', value: event.title, url: letter.eventUrl },
    ...changeFacts(changes, letter),
    ...(changes.includes('times') ? [] : [{ label: 'När', value: timesInWords(after.occasions) }]),
    ...(changes.includes('venue') || changes.includes('format') ? [] : [{ label: 'Var', value: placeInWords(after) }]),
  ]
  const calendar: readonly Block[] = hasSeat ? [textBlock('En ny kalenderfil följer med mejlet. Öppna den, så ändras tiden i din kalender.')] : []
  const blocks: readonly Block[] = [
    greetingBlock(letter),
    textBlock(
      isOnAgain ? 'Evenemanget var inställt men blir av. Din anmälan gäller fortfarande.' : 'Något har ändrats. Din anmälan gäller fortfarande.',
    ),
    ...(event.planNote ? [officeTextBlock(event.planNote)] : []),
    { kind: 'facts', facts },
    ...calendar,
    textBlock('Passar det inte längre? Avboka, så kan någon annan få platsen.'),
    ownLinkBlock(),
  ]
  return renderLetter(`${subjectOf(changes)}: ${event.title}`, blocks, office)
}
