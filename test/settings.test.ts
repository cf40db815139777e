import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  ensureSecret,
  lacksMailServer,
  parseSettings,
  readSecret,
  readSettings,
  SettingsError,
  secretFile,
  settlePort,
  VARIABLES,
} from '../src/settings.ts'

const CWD = '/srv/torget'
const PROJECT = path.resolve(import.meta.dirname, '..')
const parse = (env: Readonly<Record<string, string>> = {}) => parseSettings(env, CWD)

/** The faults of an environment; none if it is valid. */
function faultsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    parse(env)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.faults
    throw error
  }
}

const LOCAL = (port: string) => [`http://localhost${port}`, `http://127.0.0.1${port}`, `http://[::1]${port}`]
const DEFAULTS = {
  dataDir: '/srv/torget/data',
  siteDir: '/srv/torget/data/site',
  host: '127.0.0.1',
  port: 3000,
  origin: 'http://127.0.0.1:3000',
  loginOrigins: LOCAL(':3000'),
  database: { kind: 'sqlite', url: 'file:/srv/torget/data/torget.db', file: '/srv/torget/data/torget.db' },
  smtpUrl: null,
  mailFrom: 'Torget <noreply@example.se>',
  adminEmail: 'admin@example.se',
  seedDir: '/srv/torget/content',
  publishes: true,
  probesLinks: false,
  signupsPerMinute: 60,
  signupsPerEvent: 40,
  trustedProxies: ['127.0.0.0/8', '::1/128'],
  backupDays: 35,
  backupDir: '/srv/torget/data/backup',
  backups: 'no',
  secret: null,
}

test('every setting is optional', () => expect(parse()).toEqual(DEFAULTS))

test('an empty setting counts as unset', () => {
  expect(parse(Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '  '])))).toEqual(DEFAULTS)
})

test('spaces around a value are ignored', () => {
  expect(parse({ PORT: ' 8080 ', ADMIN_EMAIL: ' a@b.se\n' })).toMatchObject({ port: 8080, adminEmail: 'a@b.se' })
})

