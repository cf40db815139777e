import { expect, test } from 'vitest'
import { signupStatus } from '../../../src/domain/events/event.ts'
import { seatRulesOf } from '../../../src/domain/signup/seat-rules.ts'
import { EVENT } from './sample-form.ts'
import { decideAll, HOUR, signUp } from './sample-seating.ts'

const { publishedAt } = EVENT
const event = { ...EVENT, occasions: [{ startsAt: publishedAt + 48 * HOUR, endsAt: publishedAt + 50 * HOUR, note: null }] }

test.each([
  ['after the publication', publishedAt + HOUR],
  ['before it, as when the clock was set back', publishedAt - HOUR],
])('a form without an opening takes people in as its page says: %s', (_, now) => {
  expect(signupStatus(event, now)).toBe('open')
  expect(decideAll([signUp('anna')], seatRulesOf(event), now).outcome).toMatchObject({ kind: 'done', claim: { state: 'seated' } })
})
