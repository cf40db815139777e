import type { Instant } from '../../../src/domain/content/content.ts'
import type { SeatCommand } from '../../../src/domain/signup/seat-commands.ts'
import type { SeatRules } from '../../../src/domain/signup/seat-rules.ts'
import { at } from './sample-seating.ts'

/**
 * A simple model of seats and a reserve list: the first in line are offered what is free, for a time; a claim whose offer lapses leaves the line. It keeps
 * plain lists and looks through all of them each time.
 */
export class WaitingLine {
  seats = 4
  now = at(2, 9)
  readonly seated = new Map<string, number>()
  readonly kept = new Map<string, { readonly size: number; readonly until: Instant }>()
  readonly waiting: { readonly key: string; readonly size: number }[] = []
  #free = () => this.seats - [...this.seated.values(), ...[...this.kept.values()].map(({ size }) => size)].reduce((a, b) => a + b, 0)

  tidy(under: SeatRules): void {
    for (const [key, { until }] of this.kept) if (this.now >= until) this.kept.delete(key)
    const end = under.listClosesAt ?? 0
    while (this.now < end && this.waiting[0] && this.waiting[0].size <= this.#free()) {
      const { key, size } = this.waiting.shift() as { key: string; size: number }
      this.kept.set(key, { size, until: Math.min(this.now + under.offerTime, end) })
    }
  }

  ask(command: SeatCommand, under: SeatRules): void {
    this.tidy(under)
    const isOpen = this.now >= under.opensAt && this.now < under.closesAt
    const isListOpen = this.now < (under.listClosesAt ?? 0)
    if (command.kind === 'sign-up') {
      const isFull = this.#free() <= 0 || this.waiting.length > 0
      if (isFull && isListOpen) this.waiting.push({ key: command.id, size: command.partySize })
      else if (!isFull && isOpen && command.partySize <= this.#free()) this.seated.set(command.id, command.partySize)
    }
    const { id: key } = command as { id: string }
    const offer = this.kept.get(key)
    if (command.kind === 'accept' && offer) this.seated.set(key, offer.size)
    if (command.kind !== 'sign-up') this.kept.delete(key)
    if (command.kind === 'cancel') {
      this.seated.delete(key)
      const i = this.waiting.findIndex((waiting) => waiting.key === key)
      if (i >= 0) this.waiting.splice(i, 1)
    }
    this.tidy(under)
  }
}
