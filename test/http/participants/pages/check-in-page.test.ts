import { expect, test } from 'vitest'
import { checkInPage } from '../../../../src/http/participants/pages/check-in-page.ts'
import { calendarEvent } from '../../../domain/sample.ts'

const HOUR = 3_600_000
const END = Date.UTC(2027, 2, 1, 15)
const event = calendarEvent({ slug: 'dagen', occasions: [{ startsAt: END - 6 * HOUR, endsAt: END, note: null }] })

test.each([
  ['before it', END - 48 * HOUR, true],
  ['while it goes on', END - HOUR, true],
  ['just after it', END + 2 * HOUR, true],
  ['when nobody comes any more', END + 3 * HOUR, false],
])('the browser keeps the check-in page of an event %s: %#', (_, now, isKept) => {
  const page = checkInPage({ event: { id: '1', title: 'Dagen', isPublished: true, event }, participants: [], here: new Set(), search: '', now })
  expect(page.text.includes('data-keeper="/deltagare/incheckning-kvar.js"')).toBe(isKept)
})

test('the page of an event without a time is not kept', () => {
  const page = checkInPage({
    event: { id: '1', title: 'Dagen', isPublished: false, event: null },
    participants: [],
    here: new Set(),
    search: '',
    now: END,
  })
  expect(page.text).not.toContain('data-keeper')
})
