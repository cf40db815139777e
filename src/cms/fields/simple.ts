import type { DateField, DateFieldValidation, NumberField, TextareaField, TextField } from 'payload'
import { date } from 'payload/shared'
import { isYearDay } from '../../domain/calls/usual-window.ts'
import { clockTime } from '../../domain/time/clock-time.ts'
import { isKnownInstant, isMonth } from '../../domain/time/swedish-time.ts'
import { REFUSALS } from '../../words/refusals.ts'
import { DAY_PICKER, INSTANT_PICKER } from './date-forms.ts'
import { KEPT_OUT_OF_LISTS } from './kept-out-of-lists.ts'

/** The form of a field's value in a content file, where the field's type does not decide it. Stored as `custom.kind` of the field. */
export type ContentKind = 'instant' | 'day' | 'month'

interface FieldOptions {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly required?: boolean
  readonly width?: string
  /** Whether the field stands in the sidebar. */
  readonly isAside?: boolean
  readonly condition?: (data: Record<string, unknown>, siblings: Record<string, unknown>) => boolean
}

const adminOptions = ({ help, width, condition, isAside }: FieldOptions) => ({
  description: help,
  ...(width ? { width } : {}),
  ...(condition ? { condition } : {}),
  ...(isAside ? { position: 'sidebar' as const } : {}),
})

/** Payload's own check of a date, followed by a check that it lies in the years that the site deals with. */
const validateDate: DateFieldValidation = (value, options) => {
  const result = date(value, options)
  if (result !== true || !value) return result
  return isKnownInstant(new Date(value).getTime()) || REFUSALS.year(new Date(value).getUTCFullYear())
}

/** An instant, entered and shown in Swedish time and stored in UTC. */
export function instantField(options: FieldOptions): DateField {
  return {
    name: options.name,
    type: 'date',
    label: options.label,
    required: options.required ?? false,
    timezone: { override: ({ baseField }) => ({ ...baseField, admin: { ...baseField.admin, ...KEPT_OUT_OF_LISTS } }) },
    validate: validateDate,
    custom: { kind: 'instant' satisfies ContentKind },
    admin: { ...adminOptions(options), date: INSTANT_PICKER },
  }
}

/** A calendar day, stored as noon in UTC, which is the same day in Sweden. */
export function dayField(options: FieldOptions): DateField {
  return {
    name: options.name,
    type: 'date',
    label: options.label,
    required: options.required ?? false,
    validate: validateDate,
    custom: { kind: 'day' satisfies ContentKind },
    admin: { ...adminOptions(options), date: DAY_PICKER },
  }
}

/** A month, stored as text: `2026-01`. */
export function monthField(options: FieldOptions): TextField {
  return {
    name: options.name,
    type: 'text',
    label: options.label,
    required: options.required ?? false,
    custom: { kind: 'month' satisfies ContentKind },
    admin: { ...adminOptions(options), placeholder: '2026-01' },
    validate: (value: unknown) =>
      value == null || value === '' ? !options.required || REFUSALS.month('') : isMonth(String(value)) || REFUSALS.month(String(value)),
  }
}

/** A day of every year, stored as text: `01-15`. */
export function yearDayField(options: FieldOptions): TextField {
  return {
    name: options.name,
    type: 'text',
    label: options.label,
    required: options.required ?? false,
    admin: { ...adminOptions(options), placeholder: '01-15', description: options.help ?? 'Månad och dag, till exempel 01-15.' },
    validate: (value: unknown) =>
      value == null || value === '' ? !options.required || REFUSALS.yearDay('') : isYearDay(String(value)) || REFUSALS.yearDay(String(value)),
  }
}

/** A clock time in Sweden, stored as it was typed: `09.00` or `9:00`. */
export function clockField(options: FieldOptions): TextField {
  return {
    name: options.name,
    type: 'text',
    label: options.label,
    required: options.required ?? false,
    admin: { ...adminOptions(options), placeholder: '09.00' },
    validate: (value: unknown) =>
      value == null || value === ''
        ? !options.required || REFUSALS.clockTime('')
        : clockTime(String(value)) !== null || REFUSALS.clockTime(String(value)),
  }
}

/** An amount in whole kronor. */
export function kronorField(options: FieldOptions): NumberField {
  return { ...countField(options), admin: { ...adminOptions({ ...options, help: options.help ?? 'Hela kronor.' }), step: 1 } }
}

/** A whole number from 0 to `max`. `tooMuch` is the refusal of a larger number. */
export function countField(options: FieldOptions & { readonly max?: number; readonly tooMuch?: string }): NumberField {
  return {
    name: options.name,
    type: 'number',
    label: options.label,
    required: options.required ?? false,
    admin: { ...adminOptions(options), step: 1 },
    validate: (value: unknown) => {
      if (value === null || value === undefined || value === '') return !options.required || 'Fyll i ett tal.'
      const number = Number(value)
      if (!Number.isSafeInteger(number)) return REFUSALS.wholeKronor
      if (number < 0) return REFUSALS.notNegative
      return options.max === undefined || number <= options.max || options.tooMuch || `Högst ${options.max}.`
    },
  }
}

/** The year of a birth or a death, from 1800 to 2099. */
export function yearField(options: FieldOptions): NumberField {
  return {
    ...countField(options),
    validate: (value: unknown) =>
      value === null || value === undefined || value === '' || /^1[89]\d\d$|^20\d\d$/.test(String(value)) || REFUSALS.yearOfLife(String(value)),
  }
}

/** A line of text, of at most 200 characters unless `maxLength` says otherwise. */
export function textField(options: FieldOptions & { readonly maxLength?: number; readonly placeholder?: string }): TextField {
  return {
    name: options.name,
    type: 'text',
    label: options.label,
    required: options.required ?? false,
    maxLength: options.maxLength ?? 200,
    admin: { ...adminOptions(options), ...(options.placeholder ? { placeholder: options.placeholder } : {}) },
  }
}

/** Text without formatting, of at most 1,000 characters unless `maxLength` says otherwise. */
export function textareaField(options: FieldOptions & { readonly maxLength?: number }): TextareaField {
  return {
    name: options.name,
    type: 'textarea',
    label: options.label,
    required: options.required ?? false,
    maxLength: options.maxLength ?? 1000,
    admin: { ...adminOptions(options), rows: 3 },
  }
}

/** A URL without a user name. With `https` it must be encrypted; otherwise `http:` is allowed too. */
export function webField(options: FieldOptions & { readonly https?: boolean }): TextField {
  return {
    ...textField({ ...options, maxLength: 2000 }),
    validate: (value: unknown) => {
      if (value == null || value === '') return !options.required || REFUSALS.webAddress
      const url = URL.canParse(String(value)) ? new URL(String(value)) : null
      const allowed = options.https ? ['https:'] : ['https:', 'http:']
      return (url !== null && allowed.includes(url.protocol) && url.username === '') || (options.https ? REFUSALS.httpsAddress : REFUSALS.webAddress)
    },
  }
}
