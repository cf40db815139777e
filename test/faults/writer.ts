// Writes to a database 20 times a second, as a child process: each write is one transaction that changes three tables and, with every fortieth, replaces a file.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const [, , dataDir = ''] = process.argv
const database = new DatabaseSync(path.join(dataDir, 'torget.db'), { timeout: 10_000 })
const media = path.join(dataDir, 'media/documents')
const REPLACED_EVERY = 40
let number = 0

function write(): void {
  number += 1
  const isReplacing = number % REPLACED_EVERY === 0
  const [before, after] = [`report-${number - REPLACED_EVERY}.txt`, `report-${number}.txt`]
  // As the CMS does it: the new file first, then the row, then the old file goes.
  if (isReplacing) {
    writeFileSync(path.join(media, `${after}.tmp`), `content ${number}`)
    renameSync(path.join(media, `${after}.tmp`), path.join(media, after))
  }
  database.exec('BEGIN IMMEDIATE')
  database.exec(`INSERT INTO entries (number, text) VALUES (${number}, 'entry ${number}')`)
  database.exec(`UPDATE leases SET beat = ${number} WHERE name = 'counter'`)
  if (isReplacing) database.exec(`UPDATE documents SET filename = '${after}', filesize = ${`content ${number}`.length} WHERE id = 1`)
  database.exec('COMMIT')
  if (isReplacing) rmSync(path.join(media, before), { force: true })
  process.send?.(number)
}

setInterval(write, 50)
process.on('disconnect', () => process.exit(0))
