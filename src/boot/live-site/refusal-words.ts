import type { Refusal } from '../../domain/publishing/live-site.ts'
import type { Settings } from '../../settings.ts'
import { dateInWords } from '../../words/time/dates.ts'
import { restoreCommands } from '../backup/restore-advice.ts'
import type { KnownSite } from './site-memory.ts'

/** A database in words, without the name and the password of its user. */
function databaseInWords({ database }: Settings): string {
  if (database.kind === 'sqlite') return database.file
  return database.url.replace(/\/\/[^@/]*@/, '//').replace(/\?.*$/s, '')
}

const FOUND: Readonly<Record<Refusal, (database: string) => string>> = {
  missing: (database) => `Databasen ${database} saknas eller är ny`,
  another: (database) => `Databasen ${database} är en annan än den som webbplatsen är publicerad från`,
  empty: (database) => `I databasen ${database} är ingenting publicerat`,
}

const PUT_BACK: Readonly<Record<Refusal, string>> = {
  missing: 'Lägg tillbaka databasen',
  another: 'Ange rätt databas med DATABASE_URL, eller lägg tillbaka den',
  empty: 'Ange rätt databas med DATABASE_URL, eller lägg tillbaka den',
}

/** What the operator is told when a site is not published from a database: what was found, what lies where, and what to do. `backup` is the newest, or null. */
export function refusalInWords(reason: Refusal, { place, state, since }: KnownSite, settings: Settings, backup: string | null): string {
  const when = since === null ? 'tidigare' : `sedan ${dateInWords(since)}`
  const pages = { 0: '', 1: ' med en sida' }[state.contentFiles] ?? ` med ${state.contentFiles} sidor`
  return [
    `${FOUND[reason](databaseInWords(settings))}, men i ${place.siteDir} ligger en webbplats${pages}, publicerad ${when}.`,
    'Torget startar inte, så att sidorna inte försvinner. Ingenting har ändrats.',
    `${PUT_BACK[reason]} och starta igen. Är den borta, så flytta undan mappen och återställ ${backup === null ? 'en säkerhetskopia' : 'den senaste säkerhetskopian'}:`,
    restoreCommands(settings.dataDir, backup),
    'Ska en ny databas ta över, och sidorna tas bort, så starta en gång med tillägget --new-database: npm start -- --new-database',
  ].join('\n')
}
