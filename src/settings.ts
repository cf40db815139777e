import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** The settings of a process, parsed from its environment. Paths are absolute. */
export interface Settings {
  /** Where everything that is made at run time lives: database, media, the site, letters, the secret. */
  readonly dataDir: string
  /** The folder of the public site's files. */
  readonly siteDir: string
  readonly host: string
  /** 0 takes a free port. */
  readonly port: number
  /** Where readers reach the site, without a trailing slash: `https://www.example.se`. */
  readonly origin: string
  readonly database: { readonly kind: 'sqlite'; readonly url: string; readonly file: string } | { readonly kind: 'mongodb'; readonly url: string }
  /** The origins that a login is taken from: the site's own, and on a machine's own address both its names. */
  readonly loginOrigins: readonly string[]
  /** Address of the mail server, `smtps://user:password@host`; null writes letters to the outbox. */
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly adminEmail: string
  /** The sample content that an empty database is filled with; null leaves it empty. */
  readonly seedDir: string | null
  /** Whether the server publishes, or leaves that to a publisher. */
  readonly publishes: boolean
  /** Whether the publishing process checks the links into application forms. */
  readonly probesLinks: boolean
  /** The number of sign-ups that are taken from one network address in a minute. */
  readonly signupsPerMinute: number
  /** Signs logins. Null when it comes from a file in the data folder. */
  readonly secret: string | null
}

/** Thrown for an environment that can't be used. `faults` holds one Swedish sentence for each fault. */
export class SettingsError extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'SettingsError'
    this.faults = faults
  }
}

/** Every environment variable that is read, with what it means and its default, as `src/docs/operations.md` and `.env.example` show them. */
export const VARIABLES = {
  HOST: { default: '127.0.0.1', meaning: 'address the server listens on' },
  PORT: { default: '3000', meaning: 'port the server listens on; 0 takes a free one' },
  ORIGIN: { default: 'http://HOST:PORT', meaning: 'where readers reach the site, used in feeds, the site map and letters' },
  DATA_DIR: { default: 'data', meaning: 'database, media, the site, the outbox and the secret' },
  SITE_DIR: { default: 'DATA_DIR/site', meaning: 'the public site’s files' },
  DATABASE_URL: { default: 'file:DATA_DIR/torget.db', meaning: 'file:… for SQLite, mongodb://… for MongoDB' },
  SECRET: { default: 'made at first start', meaning: 'signs logins, at least 32 characters; otherwise kept in DATA_DIR/secret' },
  ADMIN_EMAIL: { default: 'admin@example.se', meaning: 'e-mail of the first administrator' },
  SMTP_URL: { default: 'none', meaning: 'mail server; without one letters are written to DATA_DIR/outbox' },
  MAIL_FROM: { default: 'Torget <noreply@example.se>', meaning: 'sender of letters' },
  SEED_DIR: { default: 'content', meaning: 'sample content for an empty database; “none” leaves it empty' },
  SIGNUPS_PER_MINUTE: { default: '60', meaning: 'how many may sign up for events from one address on the net in a minute' },
  PUBLISH: { default: 'yes', meaning: '“no” leaves publishing to `npm run publisher`' },
  PROBE_LINKS: {
    default: 'yes with an https ORIGIN',
    meaning: '“yes” tries the links into application forms, “no” does not, where the publisher may not call out',
  },
} as const

type Environment = Readonly<Record<string, string | undefined>>

