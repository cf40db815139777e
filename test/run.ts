// All checks, in the order in which they fail fastest. `npm test`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ADMIN, compile, SITE } from '../src/boot/compile.ts'
import { findOrInstallBrowser } from './find-browser.ts'
import { findOrUnpackWebServers } from './find-web-servers.ts'

const project = path.resolve(import.meta.dirname, '..')
const results = mkdtempSync(path.join(tmpdir(), 'torget-results-'))
process.on('exit', () => rmSync(results, { recursive: true, force: true }))
// Ctrl-C reaches the check that runs, too. When that has cleaned up and ended, so does this.
process.on('SIGINT', () => undefined)
const began = performance.now()

function check(name: string, script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  console.log(`\n— ${name}`)
  const { status } = spawnSync(process.execPath, [path.join('node_modules', script), ...args], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  if (status !== 0) {
    console.error(`\n${name}: failed.`)
    process.exit(1)
  }
}

const browser = findOrInstallBrowser()
console.log(`Browser: ${browser}`)
const { nginx, caddy } = findOrUnpackWebServers()
console.log(`nginx: ${nginx ?? 'none, its tests are skipped'}\nCaddy: ${caddy ?? 'none, its tests are skipped'}`)

check('Lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])
check('Types of the site', 'astro/bin/astro.mjs', ['check', '--minimumSeverity', 'warning'])
check('Types', 'typescript/bin/tsc', ['--noEmit', '-p', '.'])

for (const compilation of [SITE, ADMIN]) {
  console.log(`\n— ${compilation.name}`)
  await compile(project, compilation)
}

// What the compilers wrote goes to the disk now, not in the middle of a test that waits for one small file.
spawnSync('sync')

const unit = path.join(results, 'vitest.json')
check(
  'Unit and integration tests',
  'vitest/vitest.mjs',
  ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
  {
    BROWSER_PATH: browser,
  },
)
const e2e = path.join(results, 'playwright.json')
check('Browser tests', '@playwright/test/cli.js', ['test', '--config', 'test/e2e/playwright.config.ts'], {
  BROWSER_PATH: browser,
  PLAYWRIGHT_JSON_OUTPUT_NAME: e2e,
  TMPDIR: results,
})

const vitest = JSON.parse(readFileSync(unit, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number }
const playwright = (JSON.parse(readFileSync(e2e, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } })
  .stats
console.log(`\nAll checks in ${Math.round((performance.now() - began) / 1000)} s.`)
const failed = vitest.numFailedTests + playwright.unexpected + playwright.flaky
console.log(`${vitest.numPassedTests + playwright.expected} passed, ${failed} failed, ${vitest.numPendingTests + playwright.skipped} skipped`)
process.exit(failed === 0 ? 0 : 1)
