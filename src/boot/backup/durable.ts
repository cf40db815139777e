import { chmod, constants, copyFile, link, open, rm, writeFile } from 'node:fs/promises'

/** Waits until a file or folder is on the disk itself, so that it is there after a power cut. */
export async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Copies a file for its owner alone, and waits until the copy is on the disk. Throws when there is a file already. */
export async function copyDurably(file: string, copy: string): Promise<void> {
  // A file system that can, shares the blocks.
  await copyFile(file, copy, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  await chmod(copy, 0o600)
  await flush(copy)
}

/** Writes a file for its owner alone, and waits until it is on the disk. */
export async function writeDurably(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600, flush: true })
}

/** Gives a file a second name, where the file system can. Returns whether it could. */
export async function linkIfPossible(file: string, name: string): Promise<boolean> {
  return link(file, name).then(
    () => true,
    async () => {
      await rm(name, { force: true })
      return false
    },
  )
}
