import type { Event, EventAttendanceModeEnumeration, EventStatusType, Offer, Place, VirtualLocation } from 'schema-dts'
import type { CalendarEvent, EventFormat, EventPlan } from '../../domain/content/content.ts'
import { eventEnd, eventStart } from '../../domain/events/event.ts'
import type { EventView } from '../../domain/questions/events.ts'
import { swedishIso } from '../../domain/time/swedish-time.ts'
import { publisher, type Site } from './graph.ts'

const STATUS: Readonly<Record<EventPlan, EventStatusType>> = {
  'save-the-date': 'https://schema.org/EventScheduled',
  scheduled: 'https://schema.org/EventScheduled',
  moved: 'https://schema.org/EventRescheduled',
  cancelled: 'https://schema.org/EventCancelled',
}

const ATTENDANCE: Readonly<Record<EventFormat, EventAttendanceModeEnumeration>> = {
  'on-site': 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
}

/** The places of an event. The URL of a digital meeting is for participants only, so the URL of the page takes its place. */
function locations({ venue, format }: CalendarEvent, url: string): readonly (Place | VirtualLocation)[] {
  const place: Place[] = venue ? [{ '@type': 'Place', name: venue.name, ...(venue.address ? { address: venue.address } : {}) }] : []
  return format === 'on-site' ? place : [...place, { '@type': 'VirtualLocation', url }]
}

/** The price of an event and whether seats are left; null for an event without a stated price. */
function offer({ event, signup }: EventView, url: string): Offer | null {
  if (event.price === null) return null
  const isFull = signup === 'full' || signup === 'waiting-list'
  const by = event.signup?.by
  return {
    '@type': 'Offer',
    price: event.price,
    priceCurrency: 'SEK',
    url: by?.kind === 'link' ? by.url : url,
    ...(signup === 'none' || signup === 'not-yet'
      ? {}
      : { availability: isFull || signup === 'closed' ? 'https://schema.org/SoldOut' : 'https://schema.org/InStock' }),
    ...(event.signup?.opensAt ? { validFrom: swedishIso(event.signup.opensAt) } : {}),
  }
}

/** An event as an `Event` of schema.org. The occasions of an event with several of them are its parts. */
export function eventThing(view: EventView, site: Site): Event {
  const { event } = view
  const url = site.origin + site.path
  const [where, offers] = [locations(event, url), offer(view, url)]
  const status = STATUS[event.plan]
  return {
    '@type': 'Event',
    name: event.title,
    description: event.lead,
    url,
    inLanguage: 'sv',
    startDate: swedishIso(eventStart(event)),
    endDate: swedishIso(eventEnd(event)),
    eventStatus: status,
    ...(event.plan === 'moved' && event.movedFrom !== null ? { previousStartDate: swedishIso(event.movedFrom) } : {}),
    eventAttendanceMode: ATTENDANCE[event.format],
    ...(where.length > 0 ? { location: where } : {}),
    ...(site.image ? { image: site.image } : {}),
    ...(event.price === 0 ? { isAccessibleForFree: true } : {}),
    ...(offers ? { offers } : {}),
    organizer: event.organiser ? { '@type': 'Organization', name: event.organiser } : publisher(site),
    ...(event.occasions.length > 1
      ? {
          subEvent: event.occasions.map(({ startsAt, endsAt, note }) => ({
            '@type': 'Event' as const,
            name: note ?? event.title,
            startDate: swedishIso(startsAt),
            endDate: swedishIso(endsAt),
            eventStatus: status,
            ...(where.length > 0 ? { location: where } : {}),
          })),
        }
      : {}),
  }
}
