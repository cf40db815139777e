import { execFileSync } from 'node:child_process'
import { chmod, chown, lstat, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDataFolder } from '../../../src/boot/private/folder-modes.ts'

let dataDir: string
const place = () => ({
  dataDir,
  siteDir: path.join(dataDir, 'site'),
  database: { kind: 'sqlite' as const, file: path.join(dataDir, 'torget.db'), url: '' },
})
const modeOf = async (name: string) => ((await lstat(path.join(dataDir, name))).mode & 0o777).toString(8)

async function put(name: string, mode: number): Promise<void> {
  await mkdir(path.dirname(path.join(dataDir, name)), { recursive: true })
  await writeFile(path.join(dataDir, name), '')
  await chmod(path.join(dataDir, name), mode)
}

beforeEach(async () => {
  dataDir = path.join(await mkdtemp(path.join(tmpdir(), 'torget-modes-')), 'data')
  await mkdir(dataDir)
  for (const name of ['torget.db', 'torget.db-wal', 'backup/old.db', 'media/images/a.png', 'outbox/x.eml', 'site/index.html', 'redirects/nginx.map'])
    await put(name, 0o666)
  for (const name of ['', 'backup', 'media', 'media/images', 'outbox', 'site', 'redirects']) await chmod(path.join(dataDir, name), 0o777)
})
afterEach(() => rm(path.dirname(dataDir), { recursive: true }))

describe('a data folder that others can read', () => {
  test('is closed to them, and what is in it', async () => {
    expect(await closeDataFolder(place())).toEqual([])
    expect(await Promise.all(['backup', 'media', 'media/images', 'outbox'].map(modeOf))).toEqual(['700', '700', '700', '700'])
    expect(await Promise.all(['torget.db', 'torget.db-wal', 'backup/old.db', 'media/images/a.png', 'outbox/x.eml'].map(modeOf))).toEqual(
      Array(5).fill('600'),
    )
  })

  test('lets a web server pass to the site and the redirect files, which are left alone', async () => {
    await closeDataFolder(place())
    expect(await Promise.all(['', 'site', 'site/index.html', 'redirects', 'redirects/nginx.map'].map(modeOf))).toEqual([
      '711',
      '777',
      '666',
      '777',
      '666',
    ])
  })

  test('stays as closed as its operator made it', async () => {
    await chmod(dataDir, 0o700)
    await closeDataFolder(place())
    expect(await modeOf('')).toBe('700')
  })

  test('is a passage to a site that lies deeper', async () => {
    await put('public/www/index.html', 0o644)
    await put('public/note.txt', 0o644)
    await chmod(path.join(dataDir, 'public'), 0o755)
    await chmod(path.join(dataDir, 'public/www'), 0o755)
    await closeDataFolder({ ...place(), siteDir: path.join(dataDir, 'public/www') })
    expect(await Promise.all(['public', 'public/www', 'public/www/index.html', 'public/note.txt'].map(modeOf))).toEqual(['711', '755', '644', '600'])
  })
})

test('a symbolic link is not followed', async () => {
  const outside = path.join(path.dirname(dataDir), 'outside')
  await writeFile(outside, '')
  await chmod(outside, 0o644)
  await symlink(outside, path.join(dataDir, 'link'))
  await closeDataFolder(place())
  expect(((await lstat(outside)).mode & 0o777).toString(8)).toBe('644')
})

test('a pipe that nobody writes to is closed without waiting for a writer', async () => {
  execFileSync('mkfifo', ['-m', '644', path.join(dataDir, 'pipe')])
  expect(await closeDataFolder(place())).toEqual([])
  expect(await modeOf('pipe')).toBe('600')
})

test('a database beside the data folder is closed, too', async () => {
  const file = path.join(path.dirname(dataDir), 'other.db')
  for (const end of ['', '-wal']) await writeFile(file + end, '', { mode: 0o644 })
  await closeDataFolder({ ...place(), database: { kind: 'sqlite', file, url: '' } })
  for (const end of ['', '-wal']) expect((await lstat(file + end)).mode & 0o777).toBe(0o600)
})

test.skipIf(process.getuid?.() !== 0)('a data folder of another user is told of', async () => {
  await chown(dataDir, 12_345, 12_345)
  expect(await closeDataFolder(place())).toEqual([expect.stringMatching(/ägs av användare 12345, men Torget körs som användare 0\. Byt ägare/)])
})
