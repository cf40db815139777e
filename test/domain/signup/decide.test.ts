import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../src/domain/content/content.ts'
import { decide } from '../../../src/domain/signup/decide.ts'
import { freeSeats, heldSeats } from '../../../src/domain/signup/free-seats.ts'
import { reconcile } from '../../../src/domain/signup/reconcile.ts'
import type { SeatCommand } from '../../../src/domain/signup/seat-commands.ts'
import type { SeatRules } from '../../../src/domain/signup/seat-rules.ts'
import { EMPTY_SEATING, isActive, waitingInOrder } from '../../../src/domain/signup/seating.ts'
import { at, decideAll, HOUR, notices, rules, signUp, states } from './sample-seating.ts'
import { WaitingLine } from './waiting-line.ts'

describe('signing up', () => {
  test.each<[string, SeatCommand[], Partial<SeatRules>, Instant, string]>([
    ['takes a free seat', [signUp('k1')], {}, at(10, 9), 'done seated'],
    ['opens at its instant', [signUp('k1')], {}, at(1, 9), 'done seated'],
    ['is refused a millisecond before it opens', [signUp('k1')], {}, at(1, 9) - 1, 'not-yet'],
    ['is open until its last millisecond', [signUp('k1')], {}, at(20, 12) - 1, 'done seated'],
    ['is refused from its closing instant, when seats are left', [signUp('k1')], {}, at(20, 12), 'closed'],
    ['joins the reserve list when the seats are taken', [signUp('k1'), signUp('k2'), signUp('k3')], {}, at(10, 9), 'done waiting'],
    [
      'is refused when the seats are taken and there is no list',
      [signUp('k1'), signUp('k2'), signUp('k3')],
      { listClosesAt: null },
      at(10, 9),
      'full',
    ],
    ['always finds a seat without a limit', [signUp('k1', 3), signUp('k2', 3)], { seats: null }, at(10, 9), 'done seated'],
    ['seats a party together', [signUp('k1', 2)], {}, at(10, 9), 'done seated'],
    ['refuses a party when fewer seats are left', [signUp('k1'), signUp('k2', 2)], {}, at(10, 9), 'too-few'],
    ['refuses a party that is too large', [signUp('k1', 4)], { seats: 10 }, at(10, 9), 'party-too-large'],
    ['refuses a session that is full', [signUp('k1', 1, ['a']), signUp('k2', 1, ['a'])], {}, at(10, 9), 'session-full'],
    ['refuses a session that does not exist', [signUp('k1', 1, ['c'])], {}, at(10, 9), 'session-full'],
    ['is refused while sign-up is off', [signUp('k1')], { isOff: true }, at(10, 9), 'off'],
  ])('%s', (_, commands, parts, now, expected) => {
    const { outcome } = decideAll(commands, rules(parts), now)
    expect(outcome?.kind === 'refused' ? outcome.reason : `done ${outcome?.claim?.state}`).toBe(expected)
  })

  describe('a second time with the same address leaves the first claim as it was, and answers as a first sign-up would be answered', () => {
    const second = (size = 1, sessions: readonly string[] = []) => ({ ...signUp('k9', size, sessions), dedupeKey: 'once-k1' }) as SeatCommand
    const anyone = (size = 1, sessions: readonly string[] = []) => signUp('k9', size, sessions)

    test.each<[string, SeatCommand[], Partial<SeatRules>, number, readonly string[]]>([
      ['when seats are left', [signUp('k1', 2)], { seats: 5 }, 1, []],
      ['for a larger party', [signUp('k1')], { seats: 5 }, 3, []],
      ['on the reserve list', [signUp('k1'), signUp('k2'), signUp('k3')], {}, 1, []],
      ['of one that waits', [signUp('k2', 2), signUp('k1'), signUp('k4')], {}, 2, []],
      ['when it is full, without a list', [signUp('k1', 2)], { listClosesAt: null }, 1, []],
      ['for more people than there are seats left', [signUp('k1')], { seats: 2, listClosesAt: null }, 2, []],
      ['for a session that is full', [signUp('k1', 1, ['a'])], { seats: 5 }, 1, ['a']],
      ['after it has closed', [signUp('k1')], { closesAt: at(10, 8), seats: 5 }, 1, []],
    ])('%s', (_, commands, parts, size, sessions) => {
      // The line is filled before the dates change.
      const { seating } = decideAll(commands, rules({ ...parts, closesAt: at(20, 12) }))
      const [after, outcome] = decide(seating, second(size, sessions), rules(parts), at(10, 9))
      const [, first] = decide(seating, anyone(size, sessions), rules(parts), at(10, 9))
      const { repeats, ...answer } = outcome
      expect(repeats).toBe('k1')
      const asIf = first.kind === 'done' && first.claim ? { ...first, claim: { ...first.claim, dedupeKey: 'once-k1' } } : first
      expect(answer).toEqual(asIf)
      expect(after).toEqual(seating)
    })

    test('but the same form a second time is the sign-up itself', () => {
      const { outcome } = decideAll([signUp('k1'), signUp('k2'), signUp('k1')])
      expect(outcome).toMatchObject({ kind: 'done', claim: { id: 'k1', state: 'seated' } })
      expect(outcome).not.toHaveProperty('repeats')
    })
  })

  test('after cancelling makes a new claim, last in line', () => {
    const { seating } = decideAll([
      signUp('k1'),
      signUp('k2'),
      signUp('k3'),
      { kind: 'cancel', id: 'k3' },
      { ...signUp('k9'), dedupeKey: 'once-k3' } as SeatCommand,
    ])
    expect(states(seating)).toBe('k1 seated, k2 seated, k3 cancelled, k9 waiting')
  })

  test('passes nobody on the reserve list, even when a seat has become free', () => {
    const full = decideAll([signUp('k1'), signUp('k2'), signUp('k3', 2)]).seating
    const { seating } = decideAll([{ kind: 'cancel', id: 'k1' }, signUp('k4')], rules(), at(10, 10), full)
    expect(states(seating)).toBe('k1 cancelled, k2 seated, k3 waiting, k4 waiting')
  })
})

