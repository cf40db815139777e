import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/domain/content/content.ts'
import {
  decided,
  EMPTY_SEATING,
  freeSeats,
  heldSeats,
  isActive,
  nextSeatingChange,
  placeOf,
  type SeatCommand,
  type Seating,
  type SeatOutcome,
  type SeatRules,
  settled,
  waitingInOrder,
  waitingPosition,
} from '../../src/domain/signup/seating.ts'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'

const HOUR = 3_600_000
const at = (day: number, hour: number, minute = 0) => fromSwedishClock(2027, 3, day, hour, minute)
/** The night between the 27th and the 28th has no hour from two to three. */
const rules = (parts: Partial<SeatRules> = {}): SeatRules => ({
  seats: 2,
  sessions: { a: 1, b: null },
  opensAt: at(1, 9),
  closesAt: at(20, 12),
  listClosesAt: at(28, 12),
  offerTime: 24 * HOUR,
  largestParty: 3,
  isOff: false,
  ...parts,
})
const signUp = (key: string, size = 1, sessions: readonly string[] = []): SeatCommand => ({
  kind: 'sign-up',
  key,
  once: `once-${key}`,
  size,
  sessions,
})

/** Does one after another at the same time, and returns the seating with what came of the last. */
function doing(commands: readonly SeatCommand[], under: SeatRules = rules(), now: Instant = at(10, 9), before: Seating = EMPTY_SEATING) {
  let seating = before
  let outcome: SeatOutcome | null = null
  for (const command of commands) [seating, outcome] = decided(seating, command, under, now)
  return { seating, outcome }
}
/** How everybody stands, in order of arrival: `k1 seated`. */
const standing = ({ places }: Seating) => places.map(({ key, state }) => `${key} ${state}`).join(', ')
const told = ({ owed }: Seating) => owed.map(({ key, kind }) => `${key} ${kind}`).join(', ')

describe('signing up', () => {
  test.each<[string, SeatCommand[], Partial<SeatRules>, Instant, string]>([
    ['takes a free seat', [signUp('k1')], {}, at(10, 9), 'done seated'],
    ['opens at its instant', [signUp('k1')], {}, at(1, 9), 'done seated'],
    ['and not a millisecond before', [signUp('k1')], {}, at(1, 9) - 1, 'not-yet'],
    ['is open until its last millisecond', [signUp('k1')], {}, at(20, 12) - 1, 'done seated'],
    ['and closes at its instant, when seats are left', [signUp('k1')], {}, at(20, 12), 'closed'],
    ['puts whoever comes too late on the list', [signUp('k1'), signUp('k2'), signUp('k3')], {}, at(10, 9), 'done waiting'],
    ['refuses them where there is no list', [signUp('k1'), signUp('k2'), signUp('k3')], { listClosesAt: null }, at(10, 9), 'full'],
    ['has no end of seats without a limit', [signUp('k1', 3), signUp('k2', 3)], { seats: null }, at(10, 9), 'done seated'],
    ['seats a party together', [signUp('k1', 2)], {}, at(10, 9), 'done seated'],
    ['tells a party how many seats are left', [signUp('k1'), signUp('k2', 2)], {}, at(10, 9), 'too-few'],
    ['refuses a party that is too large', [signUp('k1', 4)], { seats: 10 }, at(10, 9), 'party-too-large'],
    ['refuses a session that is full', [signUp('k1', 1, ['a']), signUp('k2', 1, ['a'])], {}, at(10, 9), 'session-full'],
    ['refuses a session that is none', [signUp('k1', 1, ['c'])], {}, at(10, 9), 'session-full'],
    ['does not work for what is called off', [signUp('k1')], { isOff: true }, at(10, 9), 'off'],
  ])('%s', (_, commands, parts, now, expected) => {
    const { outcome } = doing(commands, rules(parts), now)
    expect(outcome?.kind === 'refused' ? outcome.reason : `done ${outcome?.place?.state}`).toBe(expected)
  })

  test('twice from the same address is once: the first stays as it was', () => {
    const { seating, outcome } = doing([signUp('k1'), { ...signUp('k9', 2), once: 'once-k1' } as SeatCommand])
    expect(standing(seating)).toBe('k1 seated')
    expect(outcome).toMatchObject({ kind: 'done', place: { key: 'k1', size: 1 } })
    expect(told(seating)).toBe('k1 seated')
  })

  test('again after giving it back is a new one, last in line', () => {
    const { seating } = doing([
      signUp('k1'),
      signUp('k2'),
      signUp('k3'),
      { kind: 'cancel', key: 'k3' },
      { ...signUp('k9'), once: 'once-k3' } as SeatCommand,
    ])
    expect(standing(seating)).toBe('k1 seated, k2 seated, k3 cancelled, k9 waiting')
  })

  test('nobody passes those who wait, even when a seat has become free', () => {
    const full = doing([signUp('k1'), signUp('k2'), signUp('k3', 2)]).seating
    const { seating } = doing([{ kind: 'cancel', key: 'k1' }, signUp('k4')], rules(), at(10, 10), full)
    expect(standing(seating)).toBe('k1 cancelled, k2 seated, k3 waiting, k4 waiting')
  })
})

