import { rm } from 'node:fs/promises'

const folders: string[] = []

/** Marks a folder for removal after the running test. Returns the folder. */
export function removedAfterTest(folder: string): string {
  folders.push(folder)
  return folder
}

/** Removes all folders that are marked for removal. */
export async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
}
