import { describe, expect, test } from 'vitest'
import type { CalendarEvent } from '../../src/domain/content/content.ts'
import { signupStatus } from '../../src/domain/events/event.ts'
import { eventThing } from '../../src/site/structured-data/event.ts'
import { breadcrumbs, graphText, type Site } from '../../src/site/structured-data/graph.ts'
import { newsArticle } from '../../src/site/structured-data/news-article.ts'
import { calendarEvent, newsItem, snapshot } from '../domain/sample.ts'

const site: Site = { office: snapshot().settings, origin: 'https://www.example.se', path: '/x/', image: 'https://www.example.se/media/x.png' }
const signup = {
  opensAt: null,
  closesAt: null,
  seats: 10,
  taken: 10,
  hasWaitingList: false,
  waitingListClosesAt: null,
  waiting: 0,
  by: { kind: 'link', url: 'https://anmalan.example.se/' },
} as const
const thing = (parts: Partial<CalendarEvent>) => {
  const event = calendarEvent({ slug: 'e', ...parts })
  return eventThing({ event, status: 'upcoming', signup: signupStatus(event, 0), seatsLeft: null, signupDeadline: null }, site)
}

describe('an event', () => {
  test.each<[string, Partial<CalendarEvent>, object]>([
    ['has its times in the Swedish zone', {}, { startDate: '2026-11-12T09:00:00+01:00', endDate: '2026-11-12T12:00:00+01:00' }],
    ['that is cancelled has that status', { plan: 'cancelled' }, { eventStatus: 'https://schema.org/EventCancelled' }],
    [
      'that is moved has its previous start',
      { plan: 'moved', movedFrom: Date.UTC(2026, 5, 1, 7) },
      { eventStatus: 'https://schema.org/EventRescheduled', previousStartDate: '2026-06-01T09:00:00+02:00' },
    ],
    ['that costs nothing is free', { price: 0 }, { isAccessibleForFree: true, offers: { price: 0, priceCurrency: 'SEK' } }],
    [
      'that is full is sold out',
      { price: 200, signup },
      { offers: { price: 200, url: 'https://anmalan.example.se/', availability: 'https://schema.org/SoldOut' } },
    ],
    ['online has a virtual location', { format: 'online' }, { location: [{ '@type': 'VirtualLocation', url: 'https://www.example.se/x/' }] }],
    ['of another organiser names that organiser', { organiser: 'Byns skola' }, { organizer: { '@type': 'Organization', name: 'Byns skola' } }],
  ])('%s', (_, parts, expected) => expect(thing(parts)).toMatchObject(expected))

  test('without a price has no offer', () => expect(thing({ price: null })).not.toHaveProperty('offers'))
  test('without a former start has no previous start', () => expect(thing({ plan: 'moved' })).not.toHaveProperty('previousStartDate'))
})

test('a news item has the instants at which it was published and changed', () => {
  expect(newsArticle(newsItem({ slug: 'a' }), site)).toMatchObject({
    datePublished: '2026-03-02T09:00:00+01:00',
    dateModified: '2026-03-02T09:00:00+01:00',
    image: site.image,
  })
})

test('no text can end the script element around it, and every text is read back', () => {
  const text = graphText([breadcrumbs([{ label: '</script><script>alert(1)</script><!--', path: '/' }], site.origin)])
  expect(text).not.toContain('<')
  expect(JSON.parse(text)['@graph'][0].itemListElement[0]).toMatchObject({
    position: 1,
    name: '</script><script>alert(1)</script><!--',
    item: 'https://www.example.se/',
  })
})
