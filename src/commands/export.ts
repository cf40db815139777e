// Writes the database's published content as a content folder: `npm run export -- <folder>`.
import path from 'node:path'
import { ensureFolder } from '../boot/ensure-folder.ts'
import { StartupError } from '../boot/startup-error.ts'
import { exportFolder } from '../cms/content-files/export.ts'
import { openCms } from './open-cms.ts'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  const [folder] = process.argv.slice(2)
  if (!folder) throw new StartupError('Ange mappen som innehållet ska skrivas till: npm run export -- <mapp>')
  await ensureFolder(path.resolve(folder), 'Välj en annan mapp.')
  const { payload } = await openCms()
  const { written } = await exportFolder({ payload, folder: path.resolve(folder), report: console.log })
  console.log(`Klart: ${written} filer i ${path.resolve(folder)}.`)
})
