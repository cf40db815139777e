import { describe, expect, test } from 'vitest'
import { dayFromText, instantFromText } from '../../../src/cms/content-files/dates.ts'
import type { YamlValue } from '../../../src/cms/content-files/front-matter.ts'
import { addDays, dayOf } from '../../../src/domain/time/swedish-time.ts'
import { isWorkingDay } from '../../../src/domain/time/working-days.ts'
import { list, map, ROUNDS, sampleOf, slugOf, text } from './sample-files.ts'

describe('dates', () => {
  // Every eleventh day of three years, so that all weekdays and all parts of a year are among them.
  const DAYS = Array.from({ length: 100 }, (_, i) => addDays('2026-11-01', 11 * i))
  const instant = (value: YamlValue | undefined, day: string) => {
    const iso = instantFromText(text(value), day)
    return iso === null ? null : Date.parse(iso)
  }
  const dayIn = (value: YamlValue | undefined, day: string) => dayFromText(text(value), day)?.slice(0, 10) ?? null
  /** The days of seeding on which a rule is broken. */
  const brokenOn = (isWell: (day: string) => boolean) => DAYS.filter((day) => !isWell(day))
  const rising = (...moments: readonly (number | string | null)[]) => {
    const known = moments.filter((each) => each !== null)
    return known.every((each, i) => i === 0 || (known[i - 1] ?? each) <= each)
  }
  const swedishDay = (moment: number | null) => (moment === null ? '' : dayOf(moment))

  test.each(sampleOf('events').map((file) => [slugOf(file), file.values] as const))(
    'whichever day is seeded, %s is on working days, in order, and signed up for in time',
    (_, { occasions, signup }) => {
      const form = map(signup)
      expect(
        brokenOn((day) => {
          const times = list(occasions).flatMap(({ startsAt, endsAt }) => [instant(startsAt, day), instant(endsAt, day)])
          const [first = null] = times
          const days = times.map(swedishDay)
          return (
            days.every(isWorkingDay) &&
            rising(...times) &&
            new Set(days).size === list(occasions).length &&
            rising(instant(form.opensAt, day), instant(form.closesAt, day), instant(form.waitingListClosesAt, day), first)
          )
        }),
      ).toEqual([])
    },
  )

  test.each(ROUNDS.map(({ name, values, round }) => [name, values, round] as const))(
    'whichever day is seeded, %s opens, closes and is decided on working days, in that order',
    (_, values, round) => {
      const decision = map(round.decision)
      expect(
        brokenOn((day) => {
          const [opens, closes] = [instant(round.opensAt, day), instant(round.closesAt, day)]
          const [expected, decided, starts] = [dayIn(round.expectedDecision, day), dayIn(decision.decidedOn, day), dayIn(round.earliestStart, day)]
          const days = [opens, closes].filter((each) => each !== null).map(swedishDay)
          const isOpenLongEnough = opens === null || closes === null || values.funder !== undefined || closes - opens >= 41 * 86_400_000
          const isDecidedInTime =
            closes === null || expected === null || values.funder !== undefined || Date.parse(expected) - closes <= 75 * 86_400_000
          return (
            [...days, ...[expected, decided].filter((each) => each !== null)].every(isWorkingDay) &&
            rising(days[0] ?? null, days[1] ?? null, expected, starts) &&
            rising(days[1] ?? null, decided) &&
            isOpenLongEnough &&
            isDecidedInTime
          )
        }),
      ).toEqual([])
    },
  )

  test.each(
    sampleOf('news')
      .filter(({ values }) => values.publishedAt)
      .map((file) => [slugOf(file), file.values] as const),
  )('whichever day is seeded, %s is published, and changed afterwards', (_, { publishedAt, changedAt }) => {
    expect(
      brokenOn((day) => {
        const [published, changed] = [instant(publishedAt, day), instant(changedAt, day)]
        return rising(published, changed, Date.parse(`${day}T00:00:00Z`))
      }),
    ).toEqual([])
  })
})