describe('a setting is read', () => {
  test.each<[string, Readonly<Record<string, string>>, object]>([
    ['another port is a part of the origin', { PORT: '8080' }, { port: 8080, origin: 'http://127.0.0.1:8080', loginOrigins: LOCAL(':8080') }],
    ['port 80 is not shown', { PORT: '80' }, { port: 80, origin: 'http://127.0.0.1', loginOrigins: LOCAL('') }],
    ['port 0 takes a free one', { PORT: '0' }, { port: 0 }],
    ['more sign-ups for one event', { SIGNUPS_PER_EVENT: '90' }, { signupsPerEvent: 90 }],
    ['more sign-ups in a minute', { SIGNUPS_PER_MINUTE: '500' }, { signupsPerMinute: 500 }],
    ['trusted proxies as addresses and networks', { TRUSTED_PROXIES: '10.0.0.7,fd00::/8' }, { trustedProxies: ['10.0.0.7/32', 'fd00::/8'] }],
    ['no trusted proxy', { TRUSTED_PROXIES: 'none' }, { trustedProxies: [] }],
    ['backups for a week', { BACKUP_DAYS: '7' }, { backupDays: 7 }],
    ['a backup every night of a site that is out', { ORIGIN: 'https://www.example.se' }, { backups: 'nightly' }],
    ['a backup every hour', { BACKUP: 'hourly' }, { backups: 'hourly' }],
    ['backups on another disk', { BACKUP_DIR: '/mnt/copies' }, { backupDir: '/mnt/copies' }],
    ['the highest port', { PORT: '65535' }, { port: 65535 }],
    ['a host is a part of the origin', { HOST: '192.0.2.7' }, { origin: 'http://192.0.2.7:3000', loginOrigins: ['http://192.0.2.7:3000'] }],
    [
      'all addresses are reached as localhost',
      { HOST: '0.0.0.0' },
      { host: '0.0.0.0', origin: 'http://localhost:3000', loginOrigins: LOCAL(':3000') },
    ],
    ['all addresses of the sixth version too', { HOST: '::' }, { host: '::', origin: 'http://localhost:3000', loginOrigins: LOCAL(':3000') }],
    [
      'an address of the sixth version stands in brackets',
      { HOST: '::1' },
      { host: '::1', origin: 'http://[::1]:3000', loginOrigins: LOCAL(':3000') },
    ],
    ['an origin of one’s own', { ORIGIN: 'https://www.example.se' }, { origin: 'https://www.example.se', loginOrigins: ['https://www.example.se'] }],
    ['an origin with a slash loses it', { ORIGIN: 'https://www.example.se/' }, { origin: 'https://www.example.se' }],
    ['an origin in any case', { ORIGIN: 'HTTPS://WWW.Example.SE:443' }, { origin: 'https://www.example.se' }],
    [
      'an encrypted origin on one’s own machine',
      { ORIGIN: 'https://localhost:8443' },
      { loginOrigins: LOCAL(':8443').map((at) => at.replace('http:', 'https:')) },
    ],
    ['a relative folder starts from where the process does', { DATA_DIR: '../x' }, { dataDir: '/srv/x', siteDir: '/srv/x/site' }],
    [
      'an absolute folder',
      { DATA_DIR: '/var/lib/torget' },
      { dataDir: '/var/lib/torget', siteDir: '/var/lib/torget/site', database: { file: '/var/lib/torget/torget.db' } },
    ],
    ['a site folder of its own', { SITE_DIR: '/var/www' }, { siteDir: '/var/www' }],
    ['a site folder beside the data', { SITE_DIR: 'data-site' }, { siteDir: '/srv/torget/data-site' }],
    [
      'an SQLite file by a relative path',
      { DATABASE_URL: 'file:x/y.db' },
      { database: { kind: 'sqlite', url: 'file:/srv/torget/x/y.db', file: '/srv/torget/x/y.db' } },
    ],
    ['an SQLite file by an absolute path', { DATABASE_URL: 'file:/x/y.db' }, { database: { file: '/x/y.db' } }],
    ['an SQLite file by an address', { DATABASE_URL: 'file:///x/y.db' }, { database: { file: '/x/y.db' } }],
    ['MongoDB', { DATABASE_URL: 'mongodb://u:p@h:27017/torget' }, { database: { kind: 'mongodb', url: 'mongodb://u:p@h:27017/torget' } }],
    ['MongoDB found in DNS', { DATABASE_URL: 'mongodb+srv://h/torget' }, { database: { kind: 'mongodb' } }],
    ['a mail server', { SMTP_URL: 'smtps://u:p@h:465', MAIL_FROM: 'A <a@b.se>' }, { smtpUrl: 'smtps://u:p@h:465', mailFrom: 'A <a@b.se>' }],
    ['a sender without a name', { MAIL_FROM: 'a@b.se' }, { mailFrom: 'a@b.se' }],
    ['a host by its name', { HOST: 'torget.example.se' }, { origin: 'http://torget.example.se:3000' }],
    [
      'an SQLite file in a folder with odd signs',
      { DATA_DIR: '/a b/#1 50%41?' },
      { database: { url: 'file:/a%20b/%231%2050%2541%3F/torget.db', file: '/a b/#1 50%41?/torget.db' } },
    ],
    ['no sample content', { SEED_DIR: 'none' }, { seedDir: null }],
    ['other sample content', { SEED_DIR: 'x' }, { seedDir: '/srv/torget/x' }],
    ['publishing left to a publisher', { PUBLISH: 'no' }, { publishes: false }],
    ['no links tried', { PROBE_LINKS: 'no', ORIGIN: 'https://www.example.se' }, { probesLinks: false }],
    ['links tried from a site that is out', { ORIGIN: 'https://www.example.se' }, { probesLinks: true }],
    ['no links tried from one that is not', {}, { probesLinks: false }],
    ['links tried as asked', { PROBE_LINKS: 'yes' }, { probesLinks: true }],
    ['a secret of 32 signs', { SECRET: 's'.repeat(32) }, { secret: 's'.repeat(32) }],
  ])('%s', (_, env, settings) => expect(parse(env)).toMatchObject(settings))
})

