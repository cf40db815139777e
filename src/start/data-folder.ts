import { access, constants, mkdir, open } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { ensureSecret, type Settings } from '../settings.ts'
import { StartFault } from './fault.ts'

/** Makes the folders that the server writes in, and the secret. Throws a StartFault when it may not. */
export async function prepareFolders(settings: Settings): Promise<void> {
  const folders = [
    settings.dataDir,
    settings.siteDir,
    ...['media/images', 'media/documents', 'outbox'].map((name) => path.join(settings.dataDir, name)),
  ]
  for (const folder of folders) {
    try {
      await mkdir(folder, { recursive: true })
      await access(folder, constants.W_OK | constants.X_OK)
    } catch (cause) {
      throw new StartFault(
        `Mappen ${folder} går inte att skriva i. Ge den som startar Torget rätt att skriva där, eller välj en annan mapp med DATA_DIR.`,
        { cause },
      )
    }
  }
  ensureSecret(settings)
}

const SQLITE_START = Buffer.from('SQLite format 3\0')

async function checkSqlite(file: string): Promise<void> {
  const folder = path.dirname(file)
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!isWritable) throw new StartFault(`DATABASE_URL pekar på ${file}, men mappen ${folder} finns inte eller går inte att skriva i.`)
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new StartFault(`DATABASE_URL pekar på ${file}, som inte går att läsa.`, { cause: error })
  })
  if (!handle) return
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(SQLITE_START.length), 0, SQLITE_START.length, 0).catch((cause: unknown) => {
      throw new StartFault(`DATABASE_URL pekar på ${file}, som inte är en fil.`, { cause })
    })
    if (bytesRead > 0 && !buffer.equals(SQLITE_START))
      throw new StartFault(`DATABASE_URL pekar på ${file}, som inte är en SQLite-databas. Kontrollera adressen; filen har inte rörts.`)
  } finally {
    await handle.close()
  }
}

/** How long to wait for a database server to answer, in milliseconds. */
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
    throw new StartFault(
      `DATABASE_URL pekar på ${hosts.join(', ')}, men ingen databasserver svarar där. Kontrollera adressen och att servern är igång.`,
    )
}

/** Throws a StartFault when the database that the settings name can't be used. Leaves it untouched. */
export async function checkDatabase({ database }: Settings): Promise<void> {
  await (database.kind === 'sqlite' ? checkSqlite(database.file) : checkMongo(database.url))
}
