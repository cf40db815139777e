import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import type { Instant, ListName } from '../../domain/content/content.ts'
import type { SingleName } from '../../publisher/content/delta.ts'
import type { Report } from '../../publisher/report.ts'
import { failureInWords, PUBLICATION_WORDS, publicationTitle } from '../../words/publishing/publication.ts'
import { NAMED_AT_MOST } from '../collections/publications.ts'
import { type Change, locationName, SEATS } from '../outbox/pending-changes.ts'
import { type PublicationStatus, UNKNOWN } from './publication-status.ts'

/** How many publications are remembered. */
const KEPT = 1_000

/** Where the documents of a snapshot's list are stored, where it is not under the list's own name. */
const COLLECTION: Partial<Record<ListName, CollectionSlug>> = { fundingCalls: 'funding-calls' }
const collectionOf = (list: ListName): string => COLLECTION[list] ?? list
const GLOBAL: Record<SingleName, GlobalSlug> = {
  settings: 'site',
  navigation: 'navigation',
  alerts: 'alert',
  accessibility: 'accessibility',
  synonyms: 'search',
}

/** How many pages that failed are told of, each with its reason. */
const FAILURES_TOLD = 1_000

/** Keeps in the database what the publisher did: where it stands now, and the history. */
export class PublicationRecord {
  readonly #payload: Payload
  readonly #note: (status: PublicationStatus) => Promise<void>
  #status = UNKNOWN
  #lastFailed = ''

  /** `note` keeps the publisher's standing where every process can read it. */
  constructor(payload: Payload, note: (status: PublicationStatus) => Promise<void>) {
    this.#payload = payload
    this.#note = note
  }

  /** Takes note of a publication that is done, and of who had saved what before it. */
  async published(report: Report, changes: readonly Change[], now: Instant): Promise<void> {
    const hadFailed = this.#lastFailed !== ''
    // A page that fails again, for the same reason, is no news: it is tried every other second.
    const failed = JSON.stringify(report.failed)
    const hasNewFailures = report.failed.length > 0 && failed !== this.#lastFailed
    this.#lastFailed = report.failed.length > 0 ? failed : ''
    try {
      await this.#say({ lookedAt: now, fault: null, failed: report.failed.slice(0, FAILURES_TOLD), nextClockChanges: report.nextClockChanges })
      // Each seat that is taken is a publication, too many to be told of among those that somebody made.
      const isSeatsAlone = changes.length > 0 && changes.every(({ by }) => by === SEATS) && !hasNewFailures
      if (!isSeatsAlone && (report.written + report.removed > 0 || hasNewFailures)) await this.#write(report, changes, now, hadFailed)
    } catch (error) {
      // What is out is out: the history is not worth publishing all again for.
      this.#payload.logger.error(error)
    }
  }

  /** Takes note that nothing could be published. */
  async failed(error: Error): Promise<void> {
    await this.#say({ ...this.#status, fault: error.message }).catch((unsaid: unknown) => this.#payload.logger.error(unsaid))
  }

  async #say(status: PublicationStatus): Promise<void> {
    this.#status = status
    await this.#note(status)
  }

  async #write(report: Report, changes: readonly Change[], now: Instant, hadFailed: boolean): Promise<void> {
    const documents = [
      ...report.changedDocs.map(({ list, id, title }) => ({ document: `${collectionOf(list)}:${id}`, title })),
      ...report.changedSingles.map((name) => ({ document: GLOBAL[name], title: PUBLICATION_WORDS[name] })),
    ]
    const places = new Set<string>(documents.map(({ document }) => document))
    const names = new Set(changes.filter((change) => places.has(locationName(change))).flatMap(({ by }) => by ?? []))
    const addresses = [
      ...report.writtenPaths.map((path) => ({ path, isRemoved: false })),
      ...report.removedPaths.map((path) => ({ path, isRemoved: true })),
    ]
    const cause = hadFailed ? PUBLICATION_WORDS.newTry : PUBLICATION_WORDS.byClock
    const what = report.isFirst ? PUBLICATION_WORDS.wholeSite : publicationTitle(documents.map(({ title }) => title)) || cause
    await this.#payload.create({
      collection: 'publications',
      overrideAccess: true,
      depth: 0,
      data: {
        at: new Date(now).toISOString(),
        at_tz: 'Europe/Stockholm',
        what,
        by: [...names].join(', ') || null,
        milliseconds: Math.round(report.milliseconds),
        addressCount: addresses.length,
        failureCount: report.failed.length,
        documents: documents.slice(0, NAMED_AT_MOST),
        addresses: addresses.slice(0, NAMED_AT_MOST),
        failed: report.failed.slice(0, NAMED_AT_MOST).map((failure) => ({ path: failure.path, reason: failureInWords(failure) })),
      },
    })
    await this.#forgetOld()
  }

  async #forgetOld(): Promise<void> {
    const first = { collection: 'publications', sort: '-at', limit: 1, page: KEPT + 1, depth: 0, overrideAccess: true } as const
    const [tooOld] = (await this.#payload.find(first)).docs
    if (!tooOld) return
    await this.#payload.delete({ collection: 'publications', where: { at: { less_than_equal: tooOld.at } }, depth: 0, overrideAccess: true })
  }
}
