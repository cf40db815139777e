import type { CallTeaser } from '../../../domain/questions/calls.ts'
import { dateAndTime, dayInWords, deadlineInWords, monthInWords } from '../../../words/dates.ts'

type RoundDates = Pick<CallTeaser, 'status' | 'opensAt' | 'closesAt' | 'expectedOpening' | 'expectedDecision' | 'isDecisionOverdue' | 'decidedOn'>

/** The one sentence on time that a reader of a call needs, whichever its status is. */
export function roundDatesInWords(round: RoundDates): string {
  const { status, opensAt, closesAt, expectedOpening, expectedDecision, isDecisionOverdue, decidedOn } = round
  switch (status) {
    case 'open':
      return closesAt === null ? '' : `Ansök senast ${deadlineInWords(closesAt)}`
    case 'upcoming':
      return opensAt === null || closesAt === null ? '' : `Öppnar ${dateAndTime(opensAt)} och stänger ${deadlineInWords(closesAt)}`
    case 'closed':
      return [
        closesAt === null ? '' : `Stängde ${deadlineInWords(closesAt)}`,
        expectedDecision === null
          ? ''
          : isDecisionOverdue
            ? `beslutet är försenat, det väntades ${dayInWords(expectedDecision)}`
            : `beslut väntas ${dayInWords(expectedDecision)}`,
      ]
        .filter(Boolean)
        .join(', ')
    case 'planned':
      return expectedOpening === null ? 'Datum är inte bestämt' : `Beräknas öppna i ${monthInWords(expectedOpening)}`
    case 'decided':
      return decidedOn === null ? '' : `Beslut fattades ${dayInWords(decidedOn)}`
  }
}
