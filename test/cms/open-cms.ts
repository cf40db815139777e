import path from 'node:path'
import type { Payload } from 'payload'
import { databaseOf, newDataFolder, removeData } from '../processes/running-server.ts'

/** Opens Payload without a server, with a data folder of its own. Its settings are environment variables of the test process, so a test file opens it once. */
export async function openTestCms(): Promise<{ readonly payload: Payload; readonly place: string; readonly remove: () => Promise<void> }> {
  const place = await newDataFolder()
  Object.assign(process.env, { DATA_DIR: path.join(place, 'data'), SECRET: '0'.repeat(40), ...databaseOf(place) })
  const { openCms } = await import('../../src/commands/open-cms.ts')
  const { payload } = await openCms()
  const remove = async () => {
    await payload.destroy()
    await removeData(place)
  }
  return { payload, place, remove }
}
