import type { RoundStatus } from '../../domain/calls/funding-call.ts'
import type { Round } from '../../domain/content/content.ts'
import { ROUND_STATUS } from '../labels.ts'
import { dateAndTime, deadlineInWords, monthInWords } from '../time/dates.ts'

type LinedRound = Pick<Round, 'title' | 'opensAt' | 'closesAt' | 'expectedOpening'>

/** The date of a round that matters in its status, after a comma; empty if it has none. */
function dateOf({ opensAt, closesAt, expectedOpening }: LinedRound, status: RoundStatus): string {
  if (status === 'planned') return expectedOpening ? `, öppnar i ${monthInWords(expectedOpening)}` : ''
  if (status === 'upcoming') return opensAt === null ? '' : `, öppnar ${dateAndTime(opensAt)}`
  if (closesAt === null) return ''
  return `, ${status === 'open' ? 'stänger' : 'stängde'} ${deadlineInWords(closesAt)}`
}

/** A round in one line, for lists in the admin: `Omgång 2027: öppen, stänger onsdag 31 mars 2027 kl. 23.59` */
export const roundLine = (round: LinedRound, status: RoundStatus): string =>
  `${round.title}: ${ROUND_STATUS[status].toLocaleLowerCase('sv')}${dateOf(round, status)}`
