import type { Payload } from 'payload'
import { rememberSite, type SitePlace } from '../boot/live-site/site-memory.ts'
import { ensureIdentity } from '../cms/database/identity.ts'
import type { Lease } from '../cms/database/lease.ts'
import { ChangeFeed } from '../cms/outbox/change-feed.ts'
import { type Change, type ChangeLocation, locationName, SITE_FOLDER } from '../cms/outbox/pending-changes.ts'
import { PublicationRecord } from '../cms/publication/publication-record.ts'
import { AddressBook } from '../cms/published-content/address-book.ts'
import { contentSource, type PublishedContent } from '../cms/published-content/content-source.ts'
import { faultInFull } from '../domain/logs/loggable-error.ts'
import { isFeed } from '../domain/paths/paths.ts'
import type { Delta } from '../publisher/content/delta.ts'
import { PublishLoop } from '../publisher/publish-loop.ts'
import type { Report } from '../publisher/report.ts'
import type { WorkerStart } from '../publisher/threads/render-worker.ts'
import { type HeldFiles, holdBack } from './held-files.ts'
import { LinkCheckJob } from './link-check/link-check-job.ts'
import { PublishedDocumentList } from './published-document-list.ts'
import { RedirectFiles } from './redirect-files.ts'
import { ScheduledJobs } from './scheduled-jobs.ts'
import { WebSubPublisher } from './websub.ts'

/** What a process publishes with, and the folders and files that it keeps up to date. */
interface TenureOptions {
  readonly payload: Payload
  readonly lease: Lease
  readonly site: WorkerStart
  /** Where the site lies, and what remembers its database. */
  readonly remembers: SitePlace
  /** The list of what the site shows, for the next start. */
  readonly publishedFile: string
  readonly mediaDir: string
  readonly redirectsDir: string
  readonly webSubFile: string
  readonly probesLinks: boolean
  /** Called after each publication that wrote something or failed, with the reason of a failure. */
  readonly notify: (fault: string | null) => void
}

/** The line in the log about files of the site that somebody else has removed or altered. */
const damageInWords = ([first = '', ...more]: readonly string[]) =>
  more.length === 0
    ? `En fil i webbplatsens mapp saknades eller var ändrad och skrivs på nytt: ${first}`
    : `${more.length + 1} filer i webbplatsens mapp saknades eller var ändrade och skrivs på nytt. Den första är ${first}`

/** Whether a change may have given a round another link to its application form. */
const concernsApplicationLinks = (change: Change) => ('global' in change ? change.global === 'site' : change.collection === 'funding-calls')

/** Everything that a process does while it holds the publishing lease: the publish loop, scheduled jobs, link checks and WebSub. */
export class PublishingTenure {
  readonly loop: PublishLoop<ChangeLocation, Change>
  readonly #options: TenureOptions
  readonly #scheduledJobs: ScheduledJobs
  readonly #linkChecks: LinkCheckJob | null
  readonly #webSub: WebSubPublisher
  readonly #paths: AddressBook
  readonly #redirectFiles: RedirectFiles
  readonly #record: PublicationRecord
  readonly #source: PublishedContent
  readonly #published: PublishedDocumentList
  #feed: ChangeFeed | null = null
  #hub: string | null = null
  #first: Report | null = null
  #isReady = false
  #isStopped = false
  #fault: string | null = null
  #loggedFaults = new Set<string>()

  constructor(options: TenureOptions) {
    const { payload, lease, site, mediaDir, publishedFile, redirectsDir, webSubFile, probesLinks } = options
    const source = contentSource(payload, mediaDir)
    this.#options = options
    this.#source = source
    this.#published = new PublishedDocumentList(publishedFile, source)
    this.#scheduledJobs = new ScheduledJobs(payload, () => lease.permit.isValid())
    this.#linkChecks = probesLinks ? new LinkCheckJob(payload, { confirm: () => lease.confirm() }) : null
    this.#webSub = new WebSubPublisher({ file: webSubFile, siteDir: site.place.siteDir, origin: site.origin })
    this.#paths = new AddressBook(payload)
    this.#redirectFiles = new RedirectFiles(redirectsDir)
    this.#record = new PublicationRecord(payload, (status) => lease.note({ ...status }))
    this.loop = new PublishLoop<ChangeLocation, Change>({
      ...site,
      source: {
        readWhole: () => this.#confirmed(source.readWhole()),
        scan: source.scan,
        readSome: (locations) => this.#confirmed(source.readSome(locations)),
      },
      clock: Date.now,
      made: (report) => this.#recordPaths(report),
      published: (report, changes) => this.#recordPublication(report, changes),
      damaged: (names) => console.warn(damageInWords(names)),
      failed: (error) => this.#failed(error),
    })
  }

