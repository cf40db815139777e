import { faultInBrief } from '../domain/logs/loggable-error.ts'
import type { FormerAddresses } from '../domain/paths/redirects.ts'
import { writeHostRedirects, writeMaps } from '../publisher/output/redirect-files.ts'
import type { Report } from '../publisher/report.ts'

/** Keeps the redirect files for web servers in step with what is published. */
export class RedirectFiles {
  readonly #folder: string
  #written: Report['owners'] | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Writes the files when paths have come or gone since the last time. A failure is logged and not thrown, as it is no reason to publish again. */
  keep(owners: Report['owners'], former: () => FormerAddresses): void {
    if (owners === this.#written) return
    try {
      const addresses = former()
      writeMaps(this.#folder, addresses)
      writeHostRedirects(this.#folder, addresses)
      this.#written = owners
    } catch (error) {
      console.error(`Filerna i ${this.#folder} kunde inte skrivas: ${faultInBrief(error)}`)
    }
  }
}
