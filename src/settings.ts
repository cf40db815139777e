import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { MOST_BACKUP_DAYS } from './domain/signup/purge.ts'

/** The settings of a process, parsed from the environment. Paths are absolute. */
export interface Settings {
  /** The folder of everything that is created at run time: database, media, the site, letters, the secret. */
  readonly dataDir: string
  /** The folder of the public site's files. */
  readonly siteDir: string
  /** The IP address or host name that the server listens on. */
  readonly host: string
  /** The port that the server listens on. 0 stands for any free port. */
  readonly port: number
  /** The origin where readers reach the site, without a trailing slash: `https://www.example.se`. */
  readonly origin: string
  /** `url` is what the database's driver reads; `file` is the path of SQLite's file. */
  readonly database: { readonly kind: 'sqlite'; readonly url: string; readonly file: string } | { readonly kind: 'mongodb'; readonly url: string }
  /** The origins that may send a login: the site's own, or all names of this machine when the site's own is one of them. */
  readonly loginOrigins: readonly string[]
  /** The mail server, `smtps://user:password@host`, or null to write letters to the outbox. */
  readonly smtpUrl: string | null
  /** The sender of letters, `Name <address>`. */
  readonly mailFrom: string
  /** The e-mail address of the first administrator. */
  readonly adminEmail: string
  /** The folder of sample content for a folder that was never used, or null to leave it empty. */
  readonly seedDir: string | null
  /** Whether the server publishes. Otherwise `npm run publisher` does. */
  readonly publishes: boolean
  /** Whether the process that publishes checks application links by requests to other servers. */
  readonly probesLinks: boolean
  /** The networks of proxies whose `X-Forwarded-For` is believed, in CIDR notation: `10.0.0.0/8`. */
  readonly trustedProxies: readonly string[]
  /** The most people that sign up for events from one network in a minute. */
  readonly signupsPerMinute: number
  /** The most people that sign up for one event from one network in an hour. */
  readonly signupsPerEvent: number
  /** How many days the server's own backups are kept. */
  readonly backupDays: number
  /** The folder of the server's own backups. */
  readonly backupDir: string
  /** How often the server backs up by itself. */
  readonly backups: 'nightly' | 'hourly' | 'no'
  /** The secret that signs logins and links, or null when it is stored in the data folder. */
  readonly secret: string | null
}

/** Thrown for an environment that can't be used. `faults` has a Swedish sentence for each fault. */
export class SettingsError extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'SettingsError'
    this.faults = faults
  }
}

/** The environment variables, with their meanings and defaults, as `src/docs/operations.md` and `.env.example` show them. */
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
  SEED_DIR: { default: 'content', meaning: 'sample content for a folder that was never used; “none” leaves it empty' },
  SIGNUPS_PER_MINUTE: { default: '60', meaning: 'how many people may sign up for events from one address on the net in a minute' },
  SIGNUPS_PER_EVENT: { default: '40', meaning: 'how many people may sign up for one event from one address on the net in an hour' },
  TRUSTED_PROXIES: {
    default: '127.0.0.0/8, ::1',
    meaning: 'addresses or networks of proxies that name the visitor in X-Forwarded-For; “none” for no proxy',
  },
  BACKUP: { default: 'nightly with an https ORIGIN', meaning: 'how often a backup is made: “nightly”, “hourly” or “no”' },
  BACKUP_DIR: { default: 'DATA_DIR/backup', meaning: 'folder of the backups, best on another disk' },
  BACKUP_DAYS: { default: '35', meaning: 'how many days the backups in BACKUP_DIR are kept, at most 35' },
  PUBLISH: { default: 'yes', meaning: '“no” leaves publishing to `npm run publisher`' },
  PROBE_LINKS: {
    default: 'yes with an https ORIGIN',
    meaning: '“yes” tries the links into application forms, “no” does not, where the publisher may not call out',
  },
} as const

type Environment = Readonly<Record<string, string | undefined>>

