// Loads a content folder into the database: `npm run seed -- <folder>`.
import path from 'node:path'
import { StartFault } from '../boot/startup-error.ts'
import { seedFolder } from '../cms/content-files/seed.ts'
import { openCms } from './open-cms.ts'
import { asCommand } from './run-command.ts'

await asCommand(async () => {
  const [folder] = process.argv.slice(2)
  if (!folder) throw new StartFault('Ange mappen som ska läsas in: npm run seed -- <mapp>')
  const { payload } = await openCms()
  const { created, changed, unchanged } = await seedFolder({ payload, folder: path.resolve(folder), now: Date.now(), report: console.log })
  console.log(`Klart: ${created} skapade, ${changed} ändrade, ${unchanged} oförändrade.`)
})
