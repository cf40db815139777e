import path from 'node:path'
import type { Payload } from 'payload'
import { rendererIn, SITE } from '../boot/compile.ts'
import { isNewDatabaseMeant } from '../boot/live-site/check-database.ts'
import { serverSite } from '../boot/live-site/site-memory.ts'
import { Lease } from '../cms/database/lease.ts'
import { type Change, type ChangeLocation, locationName, SITE_FOLDER } from '../cms/outbox/pending-changes.ts'
import { PUBLISHING } from '../cms/publication/publication-status.ts'
import { faultInFull } from '../domain/logs/loggable-error.ts'
import { PollingLoop } from '../publisher/polling-loop.ts'
import type { PublishLoop } from '../publisher/publish-loop.ts'
import type { Report } from '../publisher/report.ts'
import type { WorkerStart } from '../publisher/threads/render-worker.ts'
import type { Settings } from '../settings.ts'
import type { HeldFiles } from './held-files.ts'
import { PublishingTenure } from './publishing-tenure.ts'

/** The time between two attempts of a waiting process to take the publishing lease, in milliseconds. */
const TAKE_EVERY = 1_000

/** What the site is rendered with and where it is written. `renderer` is the folder of the compiled templates. */
export function siteOf(settings: Settings, project: string, renderer = path.join(project, SITE.output)): WorkerStart {
  const { entry, assetsDir } = rendererIn(renderer)
  return {
    place: { siteDir: settings.siteDir, assetsDir, manifestFile: serverSite(settings).manifestFile, mayBecomeEmpty: isNewDatabaseMeant() },
    entry,
    origin: settings.origin,
  }
}

/** The same, for a process that also answers searches. */
export const searchedSiteOf = (settings: Settings, project: string, renderer?: string): WorkerStart => ({
  ...siteOf(settings, project, renderer),
  textsDir: path.join(settings.dataDir, 'document-texts'),
})

/** The list of what the site shows. */
export const publishedDocumentsOf = (settings: Settings) => path.join(settings.dataDir, 'published-documents')

/** The folder of uploads. */
export const mediaOf = (settings: Settings) => path.join(settings.dataDir, 'media')

/** Publishes the site and runs what is scheduled, while this process holds the publishing lease. While another process does, it waits for the lease. */
export class PublishingJob {
  readonly #payload: Payload
  readonly #settings: Settings
  readonly #notify: (fault: string | null) => void
  #site: WorkerStart
  readonly #lease: Lease
  readonly #waiting: PollingLoop
  #tenure: PublishingTenure | null = null
  #isWaiting = false
  #hasWaited = false
  #isStopped = false

  /**
   * `site` is what `siteOf` or `searchedSiteOf` returns. `notify` is called after each publication that wrote something or failed, with the reason of a failure.
   */
  constructor(payload: Payload, settings: Settings, site: WorkerStart, notify: (fault: string | null) => void = () => undefined) {
    this.#payload = payload
    this.#notify = notify
    this.#settings = settings
    this.#lease = new Lease(payload, PUBLISHING, () => void this.#giveWay())
    this.#site = { ...site, permit: this.#lease.permit.memory }
    this.#waiting = new PollingLoop({
      run: async () => {
        if (this.#isWaiting) await this.#takeOver()
      },
      failed: (error) => console.error(`Publiceringen kunde inte tas över och försöks igen: ${faultInFull(error)}`),
      schedule: { every: TAKE_EVERY },
    })
  }

  /** The publish loop, or null while this process does not publish. A process that takes over from another has it after its first publication. */
  get loop(): PublishLoop<ChangeLocation, Change> | null {
    return this.#tenure && (this.#tenure.isReady || !this.#hasWaited) ? this.#tenure.loop : null
  }

  /** Why the site may be out of date, in Swedish, or null. */
  get fault(): string | null {
    return this.#tenure?.fault ?? null
  }

  /** Publishes everything and goes on, or waits for the lease: then it returns the name of the process that holds it. Throws when it can't publish. */
  async start(): Promise<{ readonly report: Report } | { readonly holder: string }> {
    const begun = await this.begin()
    return 'holder' in begun ? begun : { report: await begun.publish() }
  }

  /**
   * Does the same in two steps. The site's folder can be shown after the first one, but for the files that are held: these after `publish`, which publishes
   * everything and goes on.
   */
  async begin(): Promise<{ readonly held: HeldFiles; readonly publish: () => Promise<Report> } | { readonly holder: string }> {
    const holder = await this.#lease.take()
    if (holder !== null) {
      this.#isWaiting = true
      this.#hasWaited = true
      this.#waiting.start()
      return { holder }
    }
    const tenure = this.#newTenure()
    const held = await tenure.prepare()
    const publish = async () => {
      try {
        const report = await tenure.start()
        this.#waiting.start()
        return report
      } catch (error) {
        // A stop has broken it off, and ends the process.
        if (this.#isStopped) return new Promise<never>(() => undefined)
        throw error
      }
    }
    return { held, publish }
  }

  /** Renders every page again with another compilation of the templates. `renderer` is its folder. */
  renewRenderer(renderer: string): void {
    const { entry, assetsDir } = rendererIn(renderer)
    this.#site = { ...this.#site, entry, place: { ...this.#site.place, assetsDir } }
    this.#tenure?.loop.renewSite(this.#site)
  }

  /** Finishes the publication that is under way, and leaves the rest to the next process. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#waiting.stop()
    // The first publication may take long. Without the lease it ends before its next page, and the next start repeats it.
    if (this.#tenure?.isReady === false) await this.#lease.giveBack()
    await this.#end()
    await this.#lease.giveBack()
  }

  #newTenure(): PublishingTenure {
    const { dataDir, probesLinks } = this.#settings
    const tenure = new PublishingTenure({
      payload: this.#payload,
      lease: this.#lease,
      site: this.#site,
      remembers: serverSite(this.#settings),
      publishedFile: publishedDocumentsOf(this.#settings),
      mediaDir: mediaOf(this.#settings),
      redirectsDir: path.join(dataDir, 'redirects'),
      webSubFile: path.join(dataDir, 'hub-told.json'),
      probesLinks,
      notify: this.#notify,
    })
    this.#tenure = tenure
    return tenure
  }

  async #end(): Promise<void> {
    const tenure = this.#tenure
    this.#tenure = null
    await tenure?.stop()
  }

  /** Stops publishing after another process has taken the lease, and waits for it. */
  async #giveWay(): Promise<void> {
    console.log('En annan process har tagit över publiceringen. Den här väntar på sin tur.')
    try {
      await this.#end()
      // A page that was being written when this process fell asleep may have replaced a newer one.
      await this.#payload.db.create({ collection: 'changes', data: { place: locationName(SITE_FOLDER) } })
    } catch (error) {
      this.#payload.logger.error(error)
    }
    this.#isWaiting = !this.#isStopped
    this.#hasWaited = true
  }

  async #takeOver(): Promise<void> {
    if ((await this.#lease.take()) !== null) return
    try {
      this.#isWaiting = false
      const tenure = this.#newTenure()
      await tenure.prepare()
      await tenure.start()
      console.log('Den här processen har tagit över publiceringen.')
    } catch (error) {
      await this.#end()
      await this.#lease.giveBack()
      this.#isWaiting = true
      throw error
    }
  }
}
