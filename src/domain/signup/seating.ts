import type { Instant } from '../content/content.ts'

/**
 * Where somebody stands. `seated`: has a seat. `offered`: a seat is kept for them until an instant. `waiting`: on the reserve list. `lapsed`: did not take
 * the offer in time, or said no to it. `cancelled`: gave the seat, or the place on the list, back.
 */
export type PlaceState = 'seated' | 'offered' | 'waiting' | 'lapsed' | 'cancelled'

/** One sign-up's claim on seats, without anything about the person. */
export interface Place {
  /** The sign-up's own name, never used again. */
  readonly key: string
  /** Whose it is, as a digest: each has one claim at a time. */
  readonly once: string
  /** In which order it came: 1, 2, 3 … without gaps. */
  readonly number: number
  /** Where it stands among those who wait: its number, unless it was moved. Lower comes first. */
  readonly rank: number
  /** For how many people, at least 1. They sit together or not at all. */
  readonly size: number
  readonly state: PlaceState
  /** Until when a seat is kept, exclusive; null unless `offered`. */
  readonly offeredUntil: Instant | null
  /** The keys of the programme's sessions that are wanted; for the seated and offered they are held. */
  readonly sessions: readonly string[]
}

/** What somebody is to be told. */
export type NoticeKind = 'seated' | 'waiting' | 'offered' | 'lapsed' | 'cancelled' | 'changed'

/** Something to tell a sign-up, once. It stays owed until the letter is queued. */
export interface Notice {
  /** Its number within the event: with it a letter has a name of its own. */
  readonly number: number
  readonly key: string
  readonly kind: NoticeKind
  /** Until when a seat is kept, for `offered`. */
  readonly until: Instant | null
  /** Sessions that had filled up when the seat was offered. */
  readonly lost: readonly string[]
}

/** Who has which seats at an event. The one truth about that: everything else is made to agree with it. */
export interface Seating {
  /** In order of number. */
  readonly places: readonly Place[]
  readonly owed: readonly Notice[]
  /** How many have come: the last number that was given, even when whoever got it is removed. */
  readonly arrivals: number
  /** How many notices there have been. */
  readonly notices: number
}

/** A seating before anybody came. */
export const EMPTY_SEATING: Seating = { places: [], owed: [], arrivals: 0, notices: 0 }

/** What decides about seats, as the event has it now. */
export interface SeatRules {
  /** How many seats there are for those who sign up; null is no limit. */
  readonly seats: number | null
  /** The seats of each session that can be chosen, by its key; null is no limit. */
  readonly sessions: Readonly<Record<string, number | null>>
  /** Sign-up is open in [opensAt, closesAt). */
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** The reserve list is open in [opensAt, listClosesAt), and offers end then at the latest; null is no list. */
  readonly listClosesAt: Instant | null
  /** How long a seat is kept for who is offered it, in milliseconds. */
  readonly offerTime: number
  /** How many people one may sign up, oneself among them. */
  readonly largestParty: number
  /** Whether nobody may sign up at all: cancelled, not published, no form. */
  readonly isOff: boolean
}

const isHeld = ({ state }: Place) => state === 'seated' || state === 'offered'

/** How many seats are held: taken, or kept for those who are offered one. */
export const heldSeats = ({ places }: Seating): number => places.reduce((sum, place) => sum + (isHeld(place) ? place.size : 0), 0)

/** How many seats nobody holds. Infinity without a limit. Negative when there are fewer than were given. */
export const freeSeats = (seating: Seating, { seats }: SeatRules): number => (seats === null ? Infinity : seats - heldSeats(seating))

/** How many seats of a session are held. */
export const heldIn = ({ places }: Seating, session: string, except?: string): number =>
  places.reduce((sum, place) => sum + (isHeld(place) && place.key !== except && place.sessions.includes(session) ? place.size : 0), 0)

/** Those who wait, in the order in which seats are offered. */
export const waitingInOrder = ({ places }: Seating): readonly Place[] =>
  places.filter(({ state }) => state === 'waiting').sort((a, b) => a.rank - b.rank)

/** Which place on the reserve list a sign-up has, from 1; null for who is not on it. */
export function waitingPosition(seating: Seating, key: string): number | null {
  const index = waitingInOrder(seating).findIndex((place) => place.key === key)
  return index < 0 ? null : index + 1
}

/** Whether a place is a claim on seats still. */
export const isActive = ({ state }: Pick<Place, 'state'>): boolean => state === 'seated' || state === 'offered' || state === 'waiting'

/** A sign-up's place, or null. */
export const placeOf = ({ places }: Seating, key: string): Place | null => places.find((place) => place.key === key) ?? null

/** Which of some sessions have no room for so many more. One that can't be chosen (any more) counts as full. */
export const fullSessions = (seating: Seating, rules: SeatRules, wanted: readonly string[], size: number, except?: string): readonly string[] =>
  wanted.filter((session) => {
    const seats = rules.sessions[session]
    return seats === undefined || (seats !== null && heldIn(seating, session, except) + size > seats)
  })

