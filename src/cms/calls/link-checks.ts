import type { Payload, Where } from 'payload'
import { checkAfter, isCheckDue, type LinkCheck, WATCHED_DAYS, type WatchedLink, watchedLinks } from '../../domain/calls/link-check-schedule.ts'
import type { Instant } from '../../domain/content/content.ts'
import type { LinkStanding } from '../../words/calls/link-checks.ts'
import type { ApplicationCheck } from '../payload-types.ts'
import { fundingCallOf } from '../to-content/documents.ts'
import { settingsOf } from '../to-content/globals.ts'

const DAY = 24 * 60 * 60_000

/** A watched link with the title of its call. */
interface CallLink extends WatchedLink {
  readonly title: string
}

interface StoredCheck extends LinkCheck {
  readonly id: ApplicationCheck['id']
  readonly key: string
}

/** A watched link with its standing. */
interface CheckedLink extends CallLink {
  readonly standing: LinkStanding
}

/** Reads the links that are watched now, of all published calls or of those that match a condition. */
async function readWatchedLinks(payload: Payload, now: Instant, condition: Where = {}): Promise<readonly CallLink[]> {
  const and: Where[] = [
    { _status: { equals: 'published' } },
    { applicationTemplate: { exists: true } },
    // Most calls are past. One day more than is watched, as a day may have 25 hours.
    { 'rounds.closesAt': { greater_than: new Date(now).toISOString() } },
    { 'rounds.opensAt': { less_than: new Date(now + (WATCHED_DAYS + 2) * DAY).toISOString() } },
    condition,
  ]
  const { docs } = await payload.find({ collection: 'funding-calls', where: { and }, depth: 0, pagination: false, overrideAccess: true })
  if (docs.length === 0) return []
  const { applicationHosts } = settingsOf(await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true }))
  return docs.flatMap((stored) => watchedLinks(fundingCallOf(stored), applicationHosts, now).map((link) => ({ ...link, title: stored.title })))
}

async function readChecks(payload: Payload, where: Where = {}): Promise<readonly StoredCheck[]> {
  const { docs } = await payload.db.find<ApplicationCheck>({ collection: 'application-checks', where, pagination: false })
  return docs.map(({ id, key, url, triedAt, fault, failedSince }) => ({
    id,
    key,
    url,
    triedAt: Date.parse(triedAt),
    fault: fault || null,
    failedSince: failedSince ? Date.parse(failedSince) : null,
  }))
}

function standingOf(link: WatchedLink, check: LinkCheck | undefined): LinkStanding {
  // A check of another URL says nothing about this one.
  if (!check || check.url !== link.url) return { kind: 'untried' }
  const { triedAt, fault, failedSince } = check
  return fault === null ? { kind: 'works', triedAt } : { kind: 'fails', triedAt, fault, since: failedSince ?? triedAt }
}

async function checkedLinks(payload: Payload, now: Instant, condition: Where): Promise<readonly CheckedLink[]> {
  const links = await readWatchedLinks(payload, now, condition)
  if (links.length === 0) return []
  const checks = new Map((await readChecks(payload, { key: { in: links.map(({ key }) => key) } })).map((check) => [check.key, check]))
  return links.map((link) => ({ ...link, standing: standingOf(link, checks.get(link.key)) }))
}

/** The watched links of a call, with their standings now. */
export const checkedLinksOf = (payload: Payload, call: string | number, now: Instant): Promise<readonly CheckedLink[]> =>
  checkedLinks(payload, now, { id: { equals: call } })

/** The watched links that do not work. */
export async function failingLinks(payload: Payload, now: Instant): Promise<readonly CheckedLink[]> {
  const failing = await payload.db.find<ApplicationCheck>({ collection: 'application-checks', where: { fault: { exists: true } }, pagination: false })
  const calls = [...new Set(failing.docs.map(({ call }) => call))]
  if (calls.length === 0) return []
  return (await checkedLinks(payload, now, { id: { in: calls } })).filter(({ standing }) => standing.kind === 'fails')
}

/** How due links are checked, and by which process. */
interface LinkCheckParts {
  readonly payload: Payload
  readonly clock: () => Instant
  /** Checks a link and returns why it does not work, in Swedish, or null. */
  readonly probe: (url: string) => Promise<string | null>
  /** Throws when this process has lost the right to store results. */
  readonly confirm: () => Promise<void>
}

/** Checks the watched links that are due, one after the other, and deletes the results of links that are no longer watched. Ends early when stopped. */
export async function checkDueLinks({ payload, clock, probe, confirm }: LinkCheckParts, isStopped: () => boolean): Promise<void> {
  const links = await readWatchedLinks(payload, clock())
  const stored = await readChecks(payload)
  const keys = new Set(links.map(({ key }) => key))
  const stale = stored.filter(({ key }) => !keys.has(key)).map(({ id }) => id)
  if (stale.length > 0) {
    await confirm()
    await payload.db.deleteMany({ collection: 'application-checks', where: { id: { in: stale } } })
  }
  const latest = new Map(stored.map((check) => [check.key, check]))
  for (const link of links) {
    const before = latest.get(link.key) ?? null
    if (isStopped()) return
    if (!isCheckDue(link, before, clock())) continue
    const fault = await probe(link.url)
    await confirm()
    await storeCheck(payload, link, before?.id ?? null, checkAfter(link, before, fault, clock()))
  }
}

async function storeCheck(payload: Payload, { key, call }: WatchedLink, id: StoredCheck['id'] | null, check: LinkCheck): Promise<void> {
  const collection = 'application-checks'
  const failedSince = check.failedSince === null ? null : new Date(check.failedSince).toISOString()
  const data = { key, call, url: check.url, triedAt: new Date(check.triedAt).toISOString(), fault: check.fault, failedSince }
  if (id === null) await payload.db.create({ collection, data })
  else await payload.db.updateOne({ collection, where: { id: { equals: id } }, data })
}