describe('the reserve list', () => {
  const full = doing([signUp('k1'), signUp('k2'), signUp('k3'), signUp('k4')]).seating

  test('outlasts the sign-up for as long as it is full, until its own cut-off', () => {
    const join = (now: Instant) => doing([signUp('k5')], rules(), now, full).outcome
    expect(join(at(21, 9))).toMatchObject({ kind: 'done', place: { state: 'waiting' }, position: 3 })
    expect(join(at(28, 12) - 1)).toMatchObject({ kind: 'done', position: 3 })
    expect(join(at(28, 12))).toMatchObject({ kind: 'refused', reason: 'closed' })
  })

  test('a freed seat is offered to the first, who sees nobody before them, then to the next', () => {
    const freed = doing([{ kind: 'cancel', key: 'k2' }], rules(), at(11, 9), full).seating
    expect(standing(freed)).toBe('k1 seated, k2 cancelled, k3 offered, k4 waiting')
    expect(placeOf(freed, 'k3')?.offeredUntil).toBe(at(12, 9))
    expect(waitingPosition(freed, 'k4')).toBe(1)
    expect(nextSeatingChange(freed, rules())).toBe(at(12, 9))
    expect(settled(freed, rules(), at(12, 9) - 1)).toBe(freed)
    expect(standing(settled(freed, rules(), at(12, 9)))).toBe('k1 seated, k2 cancelled, k3 lapsed, k4 offered')
  })

  test.each<[string, Instant, number, Instant]>([
    ['for as long as the event says', at(11, 9), 24 * HOUR, at(12, 9)],
    ['but never past the cut-off', at(28, 6), 24 * HOUR, at(28, 12)],
    ['by the hour, in the night that is an hour short', at(27, 22), 6 * HOUR, at(28, 5)],
  ])('an offer lasts %s', (_, now, offerTime, until) => {
    const { seating } = doing([{ kind: 'cancel', key: 'k1' }], rules({ offerTime }), now, full)
    expect(placeOf(seating, 'k3')?.offeredUntil).toBe(until)
  })

  test('nothing is offered when the list has ended', () => {
    const { seating } = doing([{ kind: 'cancel', key: 'k1' }], rules(), at(28, 12), full)
    expect(standing(seating)).toBe('k1 cancelled, k2 seated, k3 waiting, k4 waiting')
  })

  const offered = doing([{ kind: 'cancel', key: 'k2' }], rules(), at(11, 9), full).seating
  test.each<[string, SeatCommand, Instant, string]>([
    ['yes in time', { kind: 'accept', key: 'k3' }, at(12, 9) - 1, 'k3 seated, k4 waiting'],
    ['yes too late', { kind: 'accept', key: 'k3' }, at(12, 9), 'k3 lapsed, k4 offered'],
    ['no', { kind: 'decline', key: 'k3' }, at(11, 10), 'k3 lapsed, k4 offered'],
    ['giving it up', { kind: 'cancel', key: 'k3' }, at(11, 10), 'k3 cancelled, k4 offered'],
    ['yes by somebody else', { kind: 'accept', key: 'k4' }, at(11, 10), 'k3 offered, k4 waiting'],
  ])('is answered with %s', (_, command, now, expected) => {
    const { seating } = doing([command, command], rules(), now, offered)
    expect(standing(seating).replace('k1 seated, k2 cancelled, ', '')).toBe(expected)
  })

  test('more seats are offered in order; fewer take nothing from anybody', () => {
    expect(standing(settled(full, rules({ seats: 4 }), at(11, 9)))).toBe('k1 seated, k2 seated, k3 offered, k4 offered')
    const lowered = doing([{ kind: 'cancel', key: 'k1' }], rules({ seats: 1 }), at(11, 9), full).seating
    expect(standing(lowered)).toBe('k1 cancelled, k2 seated, k3 waiting, k4 waiting')
  })

  test('staff may move somebody up, seat somebody at once, and remove somebody, and the rest keep their order', () => {
    const moved = doing([{ kind: 'move-up', key: 'k4' }], rules(), at(11, 9), full).seating
    expect(waitingInOrder(moved).map(({ key }) => key)).toEqual(['k4', 'k3'])
    expect(standing(doing([{ kind: 'seat', key: 'k4' }], rules(), at(11, 9), full).seating)).toBe('k1 seated, k2 seated, k3 waiting, k4 seated')
    const removed = doing([{ kind: 'remove', key: 'k3' }, signUp('k5')], rules(), at(11, 9), full).seating
    expect(removed.places.map(({ key, number }) => `${key} ${number}`)).toEqual(['k1 1', 'k2 2', 'k4 4', 'k5 5'])
    expect(waitingPosition(removed, 'k5')).toBe(2)
  })

  test('an offered seat keeps the sessions that have room, and says which have not', () => {
    const wanting = doing([signUp('k1', 1, ['a']), signUp('k2'), signUp('k3', 1, ['a', 'b']), { kind: 'cancel', key: 'k2' }]).seating
    expect(placeOf(wanting, 'k3')).toMatchObject({ state: 'offered', sessions: ['b'] })
    expect(wanting.owed.at(-1)).toMatchObject({ kind: 'offered', lost: ['a'] })
  })
})

