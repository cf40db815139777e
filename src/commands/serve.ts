// Starts the server, which answers everything on one origin: `npm start`.
import { createServer, Server } from 'node:http'
import path from 'node:path'
import type { Payload, SanitizedConfig } from 'payload'
import { stopWhenDamaged } from '../boot/backup/stop-when-damaged.ts'
import { ADMIN, compile, SITE } from '../boot/compile.ts'
import { DevSession } from '../boot/dev/dev-session.ts'
import { eraseOverdue, purgeUntilDone } from '../boot/erasure/erase-overdue.ts'
import { ensureFirstAdmin } from '../boot/first-admin.ts'
import { DatabaseCheck } from '../boot/live-site/check-database.ts'
import { takeOverInWords, withLease } from '../boot/locks/with-lease.ts'
import { migrate } from '../boot/migrate.ts'
import { preparedQuietly } from '../boot/modules/quiet-next.ts'
import { refuseNewerMongo } from '../boot/newer-mongo.ts'
import { checkDatabase, lockDataFolder, prepareDataFolder } from '../boot/prepare-data-folder.ts'
import { progressTo } from '../boot/progress.ts'
import { seedIfEmpty } from '../boot/seed-if-empty.ts'
import { publishedCallBySlug } from '../cms/calls/published-call.ts'
import { closePayload } from '../cms/database/close-payload.ts'
import { processInWords } from '../cms/database/process-id.ts'
import { RecentReads } from '../cms/database/recent-reads.ts'
import { contentSource } from '../cms/published-content/content-source.ts'
import { savedSince } from '../cms/published-content/saved-since.ts'
import { faultInFull } from '../domain/logs/loggable-error.ts'
import { adminListener } from '../http/admin.ts'
import { apiListener } from '../http/api.ts'
import { applicationLimits } from '../http/application-redirect.ts'
import { guardedApi } from '../http/guarded-api.ts'
import { limitConnections, openHandles } from '../http/limits/connection-limit.ts'
import { RenderingQueue } from '../http/limits/rendering-queue.ts'
import { ShareTokens } from '../http/preview/share-tokens.ts'
import { ClientAddresses } from '../http/request/client-address.ts'
import { isReady, routerOf } from '../http/router.ts'
import { securityContactIn } from '../http/security-contact.ts'
import { SERVER_OPTIONS, SILENCE } from '../http/server-options.ts'
import { ReadyServices } from '../http/services.ts'
import { formerAddressLookup } from '../http/static/former-address.ts'
import { SiteHold } from '../http/static/site-hold.ts'
import { warmAdmin } from '../http/warm-admin.ts'
import { awaitPublication } from '../jobs/await-publication.ts'
import { BackupJob } from '../jobs/backup-job.ts'
import { DiskWatch } from '../jobs/disk-watch.ts'
import { mediaOf, PublishingJob, searchedSiteOf } from '../jobs/publishing-job.ts'
import { StandbyRenderer } from '../publisher/threads/standby-renderer.ts'
import { lacksMailServer, readSecret, readSettings, type Settings, settlePort } from '../settings.ts'
import { NO_MAIL_SERVER } from '../words/letters/letters-card.ts'
import { listen } from './listen.ts'
import { runService } from './run-command.ts'
import { SignupService } from './signup-service.ts'

const project = process.cwd()
const progress = progressTo(process.stdout)
/** The server's part of `npm run dev`, which starts it with `--watched`. */
const dev = process.argv.includes('--watched') ? new DevSession(() => process.kill(process.pid, 'SIGTERM')) : null

/** The parts that have to be stopped, as far as they have started. */
const running: {
  disk?: DiskWatch
  signups?: SignupService
  publishing?: PublishingJob
  awaiting?: { readonly stop: () => Promise<void> }
  backups?: BackupJob
  next?: { readonly close: () => Promise<void> }
  payload?: Payload
} = {}

