import path from 'node:path'
import { startServer } from '../processes/running-server.ts'
import { startOtherSites } from './other-sites.ts'

/** The administrator's password after the first login. */
export const PASSWORD = 'en mening som är lätt att minnas'

/** Starts a server with the sample content and the other sites under test. Returns the function that stops them. */
export default async function startSeededServer(): Promise<() => Promise<void>> {
  const server = await startServer({ SEED_DIR: 'content' })
  process.env.TORGET_ORIGIN = server.origin
  process.env.TORGET_FIRST_PASSWORD = server.password ?? ''
  process.env.TORGET_DATA_DIR = server.dataDir
  const others = await startOtherSites()
  process.env.TORGET_SITES = JSON.stringify([{ folder: path.join(server.dataDir, 'site'), origin: server.origin, isEmpty: false }, ...others.sites])
  return async () => {
    await others.remove()
    await server.remove()
  }
}
