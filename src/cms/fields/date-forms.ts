import type { DateField } from 'payload'

type Picker = NonNullable<NonNullable<DateField['admin']>['date']>

// The picker shows dates in the first format and reads them in all. With the first alone it would read "27 november 2026 23.59" as midnight.
const overrides = (formats: string[]): Picker['overrides'] => ({ dateFormat: formats, timeCaption: 'Tid' }) as never
// The first format has figures only: the picker shows English names of months until it has loaded the Swedish ones.
const DAYS = ['yyyy-MM-dd', 'd MMM yyyy', 'd MMM. yyyy', 'd MMMM yyyy', 'd/M yyyy']

/** The date picker of a day, with the formats that it reads. */
export const DAY_PICKER = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd', overrides: overrides(DAYS) } as const satisfies Picker

/** The date picker of a day with a time, with the formats that it reads. */
export const INSTANT_PICKER = {
  pickerAppearance: 'dayAndTime',
  displayFormat: 'yyyy-MM-dd HH.mm',
  timeFormat: 'HH.mm',
  timeIntervals: 15,
  overrides: overrides(DAYS.flatMap((day) => ['HH.mm', 'HH:mm'].map((time) => `${day} ${time}`))),
} as const satisfies Picker
