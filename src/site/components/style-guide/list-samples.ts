import type { CallState } from '../../../domain/calls/call-filter.ts'
import { monthGrid } from '../../../domain/events/month-grid.ts'
import type { CallTeaser } from '../../../domain/questions/calls.ts'
import type { CalendarMonth } from '../../../domain/questions/event-months.ts'
import { CALL, EVENT_STATES, NEWS } from './samples.ts'

const PATH = '/stilguide/'

/** A sample month: days with an event and with several, and today. */
export const MONTH: CalendarMonth = {
  month: '2027-03',
  weeks: monthGrid('2027-03', [
    { from: '2027-03-04', to: '2027-03-05', title: 'Klarspråk på en förmiddag' },
    { from: '2027-03-04', to: '2027-03-04', title: 'FOKUS-dagen' },
    { from: '2027-03-17', to: '2027-03-17', title: 'Samråd om järnvägen' },
  ]).map((week) =>
    week.map(
      (cell) =>
        cell && {
          day: cell.day,
          number: cell.number,
          isToday: cell.number === 9 || cell.number === 17,
          titles: cell.on.map(({ title }) => title),
          path: cell.on.length > 0 ? PATH : null,
        },
    ),
  ),
}

/** The sample events of a month. */
export const MONTH_EVENTS = EVENT_STATES.slice(0, 6)

/** Sample news for the front of a list. */
export const FRONT = Array.from({ length: 6 }, (_, i) => ({ ...NEWS, id: `prov-${i}`, ...(i % 2 === 1 ? { kind: 'press-release' as const } : {}) }))

const stand = (status: CallTeaser['status'], parts: Partial<CallTeaser> = {}): readonly CallTeaser[] => [{ ...CALL, status, ...parts }]

/** Sample calls, one for each way in which a call can stand. */
export const CALLS_BY_STATE: Readonly<Record<CallState, readonly CallTeaser[]>> = {
  open: stand('open'),
  paused: stand('open', { isPaused: true }),
  upcoming: stand('upcoming', { funder: 'Myndigheten för kultur och näring' }),
  planned: stand('planned', { closesAt: null, most: null, total: null }),
  closed: [...stand('closed'), ...stand('closed', { isDecisionOverdue: true })],
  withdrawn: stand('withdrawn'),
  decided: stand('decided', { isReplaced: true }),
}
