// All checks, in the order in which they fail fastest. `npm test`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ADMIN, compile, SITE } from '../src/boot/compile.ts'
import { findOrInstallBrowser, installOtherEngines } from './processes/find-browser.ts'
import { findOrUnpackWebServers } from './processes/find-web-servers.ts'
import { type Check, Checks } from './run/checks.ts'

/** The number of parts of the browser tests, each with its own server and browser. One part would leave half of two cores idle. */
const SHARDS = 2

const project = path.resolve(import.meta.dirname, '..')
const results = mkdtempSync(path.join(tmpdir(), 'torget-results-'))
process.on('exit', () => rmSync(results, { recursive: true, force: true }))
// Ctrl-C also reaches the running check. This process ends after the check has cleaned up.
process.on('SIGINT', () => undefined)
const began = performance.now()

const browser = findOrInstallBrowser()
console.log(`Browser: ${browser}`)
installOtherEngines()
const { nginx, caddy } = findOrUnpackWebServers()
console.log(`nginx: ${nginx ?? 'none, its tests are skipped'}\nCaddy: ${caddy ?? 'none, its tests are skipped'}\n`)

const file = (name: string) => path.join(results, `${name}.json`)
const vitest = (name: string, kind: string): Check => ({
  name,
  script: 'vitest/vitest.mjs',
  args: ['run', '--config', 'test/vitest.config.ts', '--project', kind],
  env: { BROWSER_PATH: browser, VITEST_RESULTS: file(kind) },
})
const playwright = (shard: number): Check => ({
  name: `Browser tests, part ${shard} of ${SHARDS}`,
  script: '@playwright/test/cli.js',
  args: ['test', '--config', 'test/e2e/playwright.config.ts', `--shard=${shard}/${SHARDS}`, `--output=test-results/${shard}`],
  env: { BROWSER_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file(`browser-${shard}`), TMPDIR: results },
})

const checks = new Checks()
/** Compiles on the second core while the quick checks run. */
const compiling = (async () => {
  for (const compilation of [SITE, ADMIN]) await checks.step(compilation.name, () => compile(project, compilation))
})()
// An error is reported at the `await` below.
compiling.catch(() => undefined)
await checks.run({ name: 'Lint', script: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] })
await checks.run({ name: 'Types', script: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'] })
await checks.run({ name: 'Types of the site', script: 'astro/bin/astro.mjs', args: ['check', '--minimumSeverity', 'warning'] })
await checks.run(vitest('Unit tests', 'unit'))
await compiling

// Flushes the compilers' output to the disk now, so that it doesn't slow down a test that waits for a small file.
spawnSync('sync')

await checks.run(vitest('Integration tests', 'integration'))
const shards = Array.from({ length: SHARDS }, (_, index) => index + 1)
await Promise.all(shards.map((shard) => checks.run(playwright(shard), `${shard}│ `)))

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}
const read = (name: string) => JSON.parse(readFileSync(file(name), 'utf8'))
const ofVitest = (kind: string): Counts => {
  const { numPassedTests, numFailedTests, numPendingTests } = read(kind)
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
}
const ofPlaywright = (shard: number): Counts => {
  const { expected, unexpected, flaky, skipped } = read(`browser-${shard}`).stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}
const counts = [...['unit', 'integration'].map(ofVitest), ...shards.map(ofPlaywright)]
const sum = (of: (counts: Counts) => number) => counts.reduce((total, each) => total + of(each), 0)
const failed = sum((each) => each.failed)
console.log(`\nAll checks in ${Math.round((performance.now() - began) / 1000)} s.`)
console.log(`${sum((each) => each.passed)} passed, ${failed} failed, ${sum((each) => each.skipped)} skipped`)
process.exit(failed === 0 ? 0 : 1)