/** Parses the environment into frozen settings. Throws a `SettingsError` that names every fault at once. Relative paths start from `cwd`. */
export function parseSettings(env: Environment, cwd: string): Settings {
  const faults: string[] = []
  const read = (name: keyof typeof VARIABLES) => env[name]?.trim() || null
  const dataDir = path.resolve(cwd, read('DATA_DIR') ?? 'data')
  const isProgramFolder = (folder: string) => PROGRAM_FOLDERS.some((name) => isWithin(folder, path.join(cwd, name)))
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
    // The text before an @ may be a password.
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

  const readLimit = (name: 'SIGNUPS_PER_MINUTE' | 'SIGNUPS_PER_EVENT') => {
    const text = read(name) ?? VARIABLES[name].default
    const limit = Number(text)
    if (!/^\d+$/.test(text) || limit < 1 || limit > 1_000_000) faults.push(`${name} ska vara ett tal mellan 1 och 1000000, inte ”${text}”.`)
    return limit
  }
  const signupsPerMinute = readLimit('SIGNUPS_PER_MINUTE')
  const signupsPerEvent = readLimit('SIGNUPS_PER_EVENT')

  const proxiesText = read('TRUSTED_PROXIES') ?? VARIABLES.TRUSTED_PROXIES.default
  const proxies = proxiesText === 'none' ? [] : proxiesText.split(',').map((proxy) => networkIn(proxy.trim()))
  const trustedProxies = proxies.filter((network) => network !== null)
  if (trustedProxies.length < proxies.length) {
    faults.push(
      `TRUSTED_PROXIES ska vara IP-adresser eller nät med kommatecken emellan, till exempel 10.0.0.7, 172.16.0.0/12, inte ”${proxiesText}”.`,
    )
  }

  const daysText = read('BACKUP_DAYS') ?? String(MOST_BACKUP_DAYS)
  const backupDays = Number(daysText)
  if (!/^\d+$/.test(daysText) || backupDays < 1 || backupDays > MOST_BACKUP_DAYS) {
    faults.push(`BACKUP_DAYS ska vara ett tal mellan 1 och ${MOST_BACKUP_DAYS}, som är vad de som anmäler sig får veta, inte ”${daysText}”.`)
  }

  const backups = BACKUPS.find((value) => value === (read('BACKUP') ?? (origin?.protocol === 'https:' ? 'nightly' : 'no')))
  if (backups === undefined) faults.push(`BACKUP ska vara nightly, hourly eller no, inte ”${read('BACKUP')}”.`)

  const backupText = read('BACKUP_DIR')
  const backupDir = path.resolve(cwd, backupText ?? path.join(dataDir, 'backup'))
  const foldersOfOthers = [siteDir, ...['media', 'outbox', 'document-texts', 'redirects'].map((name) => path.join(dataDir, name))]
  const isMisplacedBackup =
    foldersOfOthers.some((folder) => isWithin(backupDir, folder) || isWithin(folder, backupDir)) ||
    (isProgramFolder(backupDir) && !isProgramFolder(dataDir)) ||
    isWithin(cwd, backupDir)
  if (backupText !== null && isMisplacedBackup) faults.push(`BACKUP_DIR ska vara en egen mapp för säkerhetskopior, inte ”${backupDir}”.`)

  const publish = read('PUBLISH') ?? 'yes'
  if (publish !== 'yes' && publish !== 'no') faults.push(`PUBLISH ska vara yes eller no, inte ”${publish}”.`)

  // An installation without https is a developer's, whose sample links lead nowhere.
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
    signupsPerEvent,
    trustedProxies,
    backupDays,
    backupDir,
    backups: backups ?? 'no',
    secret,
  })
}

/** The program's own folders in the current directory. Compiling empties some of them, and files in `public` are published. */
const PROGRAM_FOLDERS = ['.ci', '.git', '.next', 'content', 'dist', 'node_modules', 'public', 'src', 'test']

const BACKUPS = ['nightly', 'hourly', 'no'] as const

const EMAIL_ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const isLoopback = (hostname: string) => LOOPBACK.includes(hostname)

/** Whether a path is the folder itself or lies in it. */
const isWithin = (file: string, folder: string) => `${file}${path.sep}`.startsWith(folder === path.sep ? folder : `${folder}${path.sep}`)

