import type { Payload } from 'payload'
import { decide } from '../../domain/signup/decide.ts'
import { deleteSignups } from '../signup/delete-signups.ts'
import { readSeatRules } from '../signup/read-seat-rules.ts'
import { allSeatings, readSeating, replaceSeating } from '../signup/seating-store.ts'
import { erasedEntry, ownErasures } from './erasure-journal.ts'

/** How often a seating is tried again that another process changes at the same time. */
const TRIES = 50

/** Erases again the sign-ups that were erased after a restored backup was made. Without such a backup there are none. Returns how many were erased. */
export async function repeatErasures(payload: Payload, now: Date): Promise<number> {
  const erased = await ownErasures(payload)
  if (erased.size === 0) return 0
  for (const event of await allSeatings(payload)) await removeClaims(payload, event, erased, now)
  const { docs } = await payload.db.find<{ id: string | number; key: string }>({ collection: 'signups', select: { key: true }, pagination: false })
  const rows = docs.filter(({ key }) => erased.has(erasedEntry(key)))
  await deleteSignups(payload, rows)
  return rows.length
}

/** Takes the erased sign-ups' seats back, as when the staff remove them. Others move up; the service of seats tells them. */
async function removeClaims(payload: Payload, event: string, erased: ReadonlySet<string>, now: Date): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await readSeating(payload, event)
    const keys = before.seating.claims.map(({ id }) => id).filter((id) => erased.has(erasedEntry(id)))
    const pendingSignups = before.pendingSignups.filter(({ key }) => !erased.has(erasedEntry(key)))
    if (keys.length === 0 && pendingSignups.length === before.pendingSignups.length) return
    const rules = await readSeatRules(payload, event)
    const seating = keys.reduce((seats, id) => decide(seats, { kind: 'remove', id }, rules, now.getTime())[0], before.seating)
    if (await replaceSeating(payload, event, before, { seating, pendingSignups, isUnfinished: true }, rules, now.getTime())) return
  }
  throw new Error(`The seating of event ${event} is changed all the time`)
}
