import { startServer } from '../running-server.ts'

/** The administrator's password that the tests choose at the first login. */
export const PASSWORD = 'en mening som är lätt att minnas'

/** Starts a server in an empty folder with the sample content, and stops it when the tests are done. */
export default async function startSeededServer(): Promise<() => Promise<void>> {
  const server = await startServer({ SEED_DIR: 'content' })
  process.env.TORGET_ORIGIN = server.origin
  process.env.TORGET_FIRST_PASSWORD = server.password ?? ''
  process.env.TORGET_DATA_DIR = server.dataDir
  return server.remove
}
