import { statfs } from 'node:fs/promises'
import type { Disk } from '../domain/publishing/disk-space.ts'

/** The disk below a folder now. Throws when the folder is missing. */
async function diskOf(folder: string): Promise<Disk> {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { free: bavail * bsize, total: blocks * bsize }
}

/** The disk with the least free space among those of some folders. Folders that are missing are left out; null when all are. */
export async function fullestDisk(folders: readonly string[]): Promise<Disk | null> {
  const disks = await Promise.all(folders.map((folder) => diskOf(folder).catch(() => null)))
  return disks.reduce((fullest, disk) => (disk !== null && (fullest === null || disk.free < fullest.free) ? disk : fullest), null)
}

/** The folders that the CMS fills, as its configuration names them. */
export const filledFolders = ({ custom }: { readonly custom?: Readonly<Record<string, unknown>> }): readonly string[] =>
  (custom?.filledFolders as readonly string[] | undefined) ?? []
