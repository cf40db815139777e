import type { Day } from '../../domain/content/content.ts'
import { monthFromText } from '../../domain/projects/project.ts'
import { clockTime } from '../../domain/time/clock-time.ts'
import { addDays, addMonths, fromSwedishClock, isDay } from '../../domain/time/swedish-time.ts'
import { workingDaysFrom } from '../../domain/time/working-days.ts'
import { dayInWords } from '../../words/time/dates.ts'
import { REASONS } from './reasons.ts'

/**
 * The day that a text names: `2027-03-31`, or relative to today, `+21d` or `-400d`. `+21d workday` is the first working day from then on, and
 * `+21d workday 2/2` the second of the first two in a row. Null when it names none.
 */
function dayNamedBy(text: string, today: Day): Day | null {
  const [, days, workday, place = '1', row = '1'] = /^([+-]\d{1,5})d(?:\s+(workday)(?:\s+([1-3])\/([1-3]))?)?$/.exec(text) ?? []
  if (days === undefined) return isDay(text) ? text : null
  const day = addDays(today, Number(days))
  if (!workday) return day
  const [at, count] = [Number(place), Number(row) as 1 | 2 | 3]
  return at <= count ? addDays(workingDaysFrom(day, count), at - 1) : null
}

/**
 * The instant that a text in a content file names, in ISO 8601 in UTC. The text is Swedish time, `2027-03-31 09:00`, relative to today, `+21d 09:00` or
 * `+21d workday 09:00`, or ISO 8601 with a time zone. Null for any other text.
 */
export function instantFromText(text: string, today: Day): string | null {
  const typed = text.trim()
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(typed) && isDay(typed.slice(0, 10))) {
    const parsed = Date.parse(typed)
    return Number.isNaN(parsed) ? null : new Date(parsed).toISOString()
  }
  const [, dayText = '', timeText = ''] = /^(\S.*?)[ T](\S+)$/.exec(typed) ?? []
  const day = dayNamedBy(dayText, today)
  const time = /^\d{1,2}[.:]\d{2}$/.test(timeText) ? clockTime(timeText) : null
  if (!day || !time) return null
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return new Date(fromSwedishClock(year, month, date, time.hour, time.minute)).toISOString()
}

/** The day that a text in a content file names, `2027-03-31`, `+30d` or `+30d workday`, as it is stored: noon in UTC. Null for any other text. */
export function dayFromText(text: string, today: Day): string | null {
  const day = dayNamedBy(text.trim(), today)
  return day && `${day}T12:00:00.000Z`
}

/** The month that a text in a content file names, `2024-01` or relative to this month, `-10m`. Any other text is returned as it is, for its field to refuse. */
export function completeMonth(text: string, today: Day): string {
  const relative = /^([+-]\d{1,4})m$/.exec(text.trim())
  return relative ? addMonths(today.slice(0, 7), Number(relative[1])) : (monthFromText(text) ?? text)
}

/**
 * A text with its placeholders replaced: `{{year -300d}}` by 2026, `{{date +21d}}` by 12 december 2026, `{{day +21d}}` by 12 december. A placeholder that
 * names no day stays, and `faults` has a Swedish sentence about it.
 */
export function fillPlaceholders(text: string, today: Day): { readonly text: string; readonly faults: readonly string[] } {
  const faults: string[] = []
  const result = text.replace(/\{\{\s*(year|date|day)\b([^{}]*)\}\}/g, (whole, kind: string, rest: string) => {
    const day = rest.trim() === '' ? today : /^[+-]/.test(rest.trim()) ? dayNamedBy(rest.trim(), today) : null
    if (!day) {
      faults.push(REASONS.notPlaceholder(whole))
      return whole
    }
    if (kind === 'year') return day.slice(0, 4)
    return kind === 'date' ? dayInWords(day) : dayInWords(day).replace(/\s\d{4}$/, '')
  })
  return { text: result, faults }
}