  /** Whether the site has been published once. */
  get isReady(): boolean {
    return this.#isReady
  }

  /** Why the site may be out of date, in Swedish, or null. */
  get fault(): string | null {
    return this.#fault
  }

  /** Makes the site's folder fit to be shown. Returns the files that can't be shown before the first publication. */
  async prepare(): Promise<HeldFiles> {
    // First, so that what fell due while no process published is taken in.
    await this.#scheduledJobs.start()
    await this.#options.lease.confirm()
    return holdBack(this.#options.remembers, this.#options.publishedFile, await this.#source.listed())
  }

  /** Publishes everything and goes on from there. Throws when it can't publish. */
  async start(): Promise<Report> {
    await this.#paths.load()
    await this.#published.load()
    if (this.#isStopped) throw new Error('Publishing was stopped before it had begun')
    await rememberSite(this.#options.remembers, await ensureIdentity(this.#options.payload), Date.now())
    this.#feed = new ChangeFeed(this.#options.payload, (change) => this.#enqueue(change))
    await this.loop.start()
    if (!this.#first) throw new Error('Nothing was published')
    this.#isReady = true
    this.#linkChecks?.start()
    return this.#first
  }

  /** Finishes the publication and the scheduled job that are under way. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#isReady = false
    this.#fault = null
    // First, as a check waits for a server that may not answer.
    await this.#linkChecks?.stop()
    // A hub is never waited for.
    void this.#webSub.stop()
    await this.#scheduledJobs.stop()
    await this.#feed?.stop()
    await this.loop.stop()
  }

  #enqueue(change: Change): void {
    if (locationName(change) === locationName(SITE_FOLDER)) this.loop.startOver()
    this.loop.enqueue(change)
    if (concernsApplicationLinks(change)) this.#linkChecks?.wake()
  }

  /** Waits for a delta and confirms the lease, which may have lapsed while much was read. */
  async #confirmed(reading: Promise<Delta>): Promise<Delta> {
    const delta = await reading
    if (delta.settings) this.#hub = delta.settings.hub
    this.#published.take(delta)
    await this.#options.lease.confirm()
    return delta
  }

  async #recordPaths(report: Report): Promise<void> {
    // From here on the publication is written to the database, which only the holder of the lease may do.
    await this.#options.lease.confirm()
    await this.#paths.learn(report.owners, { at: Date.now(), ...report })
    this.#redirectFiles.keep(report.owners, () => this.#paths.former(report.owners))
  }

  async #recordPublication(report: Report, changes: readonly Change[]): Promise<void> {
    this.#first ??= report
    this.#published.published(report)
    this.#fault = report.failed.length > 0 ? `${report.failed.length} sidor kunde inte skrivas` : null
    const faults = report.failed.map(({ path, reason }) => `Sidan ${path} kunde inte skrivas: ${reason}`)
    // A page that fails is tried again every other second, and logged once.
    for (const fault of faults) if (!this.#loggedFaults.has(fault)) console.error(fault)
    this.#loggedFaults = new Set(faults)
    await this.#record.published(report, changes, Date.now())
    await this.#feed?.done(changes)
    if (report.isFirst || report.written + report.removed > 0 || faults.length > 0) this.#options.notify(faults.join('\n') || null)
    this.#webSub.notify(this.#hub, report.isFirst ? report.feeds : report.writtenPaths.filter(isFeed))
  }

  #failed(error: Error): void {
    if (!this.#options.lease.permit.isValid()) return
    this.#fault = 'webbplatsen kunde inte skrivas'
    console.error(`Webbplatsen kunde inte skrivas och försöks igen: ${faultInFull(error)}`)
    void this.#record.failed(error)
    this.#options.notify(error.stack ?? error.message)
  }
}
