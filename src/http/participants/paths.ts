import type { Id } from '../../domain/content/content.ts'

/** Where the staff's pages about participants begin. */
export const PARTICIPANTS = '/deltagare/'
/** The style sheet of the staff's pages. */
export const STYLESHEET = `${PARTICIPANTS}stil.css`
/** The sign of the site in a browser's tab. */
export const ICON = '/favicon.svg'
/** What keeps check-ins while there is no network. */
export const CHECK_IN_SCRIPT = `${PARTICIPANTS}incheckning.js`
/** What shows the check-in page when it is opened anew without a network. */
export const CHECK_IN_WORKER = `${PARTICIPANTS}incheckning-kvar.js`

/** The first of an event's pages. */
export const staffEventPath = (event: Id): string => `${PARTICIPANTS}${event}/`
/** The page of one participant. */
export const participantPath = (event: Id, key: string): string => `${staffEventPath(event)}person/${key}/`
/** The page on which people are checked in. */
export const checkInPath = (event: Id): string => `${staffEventPath(event)}incheckning/`
/** The page on which a participant is added by hand. */
export const addPath = (event: Id): string => `${staffEventPath(event)}ny/`