/** Parses the environment. The result is frozen. Throws a SettingsError that names every fault at once. `cwd` is what relative paths start from. */
export function parseSettings(env: Environment, cwd: string): Settings {
  const faults: string[] = []
  const read = (name: keyof typeof VARIABLES) => env[name]?.trim() || null
  const dataDir = path.resolve(cwd, read('DATA_DIR') ?? 'data')
  const isProgramFolder = (place: string) => PROGRAM_FOLDERS.some((name) => isWithin(place, path.join(cwd, name)))
  if (isProgramFolder(dataDir)) faults.push(`DATA_DIR ska vara en egen mapp, inte ”${dataDir}”, som hör till själva programmet.`)

  const host = read('HOST') ?? '127.0.0.1'
  const isHost = isIP(host) !== 0 || /^[a-z\d]([\w.-]*[a-z\d])?$/i.test(host)
  if (!isHost) faults.push(`HOST ska vara en IP-adress eller ett datornamn, till exempel 0.0.0.0, inte ”${host}”.`)

  const portText = read('PORT') ?? '3000'
  const port = Number(portText)
  const isPort = /^\d+$/.test(portText) && port <= 65535
  if (!isPort) faults.push(`PORT ska vara ett tal mellan 0 och 65535, inte ”${portText}”.`)

  const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  const originText = read('ORIGIN') ?? `http://${isHost ? shownHost : 'localhost'}:${isPort ? portText : '3000'}`
  const origin = URL.canParse(originText) ? new URL(originText) : null
  if (!origin || !/^https?:$/.test(origin.protocol) || origin.href !== `${origin.origin}/`) {
    // What stands before an @ may be a password.
    faults.push(`ORIGIN ska vara webbplatsens adress utan sökväg, till exempel https://www.example.se, inte ”${originText.replace(/.*@/s, '…@')}”.`)
  }

  const siteDir = path.resolve(cwd, read('SITE_DIR') ?? path.join(dataDir, 'site'))
  const isPrivate = ['media', 'outbox', 'backup'].some((name) => isWithin(siteDir, path.join(dataDir, name)))
  const isMisplaced = isProgramFolder(siteDir) && !isProgramFolder(dataDir)
  if (isPrivate || isMisplaced || isWithin(dataDir, siteDir) || isWithin(cwd, siteDir)) {
    faults.push(`SITE_DIR ska vara en egen mapp för webbplatsens filer, inte ”${siteDir}”.`)
  }

  const secret = read('SECRET')
  if (secret !== null && secret.length < 32) faults.push('SECRET är för kort: den behöver minst 32 tecken. Ta bort den så skapas en säker hemlighet.')

  const adminEmail = read('ADMIN_EMAIL') ?? 'admin@example.se'
  if (!EMAIL_ADDRESS.test(adminEmail)) faults.push(`ADMIN_EMAIL är ingen e-postadress: ”${adminEmail}”.`)

  const mailFrom = read('MAIL_FROM') ?? 'Torget <noreply@example.se>'
  if (!EMAIL_ADDRESS.test(/^[^<>\p{Cc}]*<([^<>]*)>$/u.exec(mailFrom)?.[1] ?? mailFrom)) {
    faults.push(`MAIL_FROM ska vara en e-postadress, gärna med namn: Torget <noreply@example.se>, inte ”${mailFrom}”.`)
  }

  const smtpUrl = read('SMTP_URL')
  if (smtpUrl !== null && !(/^smtps?:\/\//.test(smtpUrl) && URL.canParse(smtpUrl) && new URL(smtpUrl).hostname)) {
    faults.push('SMTP_URL ska vara mailserverns adress och börja med smtp:// eller smtps://, till exempel smtps://namn:lösenord@mail.example.se.')
  }

  const signupsText = read('SIGNUPS_PER_MINUTE') ?? '60'
  const signupsPerMinute = Number(signupsText)
  if (!/^\d+$/.test(signupsText) || signupsPerMinute < 1 || signupsPerMinute > 1_000_000) {
    faults.push(`SIGNUPS_PER_MINUTE ska vara ett tal mellan 1 och 1000000, inte ”${signupsText}”.`)
  }

  const publish = read('PUBLISH') ?? 'yes'
  if (publish !== 'yes' && publish !== 'no') faults.push(`PUBLISH ska vara yes eller no, inte ”${publish}”.`)

  // What is only tried out on a developer's machine has sample links, which lead nowhere.
  const probeLinks = read('PROBE_LINKS') ?? (origin?.protocol === 'https:' ? 'yes' : 'no')
  if (probeLinks !== 'yes' && probeLinks !== 'no') faults.push(`PROBE_LINKS ska vara yes eller no, inte ”${probeLinks}”.`)

  const database = parseDatabase(read('DATABASE_URL') ?? `file:${path.join(dataDir, 'torget.db')}`, cwd)
  if (typeof database === 'string') faults.push(database)
  else if (database.kind === 'sqlite' && isWithin(database.file, siteDir) && !isWithin(dataDir, siteDir)) {
    faults.push(`DATABASE_URL pekar på ${database.file}, som ligger bland webbplatsens filer där alla kan läsa den. Välj en annan plats.`)
  } else if (database.kind === 'sqlite' && isProgramFolder(database.file) && !isProgramFolder(dataDir)) {
    faults.push(`DATABASE_URL pekar på ${database.file}, som ligger bland programmets egna filer. Välj en annan plats.`)
  }

  if (faults.length > 0 || typeof database === 'string' || !origin) throw new SettingsError(faults)
  const seedDir = read('SEED_DIR') ?? 'content'
  return Object.freeze<Settings>({
    dataDir,
    siteDir,
    host,
    port,
    origin: origin.origin,
    loginOrigins: isLoopback(origin.hostname)
      ? LOOPBACK.map((name) => new URL(`${origin.protocol}//${name}:${origin.port}`).origin)
      : [origin.origin],
    database,
    smtpUrl,
    mailFrom,
    adminEmail,
    seedDir: seedDir === 'none' ? null : path.resolve(cwd, seedDir),
    publishes: publish === 'yes',
    probesLinks: probeLinks === 'yes',
    signupsPerMinute,
    secret,
  })
}

/** The program's own folders in the folder it starts in. Some are emptied when it is compiled, and what lies in `public` is published. */
const PROGRAM_FOLDERS = ['.ci', '.git', '.next', 'content', 'dist', 'node_modules', 'public', 'src', 'test']

const EMAIL_ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const isLoopback = (hostname: string) => LOOPBACK.includes(hostname)

/** Whether a path is a folder or lies in it. */
const isWithin = (place: string, folder: string) => `${place}${path.sep}`.startsWith(folder === path.sep ? folder : `${folder}${path.sep}`)

function parseDatabase(url: string, cwd: string): Settings['database'] | string {
  if (/^mongodb(\+srv)?:\/\/[^/]+/.test(url)) return { kind: 'mongodb', url }
  const file = /^file:(?:\/\/)?(.+)$/.exec(url)?.[1]
  if (!file) return 'DATABASE_URL ska börja med file: (SQLite) eller mongodb:// (MongoDB). Ta bort den så används SQLite i datamappen.'
  const absolute = path.resolve(cwd, file)
  // The driver reads an address, in which a space, a # or a % of the path means something else.
  return { kind: 'sqlite', url: `file:${pathToFileURL(absolute).pathname}`, file: absolute }
}

/** The settings of this process. The only place that reads `process.env`. */
export function readSettings(): Settings {
  return parseSettings(process.env, process.cwd())
}

/** The file of the secret, for an environment without one. */
export const secretFile = (settings: Settings) => path.join(settings.dataDir, 'secret')

/** The secret that signs logins: from the environment, else from its file; empty when neither exists yet. */
export function readSecret(settings: Settings): string {
  if (settings.secret !== null) return settings.secret
  return existsSync(secretFile(settings)) ? readFileSync(secretFile(settings), 'utf8').trim() : ''
}

/** Makes the secret's file, readable by its owner only, unless it exists. A killed process leaves a whole one or none. */
export function ensureSecret(settings: Settings): void {
  if (readSecret(settings) !== '') return
  mkdirSync(settings.dataDir, { recursive: true })
  const unfinished = `${secretFile(settings)}.${process.pid}.tmp`
  writeFileSync(unfinished, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  renameSync(unfinished, secretFile(settings))
}

/** The settings once the server listens: with the port that the system gave, if a free one was asked for. Later readers get the same. */
export function settlePort(port: number): Settings {
  process.env.PORT = String(port)
  return readSettings()
}