const PORT = (value: string) => `PORT ska vara ett tal mellan 0 och 65535, inte ”${value}”.`
const ORIGIN = (value: string) => `ORIGIN ska vara webbplatsens adress utan sökväg, till exempel https://www.example.se, inte ”${value}”.`
const SITE_DIR = (value: string) => `SITE_DIR ska vara en egen mapp för webbplatsens filer, inte ”${value}”.`
const DATABASE_URL = 'DATABASE_URL ska börja med file: (SQLite) eller mongodb:// (MongoDB). Ta bort den så används SQLite i datamappen.'
const SECRET = 'SECRET är för kort: den behöver minst 32 tecken. Ta bort den så skapas en säker hemlighet.'
const SMTP_URL = 'SMTP_URL ska vara mailserverns adress och börja med smtp:// eller smtps://, till exempel smtps://namn:lösenord@mail.example.se.'
const BACKUP_DAYS = (value: string) => `BACKUP_DAYS ska vara ett tal mellan 1 och 35, som är vad de som anmäler sig får veta, inte ”${value}”.`
const BACKUP_DIR = (folder: string) => `BACKUP_DIR ska vara en egen mapp för säkerhetskopior, inte ”${folder}”.`
const HOST = (value: string) => `HOST ska vara en IP-adress eller ett datornamn, till exempel 0.0.0.0, inte ”${value}”.`
const MAIL_FROM = (value: string) => `MAIL_FROM ska vara en e-postadress, gärna med namn: Torget <noreply@example.se>, inte ”${value}”.`
const PROXIES = (value: string) =>
  `TRUSTED_PROXIES ska vara IP-adresser eller nät med kommatecken emellan, till exempel 10.0.0.7, 172.16.0.0/12, inte ”${value}”.`

