import type { Alert, Instant } from '../content/content.ts'

const GRAVEST_FIRST: readonly Alert['severity'][] = ['critical', 'warning', 'info']

/** Whether an alert is shown at an instant: [from, until), either end open when null. */
function isAlertOn(alert: Alert, now: Instant): boolean {
  return (alert.from === null || now >= alert.from) && (alert.until === null || now < alert.until)
}

/** The alerts to show on an address at an instant: the gravest first, and those that are as grave in the order that they were given. */
export function shownAlerts(alerts: readonly Alert[], path: string, now: Instant): readonly Alert[] {
  const shown = alerts.filter((alert) => isAlertOn(alert, now) && isAlertFor(alert, path))
  return GRAVEST_FIRST.flatMap((severity) => shown.filter((alert) => alert.severity === severity))
}

/** Whether an alert is meant for an address: everywhere when it names no paths, else under any of them. */
function isAlertFor(alert: Alert, path: string): boolean {
  return alert.paths.length === 0 || alert.paths.some((prefix) => path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`))
}
