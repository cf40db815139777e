import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import type { Instant, ListName } from '../../domain/content/content.ts'
import type { SingleName } from '../../publisher/content/delta.ts'
import type { Report } from '../../publisher/report.ts'
import { failureInWords, PUBLICATION_WORDS, publicationTitle } from '../../words/publishing/publication.ts'
import { MAX_LISTED } from '../collections/publications.ts'
import { type Change, locationName, SEATS } from '../outbox/pending-changes.ts'
import { type PublicationStatus, UNKNOWN } from './publication-status.ts'

/** The number of publications in the history. */
const MAX_KEPT = 1_000

/** The collections of a snapshot's lists that have another name than the list. */
const COLLECTION: Partial<Record<ListName, CollectionSlug>> = { fundingCalls: 'funding-calls' }
const collectionOf = (list: ListName): string => COLLECTION[list] ?? list
const GLOBAL: Record<SingleName, GlobalSlug> = {
  settings: 'site',
  navigation: 'navigation',
  alerts: 'alert',
  accessibility: 'accessibility',
  synonyms: 'search',
}

/** The number of failed pages in the status, each with its reason. */
const MAX_FAILURES = 1_000

/** Records in the database what the publisher does: its status now, and the history of publications. */
export class PublicationRecord {
  readonly #payload: Payload
  readonly #writeStatus: (status: PublicationStatus) => Promise<void>
  #status = UNKNOWN
  #lastFailed = ''

  /** `writeStatus` stores the status where every process can read it. */
  constructor(payload: Payload, writeStatus: (status: PublicationStatus) => Promise<void>) {
    this.#payload = payload
    this.#writeStatus = writeStatus
  }

  /** Records a publication with the changes that it took in, and whose they were. */
  async published(report: Report, changes: readonly Change[], now: Instant): Promise<void> {
    const hadFailed = this.#lastFailed !== ''
    // A page that fails again for the same reason is not recorded again: it is tried every other second.
    const failed = JSON.stringify(report.failed)
    const hasNewFailures = report.failed.length > 0 && failed !== this.#lastFailed
    this.#lastFailed = report.failed.length > 0 ? failed : ''
    try {
      await this.#setStatus({ lookedAt: now, fault: null, failed: report.failed.slice(0, MAX_FAILURES), nextClockChanges: report.nextClockChanges })
      // Each seat that is taken is a publication. The history leaves them out, as they would crowd out those of editors.
      const isSeatsAlone = changes.length > 0 && changes.every(({ by }) => by === SEATS) && !hasNewFailures
      if (!isSeatsAlone && (report.written + report.removed > 0 || hasNewFailures)) await this.#addToHistory(report, changes, now, hadFailed)
    } catch (error) {
      // The pages are written. Throwing would publish everything again for the sake of the history.
      this.#payload.logger.error(error)
    }
  }

  /** Records that a publication failed as a whole. Never rejects. */
  async failed(error: Error): Promise<void> {
    try {
      await this.#setStatus({ ...this.#status, fault: error.message })
    } catch (statusError) {
      this.#payload.logger.error(statusError)
    }
  }

  async #setStatus(status: PublicationStatus): Promise<void> {
    this.#status = status
    await this.#writeStatus(status)
  }

  async #addToHistory(report: Report, changes: readonly Change[], now: Instant, hadFailed: boolean): Promise<void> {
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
        documents: documents.slice(0, MAX_LISTED),
        addresses: addresses.slice(0, MAX_LISTED),
        failed: report.failed.slice(0, MAX_LISTED).map((failure) => ({ path: failure.path, reason: failureInWords(failure) })),
      },
    })
    await this.#deleteOldest()
  }

  async #deleteOldest(): Promise<void> {
    const first = { collection: 'publications', sort: '-at', limit: 1, page: MAX_KEPT + 1, depth: 0, overrideAccess: true } as const
    const [tooOld] = (await this.#payload.find(first)).docs
    if (!tooOld) return
    await this.#payload.delete({ collection: 'publications', where: { at: { less_than_equal: tooOld.at } }, depth: 0, overrideAccess: true })
  }
}
