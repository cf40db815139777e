import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { installedBrowser } from '../processes/find-browser.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.e2e.ts',
  outputDir: path.resolve(import.meta.dirname, '../../test-results'),
  globalSetup: './start-seeded-server.ts',
  // All tests of a part share one server and one database.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: installedBrowser() ?? undefined, args: FLAGS },
    screenshot: 'only-on-failure',
  },
})
