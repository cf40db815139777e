import type { NotifiedFacts, NotifiedState } from '../../domain/signup/notified-state.ts'

/** A notified state as databases store it, as JSON: with the names of its first version, so that no migration is needed. */
export interface StoredNotifiedStateJson {
  readonly title: string
  readonly facts: NotifiedFacts
  readonly number: number
  readonly pending: NotifiedFacts | null
  readonly remindedOf: string | null
  readonly hasThanked: boolean
}

/** A stored notified state in the domain's shape. */
export const notifiedStateOf = ({ title, facts, number, pending, remindedOf, hasThanked }: StoredNotifiedStateJson): NotifiedState => ({
  title,
  facts,
  changeCount: number,
  pendingFacts: pending,
  remindedOf,
  hasThanked,
})

/** A notified state as databases store it. Its keys stand in the order in which the first version wrote them, so that the JSON is the same to the byte. */
export const storedNotifiedStateOf = ({
  title,
  facts,
  changeCount,
  pendingFacts,
  remindedOf,
  hasThanked,
}: NotifiedState): StoredNotifiedStateJson => ({
  title,
  facts,
  number: changeCount,
  pending: pendingFacts,
  remindedOf,
  hasThanked,
})
