import { fullestDisk } from '../cms/disk-space.ts'
import { roomOn } from '../domain/publishing/disk-space.ts'
import { PollingLoop } from '../publisher/polling-loop.ts'
import { diskWarning } from '../words/publishing/disk.ts'

/** The time between two looks at the disks, in milliseconds. */
const LOOK_EVERY = 30_000

/** Watches how full the disks of some folders are. Each change for the worse, and the return to ample room, is a line in the log. */
export class DiskWatch {
  readonly #folders: readonly string[]
  readonly #loop: PollingLoop
  #warning: string | null = null
  #room = 'ample'

  constructor(folders: readonly string[]) {
    this.#folders = folders
    this.#loop = new PollingLoop({ run: () => this.#look(), failed: (error) => console.error(error), schedule: { every: LOOK_EVERY } })
  }

  /** The warning of the last look, in Swedish, or null. */
  get warning(): string | null {
    return this.#warning
  }

  /** Looks at once, and then now and then. */
  start(): void {
    this.#loop.start()
  }

  /** Looks no more. */
  stop(): Promise<void> {
    return this.#loop.stop()
  }

  async #look(): Promise<void> {
    const disk = await fullestDisk(this.#folders)
    if (disk === null) return
    const room = roomOn(disk)
    this.#warning = diskWarning(disk)
    if (room === this.#room) return
    this.#room = room
    console.warn(this.#warning ?? 'Serverns disk har plats igen.')
  }
}
