import { stat } from 'node:fs/promises'
import type { Payload } from 'payload'
import { databaseIdentity, ensureIdentity, hasTables } from '../../cms/database/identity.ts'
import { databaseState } from '../../cms/published-content/database-state.ts'
import { isAnother, isIdentified, publishingRefusal, type Refusal, wasPublished } from '../../domain/publishing/live-site.ts'
import { nullIfMissing } from '../../publisher/output/missing-file.ts'
import type { Settings } from '../../settings.ts'
import { newestBackup } from '../backup/backup-folder.ts'
import { StartupError } from '../startup-error.ts'
import { refusalInWords } from './refusal-words.ts'
import { type KnownSite, readSite, type SitePlace, serverSite } from './site-memory.ts'

/** The argument of a command by which an operator accepts that a site is published from a new database from now on. */
export const NEW_DATABASE = '--new-database'

/** Whether this process was started with the operator's word that a new database is meant. */
export const isNewDatabaseMeant = (argv: readonly string[] = process.argv): boolean => argv.includes(NEW_DATABASE)

/**
 * Keeps a live site from being published from the wrong database: from one that is missing, new, empty or another site's. Its steps go with those of a start,
 * and each throws a StartupError before anything is changed.
 */
export class DatabaseCheck {
  readonly #settings: Settings
  readonly #sites: readonly KnownSite[]
  readonly #isAccepted: boolean
  /** The newest backup, for what is said. */
  readonly #backup: string | null

  private constructor(settings: Settings, sites: readonly KnownSite[], isAccepted: boolean, backup: string | null) {
    this.#settings = settings
    this.#sites = sites
    this.#isAccepted = isAccepted
    this.#backup = backup
  }

  /** Before the database is opened, which would make a missing file. `places` are further sites than the server's own that will be published. */
  static async begin(settings: Settings, places: readonly SitePlace[] = []): Promise<DatabaseCheck> {
    const sites = await Promise.all([serverSite(settings), ...places].map((place) => readSite(place, Date.now())))
    const newest = await newestBackup(settings.backupDir)
    const check = new DatabaseCheck(settings, sites, isNewDatabaseMeant(), newest?.folder ?? null)
    const { database } = settings
    if (database.kind === 'sqlite' && !(await stat(database.file).catch(nullIfMissing))?.size) check.#refuse(() => 'missing')
    return check
  }

  /** Whether none of the sites was ever published, so that sample content can do no harm. */
  get isNew(): boolean {
    return this.#sites.every(({ state }) => !wasPublished(state))
  }

  /** Whether the operator has accepted a database that would have been refused. */
  get isAccepted(): boolean {
    return this.#isAccepted
  }

  /** Before the tables are brought up to date. */
  async beforeMigration(payload: Payload): Promise<void> {
    if (!(await hasTables(payload))) this.#refuse(() => 'missing')
    const identity = await databaseIdentity(payload)
    this.#refuse(({ state }) => (isAnother(state, identity) ? 'another' : null))
  }

  /** After the tables are brought up to date. Gives the database its identity. */
  async afterMigration(payload: Payload): Promise<void> {
    for (const site of this.isNew || this.#isAccepted ? [] : this.#sites) {
      const isKnown = isIdentified(site.state, await databaseIdentity(payload))
      const state = await databaseState(payload, isKnown ? null : site.files)
      this.#refuse((refused) => (refused === site ? publishingRefusal(site.state, state) : null))
    }
    const [remembered] = this.#sites.flatMap(({ state }) => state.remembered)
    await ensureIdentity(payload, this.#isAccepted ? undefined : remembered?.database)
  }

  /** Throws for the first site that was published and has a reason to refuse. */
  #refuse(reasonOf: (site: KnownSite) => Refusal | null): void {
    if (this.#isAccepted) return
    for (const site of this.#sites) {
      const reason = wasPublished(site.state) ? reasonOf(site) : null
      if (reason !== null) throw new StartupError(refusalInWords(reason, site, this.#settings, this.#backup))
    }
  }
}
