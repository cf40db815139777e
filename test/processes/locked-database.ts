import { spawn } from 'node:child_process'

/** Another program: it begins a transaction in an SQLite file, and ends it when its input ends. */
const PROGRAM = `
  const { DatabaseSync } = require('node:sqlite')
  const database = new DatabaseSync(process.argv[1], { timeout: 5000 })
  database.exec('BEGIN IMMEDIATE')
  process.stdout.write('locked')
  process.stdin.resume().once('end', () => database.exec('COMMIT'))
`

/** Locks an SQLite file for writing, from a process of its own. Returns a function that ends the lock, and resolves when it has ended. */
export async function lockDatabase(file: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['-e', PROGRAM, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve)
    void ended.then(() => reject(new Error('The database could not be locked')))
  })
  return () => {
    child.stdin.end()
    return ended
  }
}
