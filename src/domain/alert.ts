import type { Alert, Instant } from './content.ts'

/** Whether an alert is shown at an instant: [from, until), either end open when null. */
export function isAlertOn(alert: Alert, now: Instant): boolean {
  return (alert.from === null || now >= alert.from) && (alert.until === null || now < alert.until)
}

/** Whether an alert is meant for an address: everywhere when it names no paths, else under any of them. */
export function isAlertFor(alert: Alert, path: string): boolean {
  return alert.paths.length === 0 || alert.paths.some((prefix) => path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`))
}
