import { occasionsLine } from '../../../words/events/occasions-line.ts'

interface Props {
  readonly cellData?: readonly { readonly startsAt?: string | null; readonly endsAt?: string | null }[] | null
}

/** When an event takes place, as a cell of a list. A draft's occasion that has no start or no end yet is left out. */
export function OccasionsCell({ cellData }: Props) {
  const dated = (cellData ?? []).flatMap(({ startsAt, endsAt }) =>
    startsAt && endsAt ? [{ startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) }] : [],
  )
  return <span>{occasionsLine(dated)}</span>
}