describe('an invalid setting is reported in one sentence', () => {
  test.each<[string, string, string]>([
    ['PORT', 'abc', PORT('abc')],
    ['PORT', '65536', PORT('65536')],
    ['PORT', '-1', PORT('-1')],
    ['PORT', '80.5', PORT('80.5')],
    ['PORT', '1e3', PORT('1e3')],
    ['BACKUP_DAYS', '36', BACKUP_DAYS('36')],
    ['BACKUP_DAYS', '0', BACKUP_DAYS('0')],
    ['BACKUP_DAYS', 'en månad', BACKUP_DAYS('en månad')],
    ['ORIGIN', 'www.example.se', ORIGIN('www.example.se')],
    ['ORIGIN', 'ftp://example.se', ORIGIN('ftp://example.se')],
    ['ORIGIN', 'https://example.se/torget', ORIGIN('https://example.se/torget')],
    ['ORIGIN', 'https://example.se/?a', ORIGIN('https://example.se/?a')],
    ['ORIGIN', 'https://example.se/#a', ORIGIN('https://example.se/#a')],
    ['ORIGIN', 'javascript:alert(1)', ORIGIN('javascript:alert(1)')],
    ['ORIGIN', 'https://du:hemligt@example.se', ORIGIN('…@example.se')],
    ['HOST', 'http://127.0.0.1', HOST('http://127.0.0.1')],
    ['HOST', '127.0.0.1:80', HOST('127.0.0.1:80')],
    ['HOST', 'min dator', HOST('min dator')],
    ['HOST', '*', HOST('*')],
    ['MAIL_FROM', 'x', MAIL_FROM('x')],
    ['MAIL_FROM', 'Torget', MAIL_FROM('Torget')],
    ['MAIL_FROM', 'Torget <noreply>', MAIL_FROM('Torget <noreply>')],
    ['MAIL_FROM', 'Torget <a@b.se', MAIL_FROM('Torget <a@b.se')],
    ['MAIL_FROM', 'Torget a@b.se', MAIL_FROM('Torget a@b.se')],
    ['MAIL_FROM', 'a@b.se, c@d.se', MAIL_FROM('a@b.se, c@d.se')],
    ['MAIL_FROM', 'Torget\nBcc: x <a@b.se>', MAIL_FROM('Torget\nBcc: x <a@b.se>')],
    ['MAIL_FROM', 'A <a@b.se> <c@d.se>', MAIL_FROM('A <a@b.se> <c@d.se>')],
    ['SECRET', 's'.repeat(31), SECRET],
    ['ADMIN_EMAIL', 'admin', 'ADMIN_EMAIL är ingen e-postadress: ”admin”.'],
    ['ADMIN_EMAIL', 'a@b', 'ADMIN_EMAIL är ingen e-postadress: ”a@b”.'],
    ['ADMIN_EMAIL', 'a b@c.se', 'ADMIN_EMAIL är ingen e-postadress: ”a b@c.se”.'],
    ['SMTP_URL', 'mail.example.se', SMTP_URL],
    ['SMTP_URL', 'smtp://', SMTP_URL],
    ['SMTP_URL', 'smtp:///x', SMTP_URL],
    ['SMTP_URL', 'smtp://mail.example.se:x', SMTP_URL],
    ['SMTP_URL', 'http://mail.example.se', SMTP_URL],
    ['TRUSTED_PROXIES', 'proxy.example.se', PROXIES('proxy.example.se')],
    ['TRUSTED_PROXIES', '10.0.0.0/33', PROXIES('10.0.0.0/33')],
    ['TRUSTED_PROXIES', '10.0.0.0/', PROXIES('10.0.0.0/')],
    ['TRUSTED_PROXIES', '10.0.0.7 10.0.0.8', PROXIES('10.0.0.7 10.0.0.8')],
    ['TRUSTED_PROXIES', '10.0.0.7,', PROXIES('10.0.0.7,')],
    ['SIGNUPS_PER_EVENT', '0', 'SIGNUPS_PER_EVENT ska vara ett tal mellan 1 och 1000000, inte ”0”.'],
    ['BACKUP', 'daily', 'BACKUP ska vara nightly, hourly eller no, inte ”daily”.'],
    ['BACKUP_DIR', 'data/site/x', BACKUP_DIR('/srv/torget/data/site/x')],
    ['BACKUP_DIR', 'data/media', BACKUP_DIR('/srv/torget/data/media')],
    ['BACKUP_DIR', 'data', BACKUP_DIR('/srv/torget/data')],
    ['BACKUP_DIR', 'src', BACKUP_DIR('/srv/torget/src')],
    ['BACKUP_DIR', '..', BACKUP_DIR('/srv')],
    ['PUBLISH', 'false', 'PUBLISH ska vara yes eller no, inte ”false”.'],
    ['PROBE_LINKS', '1', 'PROBE_LINKS ska vara yes eller no, inte ”1”.'],
    ['DATABASE_URL', 'torget.db', DATABASE_URL],
    ['DATABASE_URL', 'file:', DATABASE_URL],
    ['DATABASE_URL', 'mongodb://', DATABASE_URL],
    ['DATABASE_URL', 'postgres://h/db', DATABASE_URL],
  ])('%s=%s', (name, value, fault) => expect(faultsOf({ [name]: value })).toEqual([fault]))

  test('without a secret in it', () => {
    expect(faultsOf({ SECRET: 'kattunge' }).join()).not.toContain('kattunge')
    expect(faultsOf({ SMTP_URL: 'x:losenord@h', DATABASE_URL: 'x:losenord@h' }).join()).not.toContain('losenord')
  })
})

