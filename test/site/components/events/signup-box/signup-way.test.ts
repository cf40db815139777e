import { expect, test } from 'vitest'
import type { EventSignup } from '../../../../../src/domain/content/content.ts'
import type { SignupStatus } from '../../../../../src/domain/events/event.ts'
import { signupWay } from '../../../../../src/site/components/events/signup-box/signup-way.ts'
import { calendarEvent } from '../../../../domain/sample.ts'

const LINK = { kind: 'link', url: 'https://anmalan.example.se/' } as const
const EMAIL = { kind: 'email', email: 'anmalan@example.se' } as const
const FORM = { kind: 'form', questions: [], largestParty: 1, keepDays: 90, offerHours: 24, confirmsAddress: false } as const

const way = (status: SignupStatus, by: EventSignup['by']) => {
  const signup = { opensAt: null, closesAt: null, seats: null, taken: 0, hasWaitingList: false, waitingListClosesAt: null, waiting: 0, by }
  return signupWay({ event: calendarEvent({ slug: 'e', title: 'Möte & mat', signup }), signup: status })
}

test.each([
  ['open', FORM, '#anmalan', 'Anmäl dig', false],
  ['waiting-list', FORM, '#anmalan', 'Ställ dig på reservlistan', false],
  ['nearly-full', LINK, 'https://anmalan.example.se/', 'Anmäl dig', true],
  ['open', EMAIL, 'mailto:anmalan@example.se?subject=Anm%C3%A4lan%3A%20M%C3%B6te%20%26%20mat', 'Anmäl dig med ett mejl', false],
] as const)('a sign-up that is %s leads to its form, link or address', (status, by, href, label, isOutside) => {
  expect(way(status, by)).toEqual({ href, label, isOutside })
})

test.each([
  ['closed', FORM],
  ['full', LINK],
  ['not-yet', EMAIL],
  ['none', FORM],
  ['open', null],
] as const)('nobody is led on when the sign-up is %s by %j', (status, by) => {
  expect(way(status, by)).toBeNull()
})
