import { mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const front = (yaml: string, body = '') => `---\n${yaml}\n---\n\n${body}\n`
const CONTENT = {
  'site.md': front('name: Viskadalsregionen'),
  'pages/om-oss.md': front('title: Om oss', 'Vi är sexton kommuner.'),
  'pages/kontakt.md': front('title: Kontakt', 'Ring oss.'),
  'news/forsta.md': front('title: Första nyheten\npublishedAt: -10d 09:00\nlead: Ingress', 'Läs mer om [oss](ref:pages/om-oss).'),
  'news/andra.md': front('title: Andra nyheten\npublishedAt: -5d 09:00\nlead: Ingress', 'Ingenting om någon annan.'),
}

/** Writes content files for a small site to a folder. */
export async function writeSmallContent(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(CONTENT)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
}

/** Changes the database's file by hand, while nothing runs. */
export function changeDatabase(file: string, sql: string): void {
  const opened = new DatabaseSync(file)
  opened.exec(sql)
  opened.close()
}

/** Whether a file or folder exists. */
export const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )
