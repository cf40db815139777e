import type { Payload } from 'payload'
import { ContentFaults } from '../cms/content-files/faults.ts'
import { readSettings, type Settings, SettingsError } from '../settings.ts'
import { migrate } from './migrate.ts'
import { checkDatabase, prepareFolders } from './prepare-data-folder.ts'
import { StartFault } from './startup-error.ts'

/** Opens the CMS without a server, its tables up to date, for a command that works on the database. */
export async function openCms(): Promise<{ readonly payload: Payload; readonly settings: Settings }> {
  const settings = readSettings()
  await prepareFolders(settings)
  await checkDatabase(settings)
  const { default: config } = await import('../../payload.config.ts')
  const { getPayload } = await import('payload')
  const payload = await getPayload({ config, disableOnInit: true })
  await migrate(payload, settings, new Date())
  return { payload, settings }
}

/** Says why a process can't go on: in the words for it, if there are any. */
export function sayFault(error: unknown): void {
  if (error instanceof SettingsError) for (const fault of error.faults) console.error(fault)
  else if (error instanceof StartFault || error instanceof ContentFaults) console.error(error.message)
  else console.error('Torget kunde inte gå vidare:', error)
}

/** Starts what goes on until it is stopped. Ends the process with 1 and the reason on the error stream when it can't start. */
export async function asService(start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    sayFault(error)
    process.exit(1)
  }
}

/** Does a command and ends the process: 0 when it went well, 1 with the reason on the error stream when not. */
export async function asCommand(work: () => Promise<void>): Promise<never> {
  await asService(work)
  process.exit(0)
}
