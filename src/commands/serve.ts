import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Payload } from 'payload'
import { ADMIN, compile, SITE } from '../boot/compile.ts'
import { DevSession } from '../boot/dev/dev-session.ts'
import { takeLock } from '../boot/file-lock.ts'
import { ensureFirstAdmin } from '../boot/first-admin.ts'
import { migrate } from '../boot/migrate.ts'
import { checkDatabase, prepareFolders } from '../boot/prepare-data-folder.ts'
import { progressTo } from '../boot/progress.ts'
import { StartFault } from '../boot/startup-error.ts'
import { inTurn } from '../boot/with-lease.ts'
import { ContentFaults } from '../cms/content-files/faults.ts'
import { processInWords } from '../cms/database/process-id.ts'
import { contentSource } from '../cms/published-content/content-source.ts'
import { formerAddressIn } from '../cms/published-content/former-addresses.ts'
import { savedSince } from '../cms/published-content/saved-since.ts'
import type { FormerAddress } from '../domain/paths/redirects.ts'
import { apiListener } from '../http/api.ts'
import { answerApplication } from '../http/application-redirect.ts'
import { answerFilteredList, isFilteredList, type ListFilterer } from '../http/filtered-list.ts'
import { answerHealth } from '../http/health.ts'
import { answerParticipants, isParticipants } from '../http/participants/participant-routes.ts'
import type { ParticipantServices } from '../http/participants/staff-request.ts'
import type { PreviewParts } from '../http/preview/preview-context.ts'
import { refuseNotReady } from '../http/preview/preview-response.ts'
import { answerPreview } from '../http/preview/preview-routes.ts'
import { ShareTokens } from '../http/preview/share-tokens.ts'
import { guard } from '../http/request-guard.ts'
import { answerSearch, isSearch, type Searcher } from '../http/search.ts'
import { answerSignup, isSignup } from '../http/signup/signup-routes.ts'
import { serveSite } from '../http/static/static-site.ts'
import { mediaOf, PublishingJob, searchedSiteOf } from '../jobs/publishing-job.ts'
import { StandbyRenderer } from '../publisher/threads/standby-renderer.ts'
import { readSecret, readSettings, type Settings, SettingsError, settlePort } from '../settings.ts'
import { SignupService } from './signup-service.ts'

const project = process.cwd()
const progress = progressTo(process.stdout)
/** What `npm run dev` adds. */
const dev = process.argv.includes('--watched') ? new DevSession(() => process.kill(process.pid, 'SIGTERM')) : null

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** What the server can do so far. Each part is null until it is ready. */
interface Parts {
  payload: Payload | null
  next: { handle: Handler; close: () => Promise<void> } | null
  api: Handler | null
  /** Null also where others publish. */
  publishing: PublishingJob | null
  preview: PreviewParts | null
  search: (() => Searcher & ListFilterer) | null
  signups: SignupService | null
  participants: ParticipantServices | null
}
const parts: Parts = { payload: null, next: null, api: null, publishing: null, preview: null, search: null, signups: null, participants: null }

