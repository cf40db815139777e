import { nextYearTitle } from '../../domain/events/next-year.ts'
import { yearOf } from '../../domain/time/swedish-time.ts'
import type { Event } from '../payload-types.ts'

/** The fields that are copied. All others belong to the past event: its times, changes, documentation and films. */
const COPIED_FIELDS = [
  'lead',
  'image',
  'imageCaption',
  'body',
  'audience',
  'price',
  'organiser',
  'contacts',
  'documents',
  'themes',
  'municipalities',
  'related',
  'format',
  'venue',
] as const satisfies readonly (keyof Event)[]

const COPIED_SIGNUP_FIELDS = [
  'url',
  'email',
  'seats',
  'reservedSeats',
  'hasWaitingList',
  'offerHours',
  'confirmsAddress',
  'largestParty',
  'reminderDays',
  'keepDays',
  'participantInfo',
] as const satisfies readonly (keyof Event['signup'])[]

/** A row without its id. Answers and choices refer to rows by id, so a copy needs an id of its own. */
const withoutId = <Row extends { id?: string | null }>({ id: _id, ...row }: Row): Omit<Row, 'id'> => row

const pickDefined = <Whole extends object, Name extends keyof Whole>(whole: Whole, names: readonly Name[]): Partial<Pick<Whole, Name>> =>
  Object.fromEntries(names.filter((name) => whole[name] !== undefined).map((name) => [name, whole[name]])) as Partial<Pick<Whole, Name>>

/** The data of a draft of next year's event: the texts, the programme and the questions of `event`, without its dates. */
export function nextYearDraft(event: Event) {
  const start = event.occasions?.[0]?.startsAt
  const programme = event.programme?.map(({ day: _day, ...item }) => ({ ...withoutId(item), speakers: item.speakers?.map(withoutId) ?? [] }))
  return {
    ...pickDefined(event, COPIED_FIELDS),
    title: nextYearTitle(event.title, start ? yearOf(Date.parse(start)) : null),
    plan: 'save-the-date' as const,
    programme: programme ?? [],
    signup: { ...pickDefined(event.signup, COPIED_SIGNUP_FIELDS), way: event.signup.way, questions: event.signup.questions?.map(withoutId) ?? [] },
    _status: 'draft' as const,
  }
}
