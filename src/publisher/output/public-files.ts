import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// The process makes files for its owner alone (umask 077). What the publisher writes is for a web server too, which may be another user.
const PUBLIC_FILE = 0o644
const PUBLIC_FOLDER = 0o755

/** Makes a folder and its missing parents, each readable by everybody. Folders that exist keep their modes. */
export function makePublicFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) chmodSync(made, PUBLIC_FOLDER)
}

/** Writes a file that everybody can read. */
export function writePublicFile(file: string, bytes: Buffer): void {
  writeFileSync(file, bytes)
  chmodSync(file, PUBLIC_FILE)
}