await runService(async () => {
  const given = readSettings()
  progress.say('Torget startar')
  await prepareDataFolder(given)
  await checkDatabase(given)
  stopWhenDamaged(given)
  await lockDataFolder(given, progress.say)
  const check = await DatabaseCheck.begin(given)

  let opened: Payload | null = null
  const hold = new SiteHold()
  const site = { folder: given.siteDir, formerAddress: formerAddressLookup(() => opened), hold }
  const services: ReadyServices = new ReadyServices({
    site,
    health: () => ({
      isReady: isReady(services),
      publishFault: running.publishing?.fault ?? null,
      letterTrouble: running.signups?.letterTrouble ?? null,
      warning: running.disk?.warning ?? null,
      step: progress.current(),
    }),
  })
  const router = routerOf(services, { isHttps: given.origin.startsWith('https:') })
  const clients = new ClientAddresses(given.trustedProxies)
  const server = createServer(SERVER_OPTIONS, (request, response) => {
    clients.identify(request)
    return dev?.handle(request, response) || router(request, response)
  })
  server.setTimeout(SILENCE)
  limitConnections(server, openHandles(), console.warn)
  const settings = settlePort(await listen(server, given, progress.say))
  stopOnSignal(server)
  running.disk = new DiskWatch([given.dataDir, given.siteDir])
  running.disk.start()

  const templates = await compileAll()
  const { default: config } = await import('../../payload.config.ts')
  const { payload, isPurged } = await openDatabase(config, settings, check)
  opened = payload
  let publish = settings.publishes ? await startPublishing(payload, settings, templates, hold) : undefined
  if (!settings.publishes) running.awaiting = await awaitPublication(payload, settings, hold)

  const renderer = rendererOf(payload, settings, templates)
  services.add({
    search: { renderer, queue: new RenderingQueue() },
    application: { calls: new RecentReads((slug) => publishedCallBySlug(payload, slug)), site, limits: applicationLimits() },
    securityContact: { contact: securityContactIn(payload), origin: settings.origin },
  })
  // Nothing that shows people is served before those are gone who may not be stored any longer.
  if (!isPurged) {
    // The purge may take long, and the site does not wait for it.
    await publish?.()
    publish = undefined
    await progress.step('Raderar personuppgifter', () => purgeUntilDone(payload, settings, progress.say))
  }
  running.signups = new SignupService(payload, settings, renderer, progress.say)
  services.add({
    preview: { payload, site: renderer, tokens: new ShareTokens(readSecret(settings)), origin: settings.origin },
    signups: running.signups.parts,
    participants: { ...running.signups.parts, origins: [settings.origin, ...settings.loginOrigins] },
  })
  const password = await progress.step('Öppnar redigeringen', () => openAdmin(server, services, payload, config, settings))
  running.payload = payload
  running.backups = new BackupJob(payload, settings)
  running.backups.start()

  progress.say('')
  progress.say(`Webbplatsen   ${settings.origin}/`)
  progress.say(`Redigeringen  ${settings.origin}/admin`)
  if (password !== null) sayFirstLogin(settings, password)
  if (lacksMailServer(settings)) sayNoMailServer()
  progress.say('Avsluta med Ctrl-C.')
  // The process ends when it can't publish, as a start does.
  if (publish) void runService(publish)
})

/** Compiles the site's templates and the admin. In `npm run dev` the watcher compiles the templates. Returns their folder. */
async function compileAll(): Promise<string> {
  if (dev) return progress.step(SITE.name, () => dev.rendererFolder())
  for (const compilation of [SITE, ADMIN]) {
    await progress.step(compilation.name, async (note) => note((await compile(project, compilation, progress.say)) ? 'klart' : 'inget har ändrats'))
  }
  return path.join(project, SITE.output)
}

/**
 * Opens the database: it is checked to be the site's own, its tables are brought up to date, what is overdue is erased, and that of a new folder is filled.
 * `isPurged` tells whether everybody is purged who may not be stored any longer.
 */
async function openDatabase(
  config: Promise<SanitizedConfig>,
  settings: Settings,
  check: DatabaseCheck,
): Promise<{ readonly payload: Payload; readonly isPurged: boolean }> {
  const { getPayload } = await import('payload')
  const payload = await progress.step('Öppnar databasen', async () => {
    await refuseNewerMongo(settings)
    return getPayload({ config, disableOnInit: true })
  })
  await check.beforeMigration(payload)
  await progress.step('Uppdaterar tabellerna', async (note) => {
    const count = await migrate(payload, settings, new Date(), progress.say)
    note(count === 0 ? 'inget att göra' : `${count} steg`)
  })
  await check.afterMigration(payload)
  // Before anything answers: a restored database has people in it who have been purged since.
  const isPurged = await progress.step('Raderar det som inte får sparas längre', () => eraseOverdue(payload, settings, new Date()))
  await withLease(payload, 'seeding', () => seedIfEmpty(payload, settings, check.isNew, progress), progress.say)
  return { payload, isPurged }
}

