import type { Payload, Where } from 'payload'
import { type Check, checkAfter, isTryDue, WATCHED_DAYS, type WatchedLink, watchedLinks } from '../../domain/calls/link-check-schedule.ts'
import type { Instant } from '../../domain/content/content.ts'
import type { LinkStanding } from '../../words/calls/link-checks.ts'
import type { ApplicationCheck } from '../payload-types.ts'
import { fundingCallOf } from '../to-content/documents.ts'
import { settingsOf } from '../to-content/globals.ts'

const DAY = 24 * 60 * 60_000

/** A watched link, and whose it is as editors know it. */
export interface CallLink extends WatchedLink {
  readonly title: string
}

interface Stored extends Check {
  readonly id: ApplicationCheck['id']
  readonly key: string
}

/** A watched link and how it stands. */
export interface CheckedLink extends CallLink {
  readonly standing: LinkStanding
}

/** The links that are watched now: of all published calls, or of those that a condition names. */
async function watched(payload: Payload, now: Instant, which: Where = {}): Promise<readonly CallLink[]> {
  const and: Where[] = [
    { _status: { equals: 'published' } },
    { applicationTemplate: { exists: true } },
    // Most calls are past. A day more than is watched, as days of 25 hours are.
    { 'rounds.closesAt': { greater_than: new Date(now).toISOString() } },
    { 'rounds.opensAt': { less_than: new Date(now + (WATCHED_DAYS + 2) * DAY).toISOString() } },
    which,
  ]
  const { docs } = await payload.find({ collection: 'funding-calls', where: { and }, depth: 0, pagination: false, overrideAccess: true })
  if (docs.length === 0) return []
  const { applicationHosts } = settingsOf(await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true }))
  return docs.flatMap((stored) => watchedLinks(fundingCallOf(stored), applicationHosts, now).map((link) => ({ ...link, title: stored.title })))
}

async function storedChecks(payload: Payload, where: Where = {}): Promise<readonly Stored[]> {
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

function standingOf(link: WatchedLink, check: Check | undefined): LinkStanding {
  // What was found of another address says nothing of this one.
  if (!check || check.url !== link.url) return { kind: 'untried' }
  const { triedAt, fault, failedSince } = check
  return fault === null ? { kind: 'works', triedAt } : { kind: 'fails', triedAt, fault, since: failedSince ?? triedAt }
}

async function checkedLinks(payload: Payload, now: Instant, which: Where): Promise<readonly CheckedLink[]> {
  const links = await watched(payload, now, which)
  if (links.length === 0) return []
  const checks = new Map((await storedChecks(payload, { key: { in: links.map(({ key }) => key) } })).map((check) => [check.key, check]))
  return links.map((link) => ({ ...link, standing: standingOf(link, checks.get(link.key)) }))
}

/** How the watched links of a call stand now. */
export const checkedLinksOf = (payload: Payload, call: string | number, now: Instant): Promise<readonly CheckedLink[]> =>
  checkedLinks(payload, now, { id: { equals: call } })

/** Every watched link that does not work. */
export async function failingLinks(payload: Payload, now: Instant): Promise<readonly CheckedLink[]> {
  const failing = await payload.db.find<ApplicationCheck>({ collection: 'application-checks', where: { fault: { exists: true } }, pagination: false })
  const calls = [...new Set(failing.docs.map(({ call }) => call))]
  if (calls.length === 0) return []
  return (await checkedLinks(payload, now, { id: { in: calls } })).filter(({ standing }) => standing.kind === 'fails')
}

/** What links are tried with. */
export interface CheckParts {
  readonly payload: Payload
  readonly clock: () => Instant
  /** Tries a link; returns why it does not work, in words, or null. */
  readonly probe: (url: string) => Promise<string | null>
  /** Throws when this process is no longer the one to write what was found. */
  readonly confirm: () => Promise<void>
}

/** Tries every watched link that is due, one after the other, and forgets those that are watched no more. Ends early when it is told to stop. */
export async function checkDueLinks({ payload, clock, probe, confirm }: CheckParts, isStopped: () => boolean): Promise<void> {
  const links = await watched(payload, clock())
  const stored = await storedChecks(payload)
  const keys = new Set(links.map(({ key }) => key))
  const stale = stored.filter(({ key }) => !keys.has(key)).map(({ id }) => id)
  if (stale.length > 0) {
    await confirm()
    await payload.db.deleteMany({ collection: 'application-checks', where: { id: { in: stale } } })
  }
  const last = new Map(stored.map((check) => [check.key, check]))
  for (const link of links) {
    const before = last.get(link.key) ?? null
    if (isStopped()) return
    if (!isTryDue(link, before, clock())) continue
    const fault = await probe(link.url)
    await confirm()
    await store(payload, link, before?.id ?? null, checkAfter(link, before, fault, clock()))
  }
}

async function store(payload: Payload, { key, call }: WatchedLink, id: Stored['id'] | null, check: Check): Promise<void> {
  const collection = 'application-checks'
  const failedSince = check.failedSince === null ? null : new Date(check.failedSince).toISOString()
  const data = { key, call, url: check.url, triedAt: new Date(check.triedAt).toISOString(), fault: check.fault, failedSince }
  if (id === null) await payload.db.create({ collection, data })
  else await payload.db.updateOne({ collection, where: { id: { equals: id } }, data })
}
