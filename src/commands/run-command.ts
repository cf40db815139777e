import { endIfDamaged } from '../boot/backup/stop-when-damaged.ts'
import { StartupError } from '../boot/startup-error.ts'
import { ContentFaults } from '../cms/content-files/faults.ts'
import { faultInFull } from '../domain/logs/loggable-error.ts'
import { SettingsError } from '../settings.ts'

/** Prints why a process can't go on: the Swedish message of an expected fault, otherwise the error with its stack. */
function printFault(error: unknown): void {
  if (error instanceof SettingsError) for (const fault of error.faults) console.error(fault)
  else if (error instanceof StartupError || error instanceof ContentFaults) console.error(error.message)
  else console.error(`Torget kunde inte gå vidare: ${faultInFull(error)}`)
}

/** Starts something that runs until it is stopped. Ends the process with 1, and the reason on the error stream, when it can't start. */
export async function runService(start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    await endIfDamaged()
    printFault(error)
    process.exit(1)
  }
}

/** Runs a command and ends the process: with 0 when it succeeds, with 1 and the reason on the error stream when it fails. */
export async function runCommand(work: () => Promise<void>): Promise<never> {
  await runService(work)
  process.exit(0)
}
