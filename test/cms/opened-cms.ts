import path from 'node:path'
import type { Payload } from 'payload'
import { databaseOf, newDataFolder, removeData } from '../processes/running-server.ts'

/** A CMS without a server in a folder of its own, for this test file alone: its settings are those of the process. */
export async function openedCms(): Promise<{ readonly payload: Payload; readonly place: string; readonly remove: () => Promise<void> }> {
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
