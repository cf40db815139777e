// Makes a database with the code of each earlier version, for the test of upgrades: `node test/boot/upgrades/make.ts`. Needs the whole git history.
import { execFileSync } from 'node:child_process'
import { copyFile, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { zipSync } from 'fflate'
import { NODE_FLAGS } from '../../../src/boot/node-flags.ts'

const PROJECT = path.resolve(import.meta.dirname, '../../..')
const MIGRATIONS = 'src/cms/migrations'
const git = (...args: readonly string[]) => execFileSync('git', [...args], { cwd: PROJECT, encoding: 'utf8' }).trim()

/** The commit or merge that added a migration: its collections are those that the migration was made of. */
const commitOf = (migration: string) => git('log', '--format=%h', '--', `${MIGRATIONS}/${migration}.ts`).split('\n').at(-1) ?? ''

/** The version without a helper that signs people up borrows it from the next one, which has the same code for seats. */
const HELPER = 'test/cms/signed-up.ts'
const BORROWED: Readonly<Record<string, string>> = { '20261125_214936_signups': '20261125_231236_letters_and_alerts' }

/** The files below a folder, by their paths in it. */
async function filesIn(folder: string): Promise<Record<string, Buffer>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(await Promise.all(files.map(async (file) => [path.relative(folder, file), await readFile(file)] as const)))
}

/** Makes the fixture of the version that added a migration. */
async function make(migration: string): Promise<void> {
  const commit = commitOf(migration)
  const place = await mkdtemp(path.join(tmpdir(), 'torget-upgrade-'))
  const [project, data] = [path.join(place, 'project'), path.join(place, 'data')]
  try {
    git('worktree', 'add', '--quiet', '--detach', project, commit)
    await symlink(path.join(PROJECT, 'node_modules'), path.join(project, 'node_modules'))
    const lender = BORROWED[migration]
    if (lender) await writeFile(path.join(project, HELPER), git('show', `${commitOf(lender)}:${HELPER}`))
    await copyFile(path.join(import.meta.dirname, 'fill.ts'), path.join(project, 'fill.ts'))
    const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, TZ: 'Europe/Stockholm', DATA_DIR: data, SECRET: '0'.repeat(40) }
    execFileSync(process.execPath, [...NODE_FLAGS, 'fill.ts'], { cwd: project, env, stdio: 'inherit' })
    const database = new DatabaseSync(path.join(data, 'torget.db'))
    database.exec('PRAGMA journal_mode = DELETE; VACUUM')
    database.close()
    const files = await filesIn(data)
    const kept = Object.entries(files).filter(([name]) => /^(torget\.db|expected\.json|media\/.*)$/.test(name))
    const mtime = '2026-12-01T00:00:00Z'
    const zip = zipSync(Object.fromEntries(kept.map(([name, bytes]) => [name, [bytes, { level: 9, mtime }] as const])) as never)
    await writeFile(path.join(import.meta.dirname, `${migration}.zip`), zip)
    console.log(`${migration} by ${commit}: ${kept.length} files, ${Math.ceil(zip.length / 1024)} kB`)
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', project], { cwd: PROJECT })
    await rm(place, { recursive: true, force: true })
  }
}

const names = (await readdir(path.join(PROJECT, MIGRATIONS))).filter((name) => name.endsWith('.ts')).map((name) => name.replace(/\.ts$/, ''))
const wanted = process.argv.slice(2)
for (const name of names.sort().filter((migration) => wanted.length === 0 || wanted.includes(migration))) {
  await make(name).catch((error: Error) => {
    console.error(`${name} could not be made: ${error.message}`)
    process.exitCode = 1
  })
}
