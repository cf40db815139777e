import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import type { Instant, ListName } from '../domain/content.ts'
import type { SingleName } from '../publisher/delta.ts'
import type { Report } from '../publisher/publish.ts'
import { failureInWords, PUBLICATION_WORDS, publicationTitle } from '../words/publication.ts'
import type { Change } from './changes.ts'
import { NAMED_AT_MOST } from './collections/publications.ts'
import { publicationStatus, setPublicationStatus } from './publication-status.ts'
import type { NoteRead } from './source.ts'

/** How many publications are remembered. */
const KEPT = 1_000

/** Where the documents of a snapshot's list are stored, where it is not under the list's own name. */
const COLLECTION: Partial<Record<ListName, CollectionSlug>> = { fundingCalls: 'funding-calls' }
const collectionOf = (list: ListName): string => COLLECTION[list] ?? list
const GLOBAL: Record<SingleName, GlobalSlug> = { settings: 'site', navigation: 'navigation', alert: 'alert' }

const placeOf = (change: Change): string => ('global' in change ? change.global : `${change.collection}:${change.id}`)

/** Keeps what the publisher did: in this process where it stands now, in the database the history. */
export class PublicationRecord {
  readonly #payload: Payload
  #readings: Parameters<NoteRead>[0][] = []
  #lastFailed = ''

  constructor(payload: Payload) {
    this.#payload = payload
  }

  /** Takes note of what the publication that is under way reads. */
  readonly noteRead: NoteRead = (reading) => {
    this.#readings.push(reading)
  }

  /** Takes note of a publication that is done, and of who had saved what before it. */
  async published(report: Report, changes: readonly Change[], now: Instant): Promise<void> {
    const hadFailed = this.#lastFailed !== ''
    setPublicationStatus({
      lookedAt: now,
      fault: null,
      failed: report.failed,
      owners: new Map(report.owners),
      read: this.#readNow(),
      pageCount: report.pageCount,
      nextClockChanges: report.nextClockChanges,
    })
    // A page that fails again, for the same reason, is no news: it is tried every other second.
    const failed = JSON.stringify(report.failed)
    const hasNewFailures = report.failed.length > 0 && failed !== this.#lastFailed
    this.#lastFailed = report.failed.length > 0 ? failed : ''
    if (report.written + report.removed === 0 && !hasNewFailures) return
    try {
      await this.#write(report, changes, now, hadFailed)
    } catch (error) {
      // What is out is out: the history is not worth publishing all again for.
      this.#payload.logger.error(error)
    }
  }

  /** Takes note that nothing could be published. */
  failed(error: Error): void {
    this.#readings = []
    setPublicationStatus({ fault: error.message })
  }

  #readNow(): ReadonlyMap<string, string> {
    const read = new Map(publicationStatus().read)
    for (const { collection, ids, saved } of this.#readings) {
      if (ids) for (const id of ids) read.delete(`${collection}:${id}`)
      else for (const key of read.keys()) if (key.startsWith(`${collection}:`)) read.delete(key)
      for (const { id, updatedAt } of saved) read.set(`${collection}:${id}`, updatedAt)
    }
    this.#readings = []
    return read
  }

  async #write(report: Report, changes: readonly Change[], now: Instant, hadFailed: boolean): Promise<void> {
    const documents = [
      ...report.changedDocs.map(({ list, id, title }) => ({ document: `${collectionOf(list)}:${id}`, title })),
      ...report.changedSingles.map((name) => ({ document: GLOBAL[name], title: PUBLICATION_WORDS[name] })),
    ]
    const places = new Set<string>(documents.map(({ document }) => document))
    const names = new Set(changes.filter((change) => places.has(placeOf(change))).flatMap(({ by }) => by ?? []))
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
