// Writes the whole site into a folder that any web server can serve: `npm run publish -- --out <folder>`.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { compile, rendererIn, SITE } from '../boot/compile.ts'
import { isNewDatabaseMeant } from '../boot/live-site/check-database.ts'
import { rememberSite } from '../boot/live-site/site-memory.ts'
import { checkOutputFolder, reserveOutputFolder } from '../boot/output-folder.ts'
import { StartupError } from '../boot/startup-error.ts'
import { ensureIdentity } from '../cms/database/identity.ts'
import { AddressBook } from '../cms/published-content/address-book.ts'
import { contentSource } from '../cms/published-content/content-source.ts'
import { hostHeaders } from '../http/response/security-headers.ts'
import { writeHostRedirects, writeMaps } from '../publisher/output/redirect-files.ts'
import { writeSiteFile } from '../publisher/output/site-file.ts'
import { Publisher } from '../publisher/publisher.ts'
import { loadRender } from '../publisher/rendering/renderer.ts'
import { PictureDrawer } from '../publisher/share-images/image-process-client.ts'
import { readSettings } from '../settings.ts'
import { openCms } from './open-cms.ts'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' }, renderer: { type: 'string' } }, strict: false })
  if (typeof values.out !== 'string' || values.out === '')
    throw new StartupError('Ange mappen som webbplatsen ska skrivas till: npm run publish -- --out <mapp>')
  const [project, out, settings] = [process.cwd(), path.resolve(values.out), readSettings()]
  checkOutputFolder(out, settings, project)
  const memory = await reserveOutputFolder(out, settings)
  // `astro build` names the templates that it has just compiled. Otherwise the server's are used, and compiled if need be.
  const isCompiled = typeof values.renderer === 'string'
  if (!isCompiled) await compile(project, SITE)
  const { entry, assetsDir } = rendererIn(isCompiled ? String(values.renderer) : path.join(project, SITE.output))

  const site = { siteDir: out, manifestFile: path.join(memory, 'published-files'), memoryFile: path.join(memory, 'published-site') }
  const { payload } = await openCms(settings, [site])
  await rememberSite(site, await ensureIdentity(payload), Date.now())
  const place = { siteDir: out, assetsDir, manifestFile: site.manifestFile, mayBecomeEmpty: isNewDatabaseMeant() }
  const publisher = new Publisher(place, await loadRender(entry, settings.origin), null, new PictureDrawer())
  const report = await publisher.publish(await contentSource(payload, path.join(settings.dataDir, 'media')).readWhole(), Date.now())
  const addresses = new AddressBook(payload)
  await addresses.load()
  await addresses.remember(report.owners)
  const former = addresses.former(report.owners)
  writeMaps(path.join(out, '.redirects'), former)
  writeHostRedirects(out, former)
  writeSiteFile(out, '_headers', Buffer.from(hostHeaders()))
  for (const [picture, reason] of await publisher.pictures()) console.error(`Delningsbilden ${picture} kunde inte göras: ${reason}`)
  for (const { path: page, reason } of report.failed) console.error(`Sidan ${page} kunde inte skrivas: ${reason}`)
  console.log(`Klart: ${report.pageCount} adresser i ${out}, ${report.written} ändrade.`)
  if (report.failed.length > 0) throw new StartupError(`${report.failed.length} sidor kunde inte skrivas.`)
})
