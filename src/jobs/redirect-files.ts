import type { FormerAddresses } from '../domain/paths/redirects.ts'
import { writeHostRedirects, writeMaps } from '../publisher/output/redirect-files.ts'
import type { Report } from '../publisher/report.ts'

/** Keeps the files that tell web servers of former addresses in step with what is published. */
export class RedirectFiles {
  readonly #folder: string
  #written: Report['owners'] | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Writes them when the addresses of today are others than the last time. They are no reason to publish again: a fault is told, and that is all. */
  keep(owners: Report['owners'], former: () => FormerAddresses): void {
    if (owners === this.#written) return
    try {
      const addresses = former()
      writeMaps(this.#folder, addresses)
      writeHostRedirects(this.#folder, addresses)
      this.#written = owners
    } catch (error) {
      console.error(`Filerna i ${this.#folder} kunde inte skrivas: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}
