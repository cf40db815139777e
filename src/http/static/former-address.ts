import type { Payload } from 'payload'
import { formerAddressIn } from '../../cms/published-content/former-addresses.ts'
import { faultInFull } from '../../domain/logs/loggable-error.ts'
import type { StaticSite } from './static-site.ts'

/** Looks former addresses up in a database that is opened while the process starts. A fault of the database is logged, and the answer is not known. */
export const formerAddressLookup =
  (openPayload: () => Payload | null): StaticSite['formerAddress'] =>
  async (path) => {
    const payload = openPayload()
    if (!payload) return 'unknown'
    try {
      return await formerAddressIn(payload, path)
    } catch (error) {
      console.error(`En tidigare adress kunde inte slås upp: ${faultInFull(error)}`)
      return 'unknown'
    }
  }
