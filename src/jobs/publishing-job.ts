import path from 'node:path'
import type { Payload } from 'payload'
import { rendererIn, SITE } from '../boot/compile.ts'
import { Lease } from '../cms/database/lease.ts'
import { ChangeFeed } from '../cms/outbox/change-feed.ts'
import { type Change, type ChangeLocation, locationName, SITE_FOLDER } from '../cms/outbox/pending-changes.ts'
import { PublicationRecord } from '../cms/publication/publication-record.ts'
import { PUBLISHING } from '../cms/publication/publication-status.ts'
import { AddressBook } from '../cms/published-content/address-book.ts'
import { contentSource } from '../cms/published-content/content-source.ts'
import { isFeed } from '../domain/paths/paths.ts'
import type { Delta } from '../publisher/content/delta.ts'
import { PublishLoop } from '../publisher/publish-loop.ts'
import type { Report } from '../publisher/report.ts'
import type { WorkerStart } from '../publisher/threads/render-worker.ts'
import type { Settings } from '../settings.ts'
import { ApplicationChecks } from './link-check/link-check-job.ts'
import { RedirectFiles } from './redirect-files.ts'
import { ScheduledJobs } from './scheduled-jobs.ts'
import { HubTeller } from './websub.ts'

/** How often a process that waits for its turn asks for it, in milliseconds. */
const ASKED_EVERY = 1_000

/** What the site is rendered with and where it is written. */
export function siteOf(settings: Settings, project: string): WorkerStart {
  const { entry, assetsDir } = rendererIn(path.join(project, SITE.output))
  return {
    place: { siteDir: settings.siteDir, assetsDir, manifestFile: path.join(settings.dataDir, 'published-files') },
    entry,
    origin: settings.origin,
  }
}

/** The same, for a process that also answers searches. */
export const searchedSiteOf = (settings: Settings, project: string): WorkerStart => ({
  ...siteOf(settings, project),
  textsDir: path.join(settings.dataDir, 'document-texts'),
})

/** Where uploads lie. */
export const mediaOf = (settings: Settings) => path.join(settings.dataDir, 'media')

/** Whether what was saved may have made a link into an application form another. */
const isAboutApplications = (change: Change) => ('global' in change ? change.global === 'site' : change.collection === 'funding-calls')

/** Publishes the site, and runs what is scheduled, while this process is the one to do so. While another is, it waits for its turn. */
export class Publishing {
  readonly #payload: Payload
  readonly #site: WorkerStart
  readonly #mediaDir: string
  readonly #redirectsDir: string
  readonly #hubFile: string
  readonly #probesLinks: boolean
  readonly #lease: Lease
  #tenure: { readonly loop: PublishLoop<ChangeLocation, Change>; readonly feed: ChangeFeed } | null = null
  #jobs: ScheduledJobs | null = null
  #checks: ApplicationChecks | null = null
  #timer: NodeJS.Timeout | null = null
  #taking: Promise<void> | null = null
  #isStopped = false
  #hasPublished = false
  #fault: string | null = null

  /** `site` is what it publishes with, as `siteOf` or `searchedSiteOf` says. */
  constructor(payload: Payload, settings: Settings, site: WorkerStart) {
    this.#payload = payload
    this.#mediaDir = mediaOf(settings)
    this.#redirectsDir = path.join(settings.dataDir, 'redirects')
    this.#hubFile = path.join(settings.dataDir, 'hub-told.json')
    this.#probesLinks = settings.probesLinks
    this.#lease = new Lease(payload, PUBLISHING, () => void this.#lose())
    this.#site = { ...site, permit: this.#lease.permit.memory }
  }

  /** The loop that publishes and has done so once, or null while this is not the process to do so. */
  get loop(): PublishLoop<ChangeLocation, Change> | null {
    return this.#hasPublished ? (this.#tenure?.loop ?? null) : null
  }

  /** Why the site may be out of date, or null. */
  get fault(): string | null {
    return this.#fault
  }

