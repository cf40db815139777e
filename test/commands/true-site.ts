import path from 'node:path'
import { vi } from 'vitest'
import { MEMORY_IN_SITE } from '../../src/boot/live-site/site-memory.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import { runCommand } from '../processes/running-command.ts'
import { databaseOf } from '../processes/running-server.ts'
import { ORIGIN } from '../publisher/compiled-site.ts'
import { brokenLinks } from '../publisher/links.ts'
import { WEB_SERVER_FILES } from '../publisher/output/web-server-files.ts'
import { contentsOf, differences } from '../publisher/site-folder.ts'

/** How long a site may take to become true, in milliseconds. */
const PATIENCE = 30_000

/** What a server must be started with for its site to be compared. */
export const TRUE_ORIGIN = { ORIGIN }

/** A server's site without what it remembers of its database. */
async function siteOf(siteDir: string): Promise<Readonly<Record<string, string>>> {
  const { [MEMORY_IN_SITE]: _, ...site } = await contentsOf(siteDir)
  return site
}

/**
 * In what the site of a data folder differs from the one that `npm run publish` makes of the same database, which it knows nothing of, and the links in it
 * that lead nowhere. The files that are for other web servers are none of the site.
 */
export async function untruthsOf(dataDir: string): Promise<readonly string[]> {
  const out = path.join(await temporaryFolder(), 'site')
  const { code, output } = await runCommand('publish-once', ['--out', out], { DATA_DIR: dataDir, ...TRUE_ORIGIN, ...databaseOf(dataDir) })
  if (code !== 0) throw new Error(`Nothing could be published:\n${output}`)
  const expected = await contentsOf(out)
  for (const name of [...WEB_SERVER_FILES, MEMORY_IN_SITE]) delete (expected as Record<string, string>)[name]
  const siteDir = path.join(dataDir, 'site')
  // Pictures to share come when nothing has been published for a while.
  const isTrue = async () => differences(await siteOf(siteDir), expected).length === 0
  await vi.waitUntil(isTrue, { timeout: PATIENCE, interval: 250 }).catch(() => undefined)
  const site = await siteOf(siteDir)
  return [...differences(site, expected), ...brokenLinks(site)]
}
