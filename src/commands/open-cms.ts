import type { Payload } from 'payload'
import type { SitePlace } from '../boot/live-site/site-memory.ts'
import { openPayload } from '../boot/open-payload.ts'
import { readSettings, type Settings } from '../settings.ts'

/** Opens the CMS for a command that works on the database without a server. `sites` are sites that it publishes besides the server's own. */
export async function openCms(
  settings = readSettings(),
  sites: readonly SitePlace[] = [],
): Promise<{ readonly payload: Payload; readonly settings: Settings }> {
  const payload = await openPayload(settings, () => import('../../payload.config.ts'), sites)
  return { payload, settings }
}