test('each change of a claim makes one notice, and a repeated command none', () => {
  const { seating } = decideAll([
    signUp('k1'),
    signUp('k2'),
    signUp('k3'),
    { kind: 'cancel', id: 'k1' },
    { kind: 'cancel', id: 'k1' },
    { kind: 'accept', id: 'k3' },
  ])
  expect(notices(seating)).toBe('k1 seated, k2 seated, k3 waiting, k1 cancelled, k3 offered, k3 seated')
  expect(seating.pendingNotices.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
})

/** A step in the life of an event: a command, another number of seats, or time that passes. */
type Step =
  | { readonly kind: 'command'; readonly command: (keys: readonly string[], n: number) => SeatCommand }
  | { readonly kind: 'seats'; readonly seats: number }
  | { readonly kind: 'wait'; readonly hours: number }
const someKey = (keys: readonly string[], i: number) => keys[i % Math.max(1, keys.length)] ?? 'nobody'
const act = (kind: 'cancel' | 'accept' | 'decline') =>
  fc.nat(30).map((i): Step => ({ kind: 'command', command: (keys) => ({ kind, id: someKey(keys, i) }) }))
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 2 }).map((size): Step => ({ kind: 'command', command: (_, n) => signUp(`k${n}`, size) })) },
  act('cancel'),
  act('accept'),
  act('decline'),
  fc.integer({ min: 0, max: 8 }).map((seats): Step => ({ kind: 'seats', seats })),
  fc.integer({ min: 0, max: 60 }).map((hours): Step => ({ kind: 'wait', hours })),
)

test('any commands in any order lead to what a simple model of a line of people leads to', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 80 }), (steps) => {
      const line = new WaitingLine()
      let seating = EMPTY_SEATING
      const keys: string[] = []
      for (const [n, step] of steps.entries()) {
        if (step.kind === 'wait') line.now += step.hours * HOUR
        if (step.kind === 'seats') line.seats = step.seats
        const under = rules({ seats: line.seats })
        const command: SeatCommand = step.kind === 'command' ? step.command(keys, n) : { kind: 'reconcile' }
        if (command.kind === 'sign-up') keys.push(command.id)
        const before = heldSeats(seating)
        const [next] = decide(seating, command, under, line.now)
        line.ask(command, under)
        seating = next

        const those = (state: string) => seating.claims.filter((claim) => claim.state === state)
        expect(
          those('seated')
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...line.seated.keys()].sort())
        expect(
          those('offered')
            .map(({ id, offeredUntil }) => [id, offeredUntil])
            .sort(),
        ).toEqual([...line.kept].map(([key, { until }]) => [key, until]).sort())
        expect(waitingInOrder(seating).map(({ id }) => id)).toEqual(line.waiting.map(({ key }) => key))
        // Never more than there are, unless there were fewer all of a sudden.
        expect(heldSeats(seating)).toBeLessThanOrEqual(Math.max(line.seats, before))
        // Doing it again changes nothing.
        expect(reconcile(seating, under, line.now)).toBe(seating)
        expect(seating.claims.map(({ number }) => number)).toEqual(seating.claims.map((_, i) => i + 1))
        expect(new Set(seating.claims.filter(isActive).map(({ dedupeKey }) => dedupeKey)).size).toBe(seating.claims.filter(isActive).length)
        expect(freeSeats(seating, under)).toBe(line.seats - heldSeats(seating))
      }
    }),
    { numRuns: 500 },
  )
})
