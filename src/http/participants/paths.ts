import type { Id } from '../../domain/content/content.ts'

/** The path of the staff pages about participants. */
export const PARTICIPANTS = '/deltagare/'
/** The path of the form that logs out. */
export const LOG_OUT = `${PARTICIPANTS}logga-ut/`
/** The style sheet of the staff pages. */
export const STYLESHEET = `${PARTICIPANTS}stil.css`
/** The site's icon. */
export const ICON = '/favicon.svg'
/** The script of the check-in page. */
export const CHECK_IN_SCRIPT = `${PARTICIPANTS}incheckning.js`
/** The service worker of the check-in page. */
export const CHECK_IN_WORKER = `${PARTICIPANTS}incheckning-kvar.js`

/** The path of an event's list of participants. */
export const staffEventPath = (event: Id): string => `${PARTICIPANTS}${event}/`
/** The path of one participant. */
export const participantPath = (event: Id, key: string): string => `${staffEventPath(event)}person/${key}/`
/** The path of an event's check-in page. */
export const checkInPath = (event: Id): string => `${staffEventPath(event)}incheckning/`
/** The path of the forms that cancel or remove several participants. */
export const manyPath = (event: Id): string => `${staffEventPath(event)}flera/`
/** The path of the form that adds a participant. */
export const addPath = (event: Id): string => `${staffEventPath(event)}ny/`