test('all faults of the settings are reported at once', () => {
  const env = { PORT: 'x', ORIGIN: 'y', SITE_DIR: '.', SECRET: 'kort', ADMIN_EMAIL: 'z', SMTP_URL: 'w', DATABASE_URL: 'v' }
  const faults = [PORT('x'), ORIGIN('y'), SITE_DIR(CWD), SECRET, 'ADMIN_EMAIL är ingen e-postadress: ”z”.', SMTP_URL, DATABASE_URL]
  expect(faultsOf(env)).toEqual(faults)
  expect(() => parse(env)).toThrow(faults.join('\n'))
})

describe('the site’s folder, which everybody can read, is', () => {
  test.each([
    ['not the folder that the process starts in', { SITE_DIR: '.' }, CWD],
    ['not one above it', { SITE_DIR: '..' }, '/srv'],
    ['not the root', { SITE_DIR: '/' }, '/'],
    ['not the data folder', { SITE_DIR: 'data' }, '/srv/torget/data'],
    ['not the data folder in disguise', { SITE_DIR: 'data/site/../' }, '/srv/torget/data'],
    ['not one above the data folder', { DATA_DIR: '/var/lib/torget', SITE_DIR: '/var/lib' }, '/var/lib'],
    ['not the uploads, published or not', { SITE_DIR: 'data/media' }, '/srv/torget/data/media'],
    ['not among the uploads', { SITE_DIR: 'data/media/images' }, '/srv/torget/data/media/images'],
    ['not the letters', { SITE_DIR: 'data/outbox' }, '/srv/torget/data/outbox'],
    ['not the backups', { SITE_DIR: 'data/backup/x' }, '/srv/torget/data/backup/x'],
    ['not what is emptied when the program is compiled', { SITE_DIR: 'dist' }, '/srv/torget/dist'],
    ['not among the program’s files', { SITE_DIR: 'src/site' }, '/srv/torget/src/site'],
  ])('%s', (_, env, shown) => expect(faultsOf(env)).toEqual([SITE_DIR(shown)]))

  test.each([
    ['a folder that only begins like the data folder', { SITE_DIR: '/srv/torget/dat' }],
    ['a folder below the data folder', { SITE_DIR: 'data/public' }],
    ['a folder that only begins like the uploads', { SITE_DIR: 'data/mediasite' }],
    ['a folder that only begins like the program’s', { SITE_DIR: 'distribution' }],
    ['a folder that elsewhere is called like the program’s', { SITE_DIR: '/var/www/public' }],
  ])('%s will do', (_, env) => expect(faultsOf(env)).toEqual([]))

  test('outside the program’s folders, as are the data folder and the database', () => {
    expect(faultsOf({ DATA_DIR: 'public' })).toEqual(['DATA_DIR ska vara en egen mapp, inte ”/srv/torget/public”, som hör till själva programmet.'])
    expect(faultsOf({ DATABASE_URL: 'file:public/x.db' })).toEqual([
      'DATABASE_URL pekar på /srv/torget/public/x.db, som ligger bland programmets egna filer. Välj en annan plats.',
    ])
  })

  test('no folder of the project unless git ignores it', async () => {
    const ignored = new Set((await readFile(path.resolve(PROJECT, '.gitignore'), 'utf8')).split('\n').map((line) => line.replaceAll('/', '')))
    const kept = (await readdir(PROJECT, { withFileTypes: true })).filter((entry) => entry.isDirectory() && !ignored.has(entry.name))
    for (const { name } of kept) expect(faultsOf({ SITE_DIR: name }), name).toHaveLength(1)
  })

  test('not the folder of the database', () => {
    expect(faultsOf({ DATABASE_URL: 'file:data/site/torget.db' })).toEqual([
      'DATABASE_URL pekar på /srv/torget/data/site/torget.db, som ligger bland webbplatsens filer där alla kan läsa den. Välj en annan plats.',
    ])
  })
})

