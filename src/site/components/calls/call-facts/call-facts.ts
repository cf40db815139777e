import type { FundingCall } from '../../../../domain/content/content.ts'
import type { CallView, RoundView } from '../../../../domain/questions/calls.ts'
import { applicantsInBrief } from '../../../../words/calls/applicants.ts'
import { kronor, kronorRange, numberInWords } from '../../../../words/money.ts'
import { dateInWords, dayInWords, dayRange, monthInWords, timeInWords, weekday } from '../../../../words/time/dates.ts'
import { deadlineParts } from '../../../../words/time/deadline-parts.ts'
import type { KeyFact } from '../../key-facts/key-fact.ts'

/** The part of the page with all that is said of the applicants. */
export const APPLICANTS_PART = 'vem-kan-soka'

const iso = (instant: number) => new Date(instant).toISOString()

/** A round with what the clock says of it. */
type DatedRound = Pick<RoundView, 'round' | 'status' | 'isDecisionOverdue'>

/** The date of a round that matters most to an applicant in its status. Null if it has none. */
function dateFact({ round, status, isDecisionOverdue }: DatedRound): KeyFact | null {
  const { opensAt, closesAt, expectedOpening, expectedDecision, decision } = round
  switch (status) {
    case 'open': {
      if (closesAt === null) return null
      const { day, clock } = deadlineParts(closesAt)
      return { label: 'Sista dag att söka', value: day, note: clock, datetime: iso(closesAt) }
    }
    case 'upcoming':
      return opensAt === null
        ? null
        : { label: 'Öppnar', value: dateInWords(opensAt), note: `${weekday(opensAt)} ${timeInWords(opensAt)}`, datetime: iso(opensAt) }
    case 'planned':
      return expectedOpening === null ? null : { label: 'Beräknas öppna', value: monthInWords(expectedOpening), datetime: expectedOpening }
    case 'closed':
      if (expectedDecision === null) return null
      return { label: isDecisionOverdue ? 'Beslut väntades' : 'Beslut väntas', value: dayInWords(expectedDecision), datetime: expectedDecision }
    case 'decided':
      return decision && { label: 'Beslut', value: dayInWords(decision.decidedOn), datetime: decision.decidedOn }
    case 'withdrawn':
      return { label: 'Status', value: 'Inställd' }
  }
}

/** The own part of an applicant: `Minst 10 procent`. */
function ownPart(share: FundingCall['amounts']['coFinancing']): KeyFact | null {
  if (share === null) return null
  return { label: 'Medfinansiering', value: share === 0 ? 'Krävs inte' : `Minst ${share}\u00a0procent` }
}

/** What an applicant must know of a call: the amount, the own part, who may apply, and the date that is next. */
export function callFacts({ call, current, usual }: Pick<CallView, 'call' | 'usual'> & { readonly current: DatedRound | null }): readonly KeyFact[] {
  const amount = kronorRange(call.amounts.least, call.amounts.most)
  const applicants = applicantsInBrief(call.applicants)
  const window = usual && { label: 'Brukar vara öppen', value: dayRange(usual.from, usual.to) }
  return [
    amount === null ? null : { label: 'Stöd per projekt', value: amount },
    ownPart(call.amounts.coFinancing),
    applicants === null ? null : { label: 'Vem kan söka', value: applicants, path: `#${APPLICANTS_PART}` },
    (current && dateFact(current)) ?? window,
  ].filter((fact) => fact !== null)
}

/** What a reader must know of a round: its money, its date, and how many applied and were granted. */
export function roundFacts(call: FundingCall, view: DatedRound): readonly KeyFact[] {
  const { round, status } = view
  const { decision } = round
  const most = kronorRange(call.amounts.least, call.amounts.most)
  return [
    round.totalAmount === null || status === 'withdrawn' ? null : { label: 'Att fördela i omgången', value: kronor(round.totalAmount) },
    most === null || decision ? null : { label: 'Stöd per projekt', value: most },
    decision === null || decision.applicationCount === null ? null : { label: 'Ansökningar', value: numberInWords(decision.applicationCount) },
    decision ? { label: 'Beviljade', value: numberInWords(decision.grants.length) } : null,
    dateFact(view),
  ].filter((fact) => fact !== null)
}