/** Until when an offer can be taken, exclusive: as was said, but never past the list's end. */
export const offerEnd = ({ offeredUntil }: Place, { listClosesAt }: SeatRules): Instant => Math.min(offeredUntil ?? 0, listClosesAt ?? Infinity)

/** The seating with one place otherwise, and those told who are to be. */
function withPlace(seating: Seating, changed: Place, kind: NoticeKind | null = null, lost: readonly string[] = []): Seating {
  const places = seating.places.map((place) => (place.key === changed.key ? changed : place))
  return kind === null ? { ...seating, places } : told({ ...seating, places }, changed, kind, lost)
}

function told(seating: Seating, { key, offeredUntil }: Place, kind: NoticeKind, lost: readonly string[] = []): Seating {
  const number = seating.notices + 1
  return { ...seating, notices: number, owed: [...seating.owed, { number, key, kind, until: kind === 'offered' ? offeredUntil : null, lost }] }
}

/**
 * Makes a seating agree with the rules and the clock: offers that have run out lapse, and free seats are offered to those who wait, strictly in order: a
 * party that there is no room for yet keeps those behind it waiting. Doing so twice changes nothing more.
 */
export function settled(seating: Seating, rules: SeatRules, now: Instant): Seating {
  if (rules.isOff) return seating
  let result = seating
  for (const place of seating.places) {
    if (place.state === 'offered' && now >= offerEnd(place, rules))
      result = withPlace(result, { ...place, state: 'lapsed', offeredUntil: null }, 'lapsed')
  }
  if (rules.listClosesAt === null || now >= rules.listClosesAt) return result
  const offeredUntil = Math.min(now + rules.offerTime, rules.listClosesAt)
  for (const place of waitingInOrder(result)) {
    if (freeSeats(result, rules) < place.size) break
    const lost = fullSessions(result, rules, place.sessions, place.size)
    const sessions = place.sessions.filter((session) => !lost.includes(session))
    result = withPlace(result, { ...place, state: 'offered', offeredUntil, sessions }, 'offered', lost)
  }
  return result
}

/** The next instant at which the clock alone changes a seating: an offer ends. Infinity for none. */
export const nextSeatingChange = ({ places }: Seating, rules: SeatRules): Instant =>
  rules.isOff ? Infinity : Math.min(Infinity, ...places.filter(({ state }) => state === 'offered').map((place) => offerEnd(place, rules)))

/** What a newcomer brings. */
export type Arrival = Pick<Place, 'key' | 'once' | 'size' | 'sessions'>

/** What somebody asks of a seating. Staff alone seat, move up and remove. */
export type SeatCommand =
  | ({ readonly kind: 'sign-up' } & Arrival)
  /** As `sign-up`, whatever the dates and the seats say. */
  | ({ readonly kind: 'add' } & Arrival)
  /** To be told again how it stands. */
  | { readonly kind: 'tell'; readonly key: string }
  | { readonly kind: 'cancel'; readonly key: string }
  | { readonly kind: 'accept'; readonly key: string }
  | { readonly kind: 'decline'; readonly key: string }
  /** Other sessions, for who has a seat or waits for one. */
  | { readonly kind: 'choose'; readonly key: string; readonly sessions: readonly string[] }
  /** First on the reserve list. */
  | { readonly kind: 'move-up'; readonly key: string }
  /** A seat at once, before those who wait, even when there are none left. */
  | { readonly kind: 'seat'; readonly key: string }
  /** As if it had never been. */
  | { readonly kind: 'remove'; readonly key: string }
  /** Only makes the seating agree. */
  | { readonly kind: 'look' }

/** Why somebody did not get what they asked for. */
export type SeatRefusal =
  | { readonly reason: 'off' | 'not-yet' | 'closed' | 'full' | 'party-too-large' | 'offer-over' | 'unknown' }
  /** Fewer seats are left than were asked for, and nobody waits: who asks for fewer gets them. */
  | { readonly reason: 'too-few'; readonly left: number }
  | { readonly reason: 'session-full'; readonly sessions: readonly string[] }

/**
 * What came of a command. `done`: it stands as `place` says; of somebody who had signed up before, that is the earlier place. The same command twice
 * gives the same answer.
 */
export type SeatOutcome =
  | { readonly kind: 'done'; readonly place: Place | null; readonly position: number | null }
  | ({ readonly kind: 'refused' } & SeatRefusal)

const refused = (refusal: SeatRefusal): SeatOutcome => ({ kind: 'refused', ...refusal })

/** Decides a command, then makes the seating agree with the rules. */
export function decided(before: Seating, command: SeatCommand, rules: SeatRules, now: Instant): readonly [Seating, SeatOutcome] {
  const seating = settled(before, rules, now)
  const answer = answered(seating, command, rules, now)
  if ('reason' in answer) return [seating, refused(answer)]
  const after = settled(answer, rules, now)
  const key = command.kind === 'look' ? null : (earlier(seating, command)?.key ?? command.key)
  return [after, { kind: 'done', place: key === null ? null : placeOf(after, key), position: key === null ? null : waitingPosition(after, key) }]
}

