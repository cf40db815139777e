// Writes the whole site into a folder that any web server can serve: `npm run publish -- --out <folder>`.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { AddressBook } from './cms/address-book.ts'
import { contentSource } from './cms/source.ts'
import { Publisher } from './publisher/publish.ts'
import { loadRender } from './publisher/render.ts'
import { compile, SITE } from './start/compile.ts'
import { StartFault } from './start/fault.ts'
import { asCommand, openCms } from './start/open-cms.ts'

await asCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } }, strict: false })
  if (typeof values.out !== 'string' || values.out === '')
    throw new StartFault('Ange mappen som webbplatsen ska skrivas till: npm run publish -- --out <mapp>')
  const project = process.cwd()
  const out = path.resolve(values.out)
  await compile(project, SITE)
  const { payload, settings } = await openCms()
  const place = { siteDir: out, assetsDir: path.join(project, 'dist/client'), ownedList: `${out}.published-files` }
  const publisher = new Publisher(place, await loadRender(path.join(project, 'dist/server/entry.mjs'), settings.origin))
  const report = await publisher.publish(await contentSource(payload, path.join(settings.dataDir, 'media')).readWhole(), Date.now())
  const addresses = new AddressBook(payload)
  await addresses.load()
  await addresses.learn(report.owners)
  for (const { path: page, reason } of report.failed) console.error(`Sidan ${page} kunde inte skrivas: ${reason}`)
  console.log(`Klart: ${report.pageCount} adresser i ${out}, ${report.written} ändrade.`)
  if (report.failed.length > 0) throw new StartFault(`${report.failed.length} sidor kunde inte skrivas.`)
})
