import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

const isProgram = (file: string) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of an installed browser: the one in `BROWSER_PATH`, the system's, or the one that Playwright downloaded earlier. Null when there is none. */
export function installedBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const places = [
    process.env.BROWSER_PATH ?? '',
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...MAC,
    chromium.executablePath(),
  ]
  return places.find((place) => place !== '' && isProgram(place)) ?? null
}

const run = (command: string, args: readonly string[]) => {
  try {
    execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    return true
  } catch {
    return false
  }
}

/** The path of an installed browser. Installs one if there is none: Playwright's download, or Debian's package when run as root. Throws when both fail. */
export function findOrInstallBrowser(): string {
  const found = installedBrowser()
  if (found) return found
  console.log('No browser on this machine. Trying Playwright’s own.')
  if (run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])) {
    const downloaded = installedBrowser()
    if (downloaded) return downloaded
  }
  console.log('Trying the system’s package manager.')
  if (
    process.getuid?.() === 0 &&
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'])
  ) {
    const packaged = installedBrowser()
    if (packaged) return packaged
  }
  throw new Error('No browser could be found or installed. Install Chromium or Chrome, or name one with BROWSER_PATH.')
}
