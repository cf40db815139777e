import type { Payload } from 'payload'
import { openPayload } from '../boot/open-payload.ts'
import { readSettings, type Settings } from '../settings.ts'

/** Opens the CMS for a command that works on the database without a server. */
export async function openCms(settings = readSettings()): Promise<{ readonly payload: Payload; readonly settings: Settings }> {
  const payload = await openPayload(settings, () => import('../../payload.config.ts'))
  return { payload, settings }
}