/** The claim that whoever signs up has already, or null. */
const earlier = ({ places }: Seating, command: SeatCommand): Place | null =>
  ('once' in command ? places.find((place) => place.key === command.key || (place.once === command.once && isActive(place))) : null) ?? null

function answered(seating: Seating, command: SeatCommand, rules: SeatRules, now: Instant): Seating | SeatRefusal {
  if (command.kind === 'look') return seating
  if (command.kind === 'sign-up' || command.kind === 'add') {
    if (earlier(seating, command)) return seating
    return command.kind === 'add' ? added(seating, command, rules) : signedUp(seating, command, rules, now)
  }
  const place = placeOf(seating, command.key)
  if (command.kind === 'remove')
    return { ...seating, places: seating.places.filter((one) => one !== place), owed: seating.owed.filter(({ key }) => key !== command.key) }
  if (!place) return { reason: 'unknown' }
  switch (command.kind) {
    case 'tell':
      return isActive(place) ? told(seating, place, place.state as NoticeKind) : seating
    case 'cancel':
      return place.state === 'cancelled' || place.state === 'lapsed'
        ? seating
        : withPlace(seating, { ...place, state: 'cancelled', offeredUntil: null }, 'cancelled')
    case 'accept':
      if (place.state === 'seated') return seating
      if (place.state !== 'offered' || rules.isOff) return { reason: 'offer-over' }
      return withPlace(seating, { ...place, state: 'seated', offeredUntil: null }, 'seated')
    case 'decline':
      if (place.state === 'lapsed') return seating
      return place.state === 'offered' ? withPlace(seating, { ...place, state: 'lapsed', offeredUntil: null }) : { reason: 'offer-over' }
    case 'choose':
      return chosen(seating, place, command.sessions, rules)
    case 'move-up':
      return place.state === 'waiting'
        ? withPlace(seating, { ...place, rank: Math.min(...seating.places.map(({ rank }) => rank)) - 1 })
        : { reason: 'unknown' }
    case 'seat':
      // Whoever gave a seat back may have signed up anew, and has one claim at a time.
      if (!isActive(place) && seating.places.some((one) => one.once === place.once && isActive(one))) return { reason: 'unknown' }
      return place.state === 'seated' ? seating : withPlace(seating, { ...place, state: 'seated', offeredUntil: null }, 'seated')
  }
}

/** The seating with a newcomer. */
function arrived(seating: Seating, { key, once, size, sessions }: Arrival, state: 'seated' | 'waiting'): Seating {
  const number = seating.arrivals + 1
  const place: Place = { key, once, number, rank: number, size, state, offeredUntil: null, sessions }
  return told({ ...seating, arrivals: number, places: [...seating.places, place] }, place, state)
}

function signedUp(seating: Seating, arrival: Arrival, rules: SeatRules, now: Instant): Seating | SeatRefusal {
  const { size, sessions } = arrival
  if (rules.isOff) return { reason: 'off' }
  if (now < rules.opensAt) return { reason: 'not-yet' }
  if (size > rules.largestParty) return { reason: 'party-too-large' }
  const isListOpen = rules.listClosesAt !== null && now < rules.listClosesAt
  const isOpen = now < rules.closesAt
  const free = freeSeats(seating, rules)
  const isFull = free <= 0 || waitingInOrder(seating).length > 0
  if (!isOpen && !(isListOpen && isFull)) return { reason: 'closed' }
  if (isFull) return isListOpen ? arrived(seating, arrival, 'waiting') : { reason: 'full' }
  if (free < size) return { reason: 'too-few', left: free }
  const full = fullSessions(seating, rules, sessions, size)
  return full.length > 0 ? { reason: 'session-full', sessions: full } : arrived(seating, arrival, 'seated')
}

function added(seating: Seating, arrival: Arrival, rules: SeatRules): Seating | SeatRefusal {
  return rules.isOff ? { reason: 'off' } : arrived(seating, arrival, 'seated')
}

function chosen(seating: Seating, place: Place, sessions: readonly string[], rules: SeatRules): Seating | SeatRefusal {
  if (place.state !== 'waiting' && !isHeld(place)) return { reason: 'unknown' }
  const added = sessions.filter((session) => !place.sessions.includes(session))
  const full = isHeld(place) ? fullSessions(seating, rules, added, place.size, place.key) : []
  if (full.length > 0) return { reason: 'session-full', sessions: full }
  return withPlace(seating, { ...place, sessions: [...sessions] }, 'changed')
}

/** A seating whose notices up to a number are queued as letters. */
export const withoutOwed = (seating: Seating, numbers: ReadonlySet<number>): Seating => ({
  ...seating,
  owed: seating.owed.filter(({ number }) => !numbers.has(number)),
})
