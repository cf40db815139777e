/** A disk, in bytes. `free` is what the program may still use. */
export interface Disk {
  readonly free: number
  readonly total: number
}

/** The room on a disk. `low`: somebody has to make room. `too-low`: what is left is kept for texts and sign-ups, and no file is taken in. */
export type DiskRoom = 'ample' | 'low' | 'too-low'

const MEGABYTE = 1024 * 1024
/** What is kept for the database, its log and the pages of texts. A save needs some hundred kilobytes. */
export const KEPT_FREE = 200 * MEGABYTE
/** Room is low below a twentieth of the disk, but at least and at most so much: a large disk is not full with a hundred gigabytes left. */
const LOW_SHARE = 0.05
const LOW_AT_LEAST = 500 * MEGABYTE
const LOW_AT_MOST = 5 * 1024 * MEGABYTE

/** How much of its size an upload takes: itself, its smaller sizes, and their copies in the folder of the site. */
const COPIES = 4

/** How much room a disk has. */
export function roomOn({ free, total }: Disk): DiskRoom {
  if (free < KEPT_FREE) return 'too-low'
  return free < Math.min(Math.max(total * LOW_SHARE, LOW_AT_LEAST), LOW_AT_MOST) ? 'low' : 'ample'
}

/** Whether a disk has room for an uploaded file of so many bytes, beside what is kept free. */
export const hasRoomFor = (bytes: number, { free }: Disk): boolean => free - bytes * COPIES >= KEPT_FREE
