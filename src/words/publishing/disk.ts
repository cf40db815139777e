import { type Disk, KEPT_FREE, roomOn } from '../../domain/publishing/disk-space.ts'

const MEGABYTES = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 })
const inMegabytes = (bytes: number) => `${MEGABYTES.format(bytes / 1024 / 1024)}\u00a0MB`

/** The warning about a disk, for the admin's desk, the log and monitoring. Null while it has room. */
export function diskWarning(disk: Disk): string | null {
  switch (roomOn(disk)) {
    case 'ample':
      return null
    case 'low':
      return `Serverns disk är nästan full: ${inMegabytes(disk.free)} är lediga. Be den som sköter servern att frigöra plats. När mindre än ${inMegabytes(KEPT_FREE)} är lediga tas inga bilder och filer emot.`
    case 'too-low':
      return `Serverns disk är full: ${inMegabytes(disk.free)} är lediga. Bilder och filer tas inte emot, men texter går att spara så länge det finns plats. Be den som sköter servern att frigöra plats nu.`
  }
}