test('each is told once of each thing that happens to them', () => {
  const { seating } = doing([
    signUp('k1'),
    signUp('k2'),
    signUp('k3'),
    { kind: 'cancel', key: 'k1' },
    { kind: 'cancel', key: 'k1' },
    { kind: 'accept', key: 'k3' },
  ])
  expect(told(seating)).toBe('k1 seated, k2 seated, k3 waiting, k1 cancelled, k3 offered, k3 seated')
  expect(seating.owed.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
})

/** What is asked of a seating while its rules and the clock change. */
type Step =
  | { readonly kind: 'ask'; readonly command: (keys: readonly string[], n: number) => SeatCommand }
  | { readonly kind: 'seats'; readonly seats: number }
  | { readonly kind: 'wait'; readonly hours: number }
const someone = (keys: readonly string[], i: number) => keys[i % Math.max(1, keys.length)] ?? 'nobody'
const act = (kind: 'cancel' | 'accept' | 'decline') =>
  fc.nat(30).map((i): Step => ({ kind: 'ask', command: (keys) => ({ kind, key: someone(keys, i) }) }))
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 2 }).map((size): Step => ({ kind: 'ask', command: (_, n) => signUp(`k${n}`, size) })) },
  act('cancel'),
  act('accept'),
  act('decline'),
  fc.integer({ min: 0, max: 8 }).map((seats): Step => ({ kind: 'seats', seats })),
  fc.integer({ min: 0, max: 60 }).map((hours): Step => ({ kind: 'wait', hours })),
)

/**
 * A simple model: a line of people. The first in line get what is free, for a day; who does not answer leaves the line. It keeps plain lists and looks
 * through all of them each time.
 */
class Line {
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
      if (isFull && isListOpen) this.waiting.push({ key: command.key, size: command.size })
      else if (!isFull && isOpen && command.size <= this.#free()) this.seated.set(command.key, command.size)
    }
    const { key } = command as { key: string }
    const offer = this.kept.get(key)
    if (command.kind === 'accept' && offer) this.seated.set(key, offer.size)
    if (command.kind !== 'sign-up') this.kept.delete(key)
    if (command.kind === 'cancel') {
      this.seated.delete(key)
      const i = this.waiting.findIndex((one) => one.key === key)
      if (i >= 0) this.waiting.splice(i, 1)
    }
    this.tidy(under)
  }
}

test('whatever is asked in whatever order, it is what a line of people would come to', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const line = new Line()
      let seating = EMPTY_SEATING
      const keys: string[] = []
      for (const [n, one] of steps.entries()) {
        if (one.kind === 'wait') line.now += one.hours * HOUR
        if (one.kind === 'seats') line.seats = one.seats
        const under = rules({ seats: line.seats })
        const command: SeatCommand = one.kind === 'ask' ? one.command(keys, n) : { kind: 'look' }
        if (command.kind === 'sign-up') keys.push(command.key)
        const before = heldSeats(seating)
        const [next] = decided(seating, command, under, line.now)
        line.ask(command, under)
        seating = next

        const those = (state: string) => seating.places.filter((place) => place.state === state)
        expect(
          those('seated')
            .map(({ key }) => key)
            .sort(),
        ).toEqual([...line.seated.keys()].sort())
        expect(
          those('offered')
            .map(({ key, offeredUntil }) => [key, offeredUntil])
            .sort(),
        ).toEqual([...line.kept].map(([key, { until }]) => [key, until]).sort())
        expect(waitingInOrder(seating).map(({ key }) => key)).toEqual(line.waiting.map(({ key }) => key))
        // Never more than there are, unless there were fewer all of a sudden.
        expect(heldSeats(seating)).toBeLessThanOrEqual(Math.max(line.seats, before))
        // Doing it again changes nothing.
        expect(settled(seating, under, line.now)).toBe(seating)
        expect(seating.places.map(({ number }) => number)).toEqual(seating.places.map((_, i) => i + 1))
        expect(new Set(seating.places.filter(isActive).map(({ once }) => once)).size).toBe(seating.places.filter(isActive).length)
        expect(freeSeats(seating, under)).toBe(line.seats - heldSeats(seating))
      }
    }),
    { numRuns: 500 },
  )
})