describe('the example file', () => {
  const lines = async () => (await readFile(path.resolve(PROJECT, '.env.example'), 'utf8')).split('\n')

  test('holds every variable with its meaning and its default, in order, and no other', async () => {
    const found: [string, { default: string; meaning: string }][] = []
    for (const [i, line] of (await lines()).entries()) {
      const name = /^#?([A-Z_]+)=/.exec(line)?.[1]
      if (!name) continue
      const [meaning = '', byDefault = ''] = (await lines()).slice(i - 2, i)
      found.push([name, { default: byDefault.replace('# default: ', ''), meaning: meaning.replace('# ', '') }])
    }
    expect(found).toEqual(Object.entries(VARIABLES))
  })

  test('changes no setting, with and without its comment signs', async () => {
    const taken = (await lines()).filter((line) => /^#?[A-Z_]+=/.test(line)).map((line) => line.replace(/^#/, '').split('=') as [string, string])
    expect(taken).toHaveLength(Object.keys(VARIABLES).length)
    expect(parse(Object.fromEntries(taken))).toEqual(DEFAULTS)
    expect((await lines()).every((line) => line === '' || line.startsWith('#'))).toBe(true)
  })

  test('has the true defaults', () => {
    const said = (name: keyof typeof VARIABLES) =>
      VARIABLES[name].default.replace('DATA_DIR', 'data').replace('HOST', '127.0.0.1').replace('PORT', '3000')
    for (const name of [
      'HOST',
      'PORT',
      'ORIGIN',
      'DATA_DIR',
      'SITE_DIR',
      'DATABASE_URL',
      'ADMIN_EMAIL',
      'MAIL_FROM',
      'SEED_DIR',
      'PUBLISH',
      'SIGNUPS_PER_MINUTE',
      'SIGNUPS_PER_EVENT',
      'TRUSTED_PROXIES',
      'BACKUP_DAYS',
    ] as const) {
      expect(parse({ [name]: said(name) })).toEqual(DEFAULTS)
    }
  })
})

test.each([
  [{}, false],
  [{ ORIGIN: 'https://www.example.se' }, true],
  [{ ORIGIN: 'https://www.example.se', SMTP_URL: 'smtps://mail.example.se' }, false],
] as const)('with %j letters reach nobody: %s', (env, isLacking) => expect(lacksMailServer(parse(env))).toBe(isLacking))

describe('the secret', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'torget-settings-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const at = (env: Readonly<Record<string, string>> = {}) => parseSettings({ DATA_DIR: path.join(folder, 'data'), ...env }, folder)

  test('is created once, is long, and is readable by its owner only', async () => {
    expect(readSecret(at())).toBe('')
    ensureSecret(at())
    const made = readSecret(at())
    expect(made).toMatch(/^[\w-]{43}$/)
    expect((await stat(secretFile(at()))).mode & 0o777).toBe(0o600)
    ensureSecret(at())
    expect(readSecret(at())).toBe(made)
    expect(await readdir(path.join(folder, 'data'))).toEqual(['secret'])
  })

  test('differs from place to place', () => {
    ensureSecret(at())
    const other = parseSettings({ DATA_DIR: path.join(folder, 'other') }, folder)
    ensureSecret(other)
    expect(readSecret(other)).not.toBe(readSecret(at()))
  })

  test('in the environment is used, and none is created', async () => {
    const settings = at({ SECRET: 's'.repeat(40) })
    ensureSecret(settings)
    expect(readSecret(settings)).toBe('s'.repeat(40))
    expect(await readdir(folder)).toEqual([])
  })

  test('is created again when a killed process has left an empty file', async () => {
    ensureSecret(at())
    await writeFile(secretFile(at()), '')
    ensureSecret(at())
    expect(readSecret(at())).toMatch(/^[\w-]{43}$/)
    expect((await stat(secretFile(at()))).mode & 0o777).toBe(0o600)
  })
})

describe('the process’s environment', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  test('has the port that the system has assigned', () => {
    for (const name of Object.keys(VARIABLES)) vi.stubEnv(name, '')
    settlePort(45678)
    expect(readSettings()).toMatchObject({ port: 45678, origin: 'http://127.0.0.1:45678' })
  })
})
