import type { UsualOpening } from '../../../domain/calls/usual-window.ts'
import type { Instant } from '../../../domain/content/content.ts'
import type { CallTeaser } from '../../../domain/questions/calls.ts'
import { dateAndTime, dayInWords, dayRange, deadlineInWords, monthInWords } from '../../../words/time/dates.ts'

type RoundDates = Pick<CallTeaser, 'status' | 'opensAt' | 'closesAt' | 'expectedOpening' | 'expectedDecision' | 'isDecisionOverdue' | 'decidedOn'> & {
  readonly usual?: CallTeaser['usual']
  /** The name of another funder, whose deadlines are told with their zone. Null for the office's own calls. */
  readonly funder: CallTeaser['funder']
}

/** The expected day of a decision, to follow the day on which the round closed: a clause, or a sentence of its own if the decision is late. */
function decisionInWords({ expectedDecision, isDecisionOverdue }: RoundDates): string {
  if (expectedDecision === null) return ''
  const day = dayInWords(expectedDecision)
  return isDecisionOverdue ? `Beslutet väntades ${day} men är försenat` : `beslut väntas ${day}`
}

/** The period in which another funder's call usually is open each year. The text says that the funder has not confirmed it. */
export function usualOpeningInWords({ from, to, isNow }: UsualOpening): string {
  const usualDays = dayRange(from, to).replaceAll(/ \d{4}/g, '')
  return isNow
    ? `Brukar vara öppen nu, ${usualDays}. Kontrollera hos finansiären`
    : `Brukar vara öppen ${usualDays}. Datumen för ${to.slice(0, 4)} är inte klara`
}

/** The date that matters most in the status of a round, as a sentence without its full stop. Empty if the round has no such date. */
export function roundDatesInWords(round: RoundDates): string {
  const { status, opensAt, closesAt, expectedOpening, isDecisionOverdue, decidedOn, usual, funder } = round
  const deadline = (instant: Instant) => deadlineInWords(instant, { isReadAnywhere: funder !== null })
  switch (status) {
    case 'open':
      return closesAt === null ? '' : `Ansök senast ${deadline(closesAt)}`
    case 'upcoming':
      return opensAt === null || closesAt === null ? '' : `Öppnar ${dateAndTime(opensAt)} och stänger ${deadline(closesAt)}`
    case 'closed':
      return [closesAt === null ? '' : `Stängde ${deadline(closesAt)}`, decisionInWords(round)].filter(Boolean).join(isDecisionOverdue ? '. ' : ', ')
    case 'planned':
      if (expectedOpening === null && usual) return usualOpeningInWords(usual)
      return expectedOpening === null ? 'Datum är inte bestämt' : `Beräknas öppna i ${monthInWords(expectedOpening)}`
    case 'decided':
      return decidedOn === null ? '' : `Beslut fattades ${dayInWords(decidedOn)}`
    case 'withdrawn':
      return closesAt === null ? 'Det blir ingen ansökan den här gången' : `Skulle ha stängt ${deadline(closesAt)}`
  }
}
