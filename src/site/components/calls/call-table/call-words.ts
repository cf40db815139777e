import type { CallState } from '../../../../domain/calls/call-filter.ts'
import type { CallTeaser } from '../../../../domain/questions/calls.ts'
import { dayOf } from '../../../../domain/time/swedish-time.ts'
import { ROUND_MARK } from '../../../../words/labels.ts'
import { dateInWords, dayInWords, dayRange, monthInWords } from '../../../../words/time/dates.ts'

type Stand = Pick<
  CallTeaser,
  'status' | 'isPaused' | 'opensAt' | 'closesAt' | 'expectedOpening' | 'expectedDecision' | 'isDecisionOverdue' | 'decidedOn' | 'usual'
>

/** The headings of the parts of the table of calls, in their order, each with what it means. */
export const CALL_PARTS: readonly { readonly state: CallState; readonly title: string; readonly intro: string }[] = [
  { state: 'open', title: 'Öppna nu', intro: 'Den som stänger först står först.' },
  { state: 'paused', title: 'Pausade', intro: 'Det går inte att söka just nu. På varje utlysnings sida står varför.' },
  { state: 'upcoming', title: 'Öppnar snart', intro: 'Datumen är bestämda. Börja gärna förbereda er ansökan.' },
  { state: 'planned', title: 'Planerade', intro: 'Vi räknar med att de öppnar, men datumen är inte bestämda.' },
  { state: 'closed', title: 'Under handläggning', intro: 'Ansökningstiden är slut och beslut är inte fattat.' },
  { state: 'withdrawn', title: 'Inställda', intro: 'Det blir ingen ansökan den här gången.' },
  { state: 'decided', title: 'Beslutade', intro: 'Se vilka projekt som fick stöd.' },
]

/** Where a call stands, in a cell: what comes next and when. */
export function standInWords({ status, isPaused, opensAt, expectedOpening, expectedDecision, isDecisionOverdue, decidedOn, usual }: Stand): string {
  if (isPaused) return 'Pausad'
  switch (status) {
    case 'upcoming':
      return opensAt === null ? ROUND_MARK.upcoming : `Öppnar ${dateInWords(opensAt)}`
    case 'planned':
      if (expectedOpening !== null) return `Beräknas öppna i ${monthInWords(expectedOpening)}`
      if (usual === null) return 'Datum är inte bestämt'
      return usual.isNow ? `Brukar vara öppen nu, ${dayRange(usual.from, usual.to)}` : `Brukar vara öppen ${dayRange(usual.from, usual.to)}`
    case 'closed':
      if (expectedDecision === null) return ROUND_MARK.closed
      return isDecisionOverdue ? `Beslutet väntades ${dayInWords(expectedDecision)} men är försenat` : `Beslut väntas ${dayInWords(expectedDecision)}`
    case 'decided':
      return decidedOn === null ? ROUND_MARK.decided : `Beslutad ${dayInWords(decidedOn)}`
    case 'open':
    case 'withdrawn':
      return ROUND_MARK[status]
  }
}

/** The last day of a round that nobody can apply in, or not yet: `30 januari 2027`. Midnight belongs to the day that ends. Null without one. */
export function lastDayInWords({ closesAt }: Pick<Stand, 'closesAt'>): string | null {
  return closesAt === null ? null : dayInWords(dayOf(closesAt - 1))
}
