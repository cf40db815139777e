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

/** Installs packages of Debian when run as root. Returns whether they are installed. */
const installPackages = (...names: readonly string[]) =>
  process.getuid?.() === 0 && run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names])

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
  if (installPackages('chromium', 'fonts-dejavu-core')) {
    const packaged = installedBrowser()
    if (packaged) return packaged
  }
  throw new Error('No browser could be found or installed. Install Chromium or Chrome, or name one with BROWSER_PATH.')
}

/** The programs of the engines other than Chromium's that the browser tests run in, each with the package of Debian that has it. */
const OTHER_ENGINES = [
  { names: ['firefox', 'firefox-esr'], package: 'firefox-esr' },
  { names: ['WebKitWebDriver'], package: 'webkit2gtk-driver' },
  { names: ['Xvfb'], package: 'xvfb' },
] as const

/** Installs the engines that are missing, when run as root on Debian. Tests of an engine that stays missing are skipped, and say so. */
export function installOtherEngines(): void {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const isMissing = (names: readonly string[]) => !names.some((name) => folders.some((folder) => isProgram(path.join(folder, name))))
  const missing = OTHER_ENGINES.filter(({ names }) => isMissing(names)).map((engine) => engine.package)
  if (missing.length === 0) return
  console.log(`For the browser tests in other engines, ${missing.join(', ')} would be needed.`)
  if (!installPackages(...missing)) console.log('They can’t be installed here, so these tests are skipped.')
}