/**
 * Makes the site's folder fit to be shown, and publishes. Returns what publishes instead when the folder shows what is published already, so that nothing has to
 * wait for it. While another process publishes, this one waits for its turn.
 */
async function startPublishing(payload: Payload, settings: Settings, templates: string, hold: SiteHold): Promise<(() => Promise<void>) | undefined> {
  const publishing = new PublishingJob(payload, settings, searchedSiteOf(settings, project, templates), dev?.reportPublication)
  running.publishing = publishing
  const begun = await progress.step('Jämför webbplatsen med databasen', () => publishing.begin())
  dev?.setPublisher(publishing, templates)
  if ('holder' in begun) {
    const { holder } = begun
    await progress.step('Skriver webbplatsen', async (note) =>
      note(`väntar på sin tur, ${processInWords(holder)} publicerar; ${takeOverInWords(holder)}`),
    )
    hold.release()
    return undefined
  }
  hold.hold(begun.held)
  const publish = () =>
    progress.step('Skriver webbplatsen', async (note) => {
      const report = await begun.publish()
      hold.release()
      note(`${report.pageCount} adresser, ${report.written} ändrade`)
    })
  if (begun.held !== 'everything' && begun.held.size === 0) return publish
  await publish()
  return undefined
}

/** The renderer of searches, previews and sign-up pages: the publish loop while this process publishes, otherwise one that reads what others publish. */
function rendererOf(payload: Payload, settings: Settings, templates: string) {
  const standby = new StandbyRenderer({
    ...searchedSiteOf(settings, project, templates),
    source: contentSource(payload, mediaOf(settings)),
    savedSince: (since) => savedSince(payload, since),
    clock: Date.now,
    failed: (error) => payload.logger.error({ err: error, msg: 'Det som är publicerat går inte att läsa för sökning och förhandsvisning' }),
  })
  if (!running.publishing?.loop) standby.begin()
  return () => running.publishing?.loop ?? standby
}

/** Opens the admin and the API. Returns the password of the first administrator, if there was none before. */
async function openAdmin(
  server: Server,
  services: ReadyServices,
  payload: Payload,
  config: Promise<SanitizedConfig>,
  settings: Settings,
): Promise<string | null> {
  const { default: next } = await import('next')
  // Next answers requests for a WebSocket on the server that it is given. Only its reloading in development mode has one.
  const app = next({ dev: dev !== null, dir: project, httpServer: dev ? server : new Server(), hostname: settings.host, port: settings.port })
  await preparedQuietly(app)
  // Before the admin can be reached, and as the last step that can fail, so that a password that was made is also shown.
  const password = await withLease(payload, 'first-admin', () => ensureFirstAdmin(payload, settings.adminEmail), progress.say)
  services.add({
    api: guardedApi(apiListener({ config, payload, origin: settings.origin }), settings.loginOrigins),
    admin: adminListener({ payload, next: app.getRequestHandler(), isDev: dev !== null }),
  })
  running.next = app
  if (!dev) warmAdmin(server)
  return password
}

function sayFirstLogin({ origin, adminEmail }: Settings, password: string): void {
  progress.say('')
  progress.say(`  Första inloggningen: ${origin}/admin`)
  progress.say(`  E-post:   ${adminEmail}`)
  progress.say(`  Lösenord: ${password}`)
  progress.say('  Lösenordet visas bara nu och ska bytas vid första inloggningen.')
  progress.say('')
}

function sayNoMailServer(): void {
  progress.say('')
  progress.say(`  ${NO_MAIL_SERVER.what}`)
  progress.say(`  ${NO_MAIL_SERVER.set}`)
  progress.say('')
}

/** Ends the process although a part could not finish, as when the disk is full: the next start does what it left. Next would swallow the error otherwise. */
function endAnyway(error: unknown): void {
  console.error(`Torget avslutas, men allt hann inte göras färdigt. Nästa start gör resten: ${faultInFull(error)}`)
  process.exit(1)
}

/** Stops on Ctrl-C and SIGTERM: takes no more requests, finishes those that are going on, and ends what runs in the background. */
function stopOnSignal(server: Server): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    progress.say('\nTorget avslutas …')
    server.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2000).unref()
    await running.backups?.stop()
    await running.signups?.stop()
    await running.awaiting?.stop()
    await running.publishing?.stop()
    await running.next?.close()
    if (running.payload) await closePayload(running.payload)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop().catch(endAnyway))
}