  /** Publishes everything and goes on, or waits for its turn: then it returns the name of the process that publishes. Throws when it can't publish. */
  async start(): Promise<{ readonly report: Report } | { readonly holder: string }> {
    const holder = await this.#lease.take()
    if (holder !== null) {
      this.#wait()
      return { holder }
    }
    return { report: await this.#begin() }
  }

  /** Finishes the publication that runs, if any, and leaves the rest to others. */
  async stop(): Promise<void> {
    this.#isStopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#taking
    await this.#end()
    await this.#lease.giveBack()
  }

  async #begin(): Promise<Report> {
    const payload = this.#payload
    // Payload lets two processes take the same job. Only who publishes runs any. What fell due while nobody did is in the first publication.
    this.#jobs = new ScheduledJobs(payload, () => this.#lease.permit.isValid())
    await this.#jobs.start()
    const addresses = new AddressBook(payload)
    await addresses.load()
    const redirects = new RedirectFiles(this.#redirectsDir)
    const record = new PublicationRecord(payload, (status) => this.#lease.note({ ...status }))
    const source = contentSource(payload, this.#mediaDir)
    let hub: string | null = null
    const teller = new HubTeller(this.#hubFile, this.#site.place.siteDir)
    // Reading much keeps a process from giving signs of life.
    const confirmed = async (reading: Promise<Delta>) => {
      const delta = await reading
      if (delta.settings) hub = delta.settings.hub
      await this.#lease.confirm()
      return delta
    }
    const reports: Report[] = []
    let told = new Set<string>()
    const loop = new PublishLoop<ChangeLocation, Change>({
      ...this.#site,
      source: {
        readWhole: () => confirmed(source.readWhole()),
        scan: source.scan,
        readSome: (places) => confirmed(source.readSome(places)),
      },
      clock: Date.now,
      made: async (report) => {
        // From here on the database is told, and that is for one process alone as well.
        await this.#lease.confirm()
        await addresses.learn(report.owners, { at: Date.now(), ...report })
        redirects.keep(report.owners, () => addresses.former(report.owners))
      },
      published: async (report, changes) => {
        if (reports.length === 0) reports.push(report)
        this.#fault = report.failed.length > 0 ? `${report.failed.length} sidor kunde inte skrivas` : null
        const faults = report.failed.map(({ path: page, reason }) => `Sidan ${page} kunde inte skrivas: ${reason}`)
        // What fails is tried again every other second, and said once.
        for (const fault of faults) if (!told.has(fault)) console.error(fault)
        told = new Set(faults)
        await record.published(report, changes, Date.now())
        await feed.done(changes)
        teller.tell(hub, this.#site.origin, report.isFirst ? report.feeds : report.writtenPaths.filter(isFeed))
      },
      failed: (error) => {
        if (!this.#lease.permit.isValid()) return
        this.#fault = 'webbplatsen kunde inte skrivas'
        console.error(`Webbplatsen kunde inte skrivas och försöks igen: ${error.message}`)
        void record.failed(error)
      },
    })
    const checks = this.#probesLinks ? new ApplicationChecks(payload, { confirm: () => this.#lease.confirm() }) : null
    this.#checks = checks
    const feed = new ChangeFeed(payload, (change) => {
      if (locationName(change) === locationName(SITE_FOLDER)) loop.startOver()
      loop.enqueue(change)
      if (isAboutApplications(change)) checks?.look()
    })
    this.#tenure = { loop, feed }
    await loop.start()
    const [first] = reports
    if (!first) throw new Error('Nothing was published')
    this.#hasPublished = true
    checks?.look()
    return first
  }

  async #end(): Promise<void> {
    const tenure = this.#tenure
    this.#tenure = null
    this.#hasPublished = false
    this.#fault = null
    // First, as what it waits for may be a server that does not answer.
    await this.#checks?.stop()
    await this.#jobs?.stop()
    await tenure?.feed.stop()
    await tenure?.loop.stop()
  }

  async #lose(): Promise<void> {
    console.log('En annan process har tagit över publiceringen. Den här väntar på sin tur.')
    await this.#end()
    // A page that was being written when this process fell asleep may have come in the way of a newer one.
    const place = locationName(SITE_FOLDER)
    await this.#payload.db.create({ collection: 'changes', data: { place } }).catch((error: unknown) => this.#payload.logger.error(error))
    this.#wait()
  }

  #wait(): void {
    if (this.#isStopped) return
    this.#timer = setTimeout(() => {
      this.#taking = this.#take().catch((error: unknown) => {
        console.error('Publiceringen kunde inte tas över och försöks igen:', error)
      })
      void this.#taking.then(() => this.#tenure ?? this.#wait())
    }, ASKED_EVERY)
  }

  async #take(): Promise<void> {
    if ((await this.#lease.take()) !== null) return
    try {
      await this.#begin()
      console.log('Den här processen har tagit över publiceringen.')
    } catch (error) {
      await this.#end()
      await this.#lease.giveBack()
      throw error
    }
  }
}