/** An address or a network in CIDR notation, as one in CIDR notation. Returns null for a text that is neither. */
function networkIn(text: string): string | null {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0 || address.includes('%')) return null
  const most = version === 4 ? 32 : 128
  if (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)) return null
  return `${address}/${bits === undefined ? most : Number(bits)}`
}

/** The database that a URL names, or the Swedish sentence about its fault. */
function parseDatabase(url: string, cwd: string): Settings['database'] | string {
  if (/^mongodb(\+srv)?:\/\/[^/]+/.test(url)) return { kind: 'mongodb', url }
  const file = /^file:(?:\/\/)?(.+)$/.exec(url)?.[1]
  if (!file) return 'DATABASE_URL ska börja med file: (SQLite) eller mongodb:// (MongoDB). Ta bort den så används SQLite i datamappen.'
  const absolute = path.resolve(cwd, file)
  // The driver reads a URL, in which a space, # and % of the path must be encoded.
  return { kind: 'sqlite', url: `file:${pathToFileURL(absolute).pathname}`, file: absolute }
}

/** The settings of this process, from its environment. */
export function readSettings(): Settings {
  return parseSettings(process.env, process.cwd())
}

/** Whether letters reach nobody although readers reach the site: its address is a public one, and there is no mail server. */
export const lacksMailServer = ({ origin, smtpUrl }: Pick<Settings, 'origin' | 'smtpUrl'>): boolean => smtpUrl === null && origin.startsWith('https:')

/** The file of the secret, for an environment without one. */
export const secretFile = ({ dataDir }: Pick<Settings, 'dataDir'>) => path.join(dataDir, 'secret')

/** The secret that signs logins and links: from the environment, otherwise from its file. Empty when neither exists. */
export function readSecret(settings: Settings): string {
  if (settings.secret !== null) return settings.secret
  return existsSync(secretFile(settings)) ? readFileSync(secretFile(settings), 'utf8').trim() : ''
}

/** Creates the secret's file, readable by its owner only, when there is no secret. A killed process leaves a complete file or none. */
export function ensureSecret(settings: Settings): void {
  if (readSecret(settings) !== '') return
  mkdirSync(settings.dataDir, { recursive: true })
  const temporary = `${secretFile(settings)}.${process.pid}.tmp`
  writeFileSync(temporary, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  renameSync(temporary, secretFile(settings))
}

/**
 * Sets the port in the environment once the server listens, as the system chooses it when the settings ask for a free one. Returns the settings with the
 * right port and origin, which later calls of `readSettings` return too.
 */
export function settlePort(port: number): Settings {
  process.env.PORT = String(port)
  return readSettings()
}

/**
 * Sets the data folder in the environment, for a command that names another one. The database and the site lie in it, unless the database is on a server.
 * Returns the settings with it, which later calls of `readSettings` return too.
 */
export function settleDataDir(folder: string): Settings {
  Object.assign(process.env, { DATA_DIR: folder, SITE_DIR: '', BACKUP_DIR: '' })
  if (process.env.DATABASE_URL?.trim().startsWith('file:')) process.env.DATABASE_URL = ''
  return readSettings()
}

/** The settings whose values are secrets, or have passwords in them. */
const SECRET_SETTINGS: readonly string[] = ['SECRET', 'SMTP_URL', 'DATABASE_URL']

/**
 * The settings of this process that are not the defaults, as lines of an `.env` file. Secret ones are named without their values, unless `withSecrets`.
 */
export function settingsAsLines(withSecrets: boolean, env: Environment = process.env): readonly string[] {
  return Object.keys(VARIABLES).flatMap((name) => {
    const value = env[name]?.trim() ?? ''
    if (value === '') return []
    const isSecret = SECRET_SETTINGS.includes(name) && !value.startsWith('file:')
    if (isSecret && !withSecrets) return [`# ${name} är hemlig och står inte i kopian.`]
    return [`${name}=${/[\s#"'\\]/.test(value) ? `'${value}'` : value}`]
  })
}
