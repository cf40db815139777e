import { currentRound, roundStatus } from '../../../domain/calls/funding-call.ts'
import { roundLine } from '../../../words/calls/round-line.ts'
import type { FundingCall } from '../../payload-types.ts'
import { roundsOf } from '../../to-content/documents.ts'

interface Props {
  readonly cellData?: FundingCall['rounds']
}

/** Where a call stands, as a cell of a list: its current round, with its status and the date that matters. */
export function RoundsCell({ cellData }: Props) {
  const now = Date.now()
  const round = currentRound({ rounds: roundsOf(cellData, null) }, now)
  return <span>{round === null ? 'Ingen omgång' : roundLine(round, roundStatus(round, now))}</span>
}
