import { rm } from 'node:fs/promises'

const made: string[] = []

/** Has a folder removed when the test that runs is over. Returns the folder. */
export function removedAfterTest(folder: string): string {
  made.push(folder)
  return folder
}

/** Removes what tests have made. */
export async function removeMadeFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true })
}
