import type { DateField } from 'payload'

type Picker = NonNullable<NonNullable<DateField['admin']>['date']>

// The first form is shown; all are understood. With one form alone, "27 november 2026 23.59" would be taken for midnight.
const overrides = (forms: string[]): Picker['overrides'] => ({ dateFormat: forms, timeCaption: 'Tid' }) as never
// Figures first: the picker shows names of months in English until it has fetched the Swedish ones.
const DAYS = ['yyyy-MM-dd', 'd MMM yyyy', 'd MMM. yyyy', 'd MMMM yyyy', 'd/M yyyy']

/** How a day is shown and may be typed. */
export const DAY_PICKER = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd', overrides: overrides(DAYS) } as const satisfies Picker

/** How a day with a time is shown and may be typed. */
export const INSTANT_PICKER = {
  pickerAppearance: 'dayAndTime',
  displayFormat: 'yyyy-MM-dd HH.mm',
  timeFormat: 'HH.mm',
  timeIntervals: 15,
  overrides: overrides(DAYS.flatMap((day) => ['HH.mm', 'HH:mm'].map((time) => `${day} ${time}`))),
} as const satisfies Picker
