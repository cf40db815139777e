import { open, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { isHere, processInWords } from '../cms/database/process-id.ts'
import { ensureSecret, type Settings, secretFile } from '../settings.ts'
import { refuseDamagedDatabase } from './backup/stop-when-damaged.ts'
import { refuseUnfinishedRestore } from './backup/unfinished-restore.ts'
import { ensureFolder, FOLDER_MODE } from './ensure-folder.ts'
import { lockHolder, lockHolderInWords, releaseLock, takeLock } from './locks/file-lock.ts'
import { ENDING_LIMIT, waitUntil } from './locks/wait-until.ts'
import { closeDataFolder } from './private/folder-modes.ts'
import { StartupError } from './startup-error.ts'

/** Makes the folders that the server writes to, and the secret. What is in the data folder is closed to other users; the operator is warned where that is
 * not possible. Throws a StartupError when they can't be written to. */
export async function prepareDataFolder(settings: Settings): Promise<void> {
  refuseUnfinishedRestore(settings.dataDir)
  const advice = (setting: string) => `Ge den som startar Torget rätt att skriva där, eller välj en annan mapp med ${setting}.`
  await ensureFolder(settings.dataDir, advice('DATA_DIR'), FOLDER_MODE.passage)
  for (const name of ['media/images', 'media/documents', 'outbox']) await ensureFolder(path.join(settings.dataDir, name), advice('DATA_DIR'))
  await ensureFolder(settings.siteDir, advice('SITE_DIR'), FOLDER_MODE.public)
  for (const warning of await closeDataFolder(settings)) console.warn(warning)
  try {
    ensureSecret(settings)
  } catch (cause) {
    throw new StartupError(
      `Hemligheten ${secretFile(settings)} går inte att läsa eller skriva. Ge den som startar Torget rätt till filen, eller ta bort den.`,
      {
        cause,
      },
    )
  }
}

/** Why the data folder can't be locked, and what to do. Only a process that is known to be Torget is one to stop. */
function lockedFolderFault(dataDir: string, holder: string | null): string {
  const another = 'eller välj en annan mapp med DATA_DIR.'
  if (holder === null) return `Datamappen ${dataDir} är låst av ett program som inte går att känna igen. Vänta tills det är klart, ${another}`
  if (isHere(holder)) return `Torget körs redan med datamappen ${dataDir} (${processInWords(holder)}). Stäng det först, ${another}`
  return `Torget körs redan med datamappen ${dataDir} på en annan dator eller i en annan behållare (${processInWords(holder)}). Stäng det där först, ${another}`
}

/**
 * Locks the data folder for a server that publishes, until its process ends. Waits for a server that is about to end. Throws a StartupError when another server
 * goes on publishing from the same folder: mostly the same one, started twice.
 */
export async function lockDataFolder({ dataDir, publishes }: Settings, say: (line: string) => void, limit = ENDING_LIMIT): Promise<void> {
  if (!publishes) return
  const lock = path.join(dataDir, 'server.lock')
  await waitUntil(() => takeLock(lock), {
    limit,
    say,
    waiting: () => `Datamappen används av ${lockHolderInWords(lock)}. Torget startar när den är ledig.`,
    refusal: () => lockedFolderFault(dataDir, lockHolder(lock)),
  })
  process.on('exit', () => releaseLock(lock))
}

const SQLITE_START = Buffer.from('SQLite format 3\0')

/** Checks that a file can be an SQLite database. Returns whether it has something in it. */
async function checkSqlite(file: string): Promise<boolean> {
  const folder = path.dirname(file)
  // SQLite writes more files beside the database. Some folders claim to be writable and are not, so one is tried.
  const beside = `${file}.${process.pid}.tmp`
  await writeFile(beside, '').catch((cause: unknown) => {
    throw new StartupError(`DATABASE_URL pekar på ${file}, men mappen ${folder} finns inte eller går inte att skriva i.`, { cause })
  })
  await rm(beside)
  const handle = await open(file, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    if (error.code === 'EISDIR') throw new StartupError(`DATABASE_URL pekar på ${file}, som inte är en fil.`, { cause: error })
    throw new StartupError(`DATABASE_URL pekar på ${file}, som inte går att läsa och skriva.`, { cause: error })
  })
  if (!handle) return false
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(SQLITE_START.length), 0, SQLITE_START.length, 0)
    if (bytesRead > 0 && !buffer.equals(SQLITE_START))
      throw new StartupError(`DATABASE_URL pekar på ${file}, som inte är en SQLite-databas. Kontrollera adressen; filen har inte rörts.`)
    return bytesRead > 0
  } finally {
    await handle.close()
  }
}

/** The time that a database server has to answer, in milliseconds. */
const PATIENCE = 4000

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE })
    const done = (isThere: boolean) => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
    socket.once('timeout', () => done(false))
  })
}

async function checkMongo(url: string): Promise<void> {
  const hosts = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(url)?.[1]?.split(',') ?? []
  // An address of the form mongodb+srv names its servers in DNS; the driver finds them.
  if (hosts.length === 0) return
  const found = await Promise.all(
    hosts.map((host) => {
      const [, name = host, port = '27017'] = /^(\[.*\]|[^:]+)(?::(\d+))?$/.exec(host) ?? []
      return answers(name.replace(/^\[|\]$/g, ''), Number(port))
    }),
  )
  if (!found.includes(true))
    throw new StartupError(
      `DATABASE_URL pekar på ${hosts.join(', ')}, men ingen databasserver svarar där. Kontrollera adressen och att servern är igång.`,
    )
}

/** Checks that the database of the settings can be used, and leaves it untouched. Throws a StartupError. */
export async function checkDatabase(settings: Settings): Promise<void> {
  const { database } = settings
  if (database.kind === 'mongodb') return checkMongo(database.url)
  if (await checkSqlite(database.file)) await refuseDamagedDatabase(settings, database.file)
}
