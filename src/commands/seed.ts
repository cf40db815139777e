// Loads a content folder into the database: `npm run seed -- <folder>`.
import path from 'node:path'
import { NEW_DATABASE } from '../boot/live-site/check-database.ts'
import { StartupError } from '../boot/startup-error.ts'
import { seedFolder } from '../cms/content-files/seed.ts'
import { openCms } from './open-cms.ts'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  const [folder] = process.argv.slice(2).filter((argument) => argument !== NEW_DATABASE)
  if (!folder) throw new StartupError('Ange mappen som ska läsas in: npm run seed -- <mapp>')
  const { payload } = await openCms()
  const { created, changed, unchanged } = await seedFolder({ payload, folder: path.resolve(folder), now: Date.now(), report: console.log })
  console.log(`Klart: ${created} skapade, ${changed} ändrade, ${unchanged} oförändrade.`)
})
