import { readFileSync } from 'node:fs'
import { checkInClient } from './check-in-client.ts'
import { checkInServiceWorker } from './check-in-service-worker.ts'
import { CHECK_IN_SCRIPT, ICON, STYLESHEET } from './paths.ts'

/** The style sheet of the staff pages. */
export const STAFF_STYLES = readFileSync(new URL('./pages/participants.css', import.meta.url), 'utf8')
/** The script of the check-in page. */
export const CHECK_IN_CLIENT = `(${checkInClient.toString()})()\n`
/** The service worker of the check-in page, with the files that the page needs. */
export const CHECK_IN_SERVICE_WORKER = `(${checkInServiceWorker.toString()})(${JSON.stringify([STYLESHEET, CHECK_IN_SCRIPT, ICON])})\n`