async function listen(server: Server, { host, port }: Settings): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${port} är upptagen. Stäng det andra programmet eller välj en annan port, till exempel PORT=${port + 1} npm start.`,
        EACCES: `Port ${port} får inte användas utan särskild behörighet. Välj en port över 1023 med PORT.`,
        EADDRNOTAVAIL: `Adressen ${host} finns inte på den här datorn. Kontrollera HOST.`,
        ENOTFOUND: `Adressen ${host} går inte att hitta. Kontrollera HOST.`,
      }
      reject(new StartFault(reasons[error.code ?? ''] ?? `Servern kan inte lyssna på ${host}:${port} (${error.code}).`, { cause: error }))
    })
    server.listen(port, host, resolve)
  })
  return (server.address() as AddressInfo).port
}

async function answer(settings: Settings, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/'
  if (pathname === '/healthz') return answerHealth(response, { ...parts, publishFault: parts.publishing?.fault ?? null, step: progress.current() })
  if (guard(request, response, pathname)) return
  const [, room] = /^\/(admin|api|_next)(?:\/|$)/.exec(pathname) ?? []
  if (room !== undefined) {
    if (room === 'api' && parts.api) return parts.api(request, response)
    if (room !== 'api' && parts.next) return parts.next.handle(request, response)
    response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5' }).end('Torget startar. Försök igen om en liten stund.')
    return
  }
  if (/^\/forhandsvisning(\/|$)/.test(pathname)) {
    return parts.preview ? answerPreview(parts.preview, request, response, pathname) : refuseNotReady(response)
  }
  if (isSignup(pathname)) return answerSignup(parts.signups?.parts ?? null, request, response, pathname)
  if (isSearch(pathname)) return answerSearch(parts.search?.() ?? null, request, response, pathname)
  if (isFilteredList(pathname)) return answerFilteredList(parts.search?.() ?? null, request, response, pathname)
  if (isParticipants(pathname)) return answerParticipants(parts.participants, request, response, pathname)
  if (await answerApplication(parts.payload, request, response, pathname)) return
  return serveSite({ folder: settings.siteDir, lookUp: formerAddress }, request, response)
}

async function formerAddress(path: string): Promise<FormerAddress | null> {
  // Without an answer from the database it is an address that never was, as far as anybody can tell.
  return parts.preview ? formerAddressIn(parts.preview.payload, path).catch(() => null) : null
}

/** Refuses to start where another server publishes in the same folder: mostly it is the same one, started twice. */
async function lockFolder({ dataDir, publishes }: Settings): Promise<void> {
  if (!publishes) return
  const lock = path.join(dataDir, 'server.lock')
  const holder = await takeLock(lock)
  if (holder !== null)
    throw new StartFault(`Torget körs redan med datamappen ${dataDir} (process ${holder}). Stäng det först, eller välj en annan mapp med DATA_DIR.`)
  process.on('exit', () => rmSync(lock, { force: true }))
}

async function start(): Promise<void> {
  const asked = readSettings()
  progress.say('Torget startar')
  await prepareFolders(asked)
  await checkDatabase(asked)
  await lockFolder(asked)

  const server = createServer((request, response) => {
    if (dev?.answer(request, response)) return
    answer(asked, request, response).catch((error: unknown) => {
      console.error(error)
      if (response.headersSent) return response.destroy()
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Något gick fel hos oss. Försök igen om en stund.')
    })
  })
  const port = await listen(server, asked)
  settlePort(port)
  const settings = readSettings()
  stopOnSignal(server)

  const renderer = dev ? await progress.step(SITE.name, () => dev.renderer()) : undefined
  for (const compilation of dev ? [] : [SITE, ADMIN]) {
    await progress.step(compilation.name, async (note) => note((await compile(project, compilation)) ? 'klart' : 'inget har ändrats'))
  }

  const { default: config } = await import('../../payload.config.ts')
  const { getPayload } = await import('payload')
  const payload = await progress.step('Öppnar databasen', () => getPayload({ config, disableOnInit: true }))
  await progress.step('Uppdaterar tabellerna', async (note) => {
    const count = await migrate(payload, settings, new Date())
    note(count === 0 ? 'inget att göra' : `${count} steg`)
  })

  await inTurn(payload, 'seeding', () => seedIfEmpty(payload, settings))

  if (settings.publishes) {
    const publishing = new PublishingJob(payload, settings, searchedSiteOf(settings, project, renderer), dev?.published)
    await progress.step('Skriver webbplatsen', async (note) => {
      const started = await publishing.start()
      if ('report' in started) note(`${started.report.pageCount} adresser, ${started.report.written} ändrade`)
      else note(`väntar på sin tur, ${processInWords(started.holder)} publicerar`)
    })
    parts.publishing = publishing
    if (renderer !== undefined) dev?.publishesWith(publishing, renderer)
  }
  const previewer = new StandbyRenderer({
    ...searchedSiteOf(settings, project, renderer),
    source: contentSource(payload, mediaOf(settings)),
    savedSince: (since) => savedSince(payload, since),
    clock: Date.now,
    failed: (error) => payload.logger.error({ err: error, msg: 'What is published can’t be read for searches and previews' }),
  })
  parts.preview = { payload, site: () => parts.publishing?.loop ?? previewer, tokens: new ShareTokens(readSecret(settings)), origin: settings.origin }

  parts.search = () => parts.publishing?.loop ?? previewer
  if (!parts.publishing?.loop) previewer.begin()
  parts.signups = new SignupService(payload, settings, () => parts.publishing?.loop ?? previewer)
  parts.participants = { ...parts.signups.parts, origins: [settings.origin, ...settings.loginOrigins] }

  const password = await progress.step('Öppnar redigeringen', async () => {
    const { default: next } = await import('next')
    const app = next({ dev: dev !== null, dir: project, httpServer: server, hostname: settings.host, port })
    await app.prepare()
    const handle = app.getRequestHandler()
    // Before anybody can reach the admin, and last, so that a password that was made is also shown.
    const made = await inTurn(payload, 'first-admin', () => ensureFirstAdmin(payload, settings.adminEmail))
    parts.api = apiListener(config, settings.origin)
    parts.next = { handle: (request, response) => handle(request, response), close: () => app.close() }
    return made
  })
  parts.payload = payload

  progress.say('')
  progress.say(`Webbplatsen   ${settings.origin}/`)
  progress.say(`Redigeringen  ${settings.origin}/admin`)
  if (password !== null) sayFirstLogin(settings, password)
  progress.say('Avsluta med Ctrl-C.')
}

function sayFirstLogin({ origin, adminEmail }: Settings, password: string): void {
  progress.say('')
  progress.say(`  Första inloggningen: ${origin}/admin`)
  progress.say(`  E-post:   ${adminEmail}`)
  progress.say(`  Lösenord: ${password}`)
  progress.say('  Lösenordet visas bara nu och ska bytas vid första inloggningen.')
  progress.say('')
}

async function seedIfEmpty(payload: Payload, { seedDir, dataDir }: Settings): Promise<void> {
  if (seedDir === null) return
  // A process that was stopped half-way left this, and nobody has been let in since.
  const unfinished = path.join(dataDir, 'seeding')
  const { totalDocs } = await payload.count({ collection: 'pages', overrideAccess: true, trash: true })
  const news = await payload.count({ collection: 'news', overrideAccess: true, trash: true })
  if (totalDocs + news.totalDocs > 0 && !existsSync(unfinished)) return
  writeFileSync(unfinished, '')
  const { seedFolder } = await import('../cms/content-files/seed.ts')
  await progress.step('Fyller databasen med exempelinnehåll', async (note) => {
    const counts = await seedFolder({ payload, folder: seedDir, now: Date.now(), report: note })
    note(`${counts.created} dokument`)
  })
  rmSync(unfinished)
}

function stopOnSignal(server: Server): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    progress.say('\nTorget avslutas …')
    server.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2000).unref()
    await parts.signups?.stop()
    await parts.publishing?.stop()
    await parts.next?.close()
    await parts.payload?.destroy()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}

await start().catch((error: unknown) => {
  if (error instanceof SettingsError) for (const fault of error.faults) console.error(fault)
  else if (error instanceof StartFault || error instanceof ContentFaults) console.error(error.message)
  else console.error('Torget kunde inte starta:', error)
  process.exit(1)
})
