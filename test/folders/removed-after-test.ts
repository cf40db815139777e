import { rm } from 'node:fs/promises'

const folders: string[] = []
const stops: (() => Promise<unknown>)[] = []

/** Marks a folder for removal after the running test. Returns the folder. */
export function removedAfterTest(folder: string): string {
  folders.push(folder)
  return folder
}

/** Has something stopped after the running test, before folders are removed: it may still write there. */
export function stoppedAfterTest(stop: () => Promise<unknown>): void {
  stops.push(stop)
}

/** Stops what is to be stopped, and removes all folders that are marked for removal. */
export async function removeFolders(): Promise<void> {
  for (const stop of stops.splice(0)) await stop()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
}
