import type { Day, Month } from '../content/content.ts'
import { addDays, addMonths, daysBetween } from '../time/swedish-time.ts'

/** Something that takes place on all days from one to another, both included. */
export interface OnDays {
  readonly from: Day
  readonly to: Day
}

/** A day of a month, with what takes place on it. */
export interface GridDay<T> {
  readonly day: Day
  /** Its number in the month, from 1. */
  readonly number: number
  readonly on: readonly T[]
}

/** The seven days of a week, Monday first. Null is a day of another month. */
export type GridWeek<T> = readonly (GridDay<T> | null)[]

/** The name of a day's anchor in the list of events. */
export const dayAnchor = (day: Day): string => `dag-${day}`

const WEEK = 7

/** The place of a day in its week, from 0 for Monday. */
const placeInWeek = (day: Day) => (new Date(`${day}T00:00:00Z`).getUTCDay() + WEEK - 1) % WEEK

/** The weeks of a month, each day with what takes place on it, in the order given. What lies in other months is left out. */
export function monthGrid<T extends OnDays>(month: Month, all: readonly T[]): readonly GridWeek<T>[] {
  const first: Day = `${month}-01`
  const days = daysBetween(first, `${addMonths(month, 1)}-01`)
  const before = placeInWeek(first)
  return Array.from({ length: Math.ceil((before + days) / WEEK) }, (_week, week) =>
    Array.from({ length: WEEK }, (_place, place) => {
      const number = week * WEEK + place - before + 1
      if (number < 1 || number > days) return null
      const day = addDays(first, number - 1)
      return { day, number, on: all.filter(({ from, to }) => from <= day && day <= to) }
    }),
  )
}
