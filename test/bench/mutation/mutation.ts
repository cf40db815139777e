// `npm run bench:mutation -- signup time`: changes each rule of these folders of src/domain, and counts the changes that a test of test/domain notices.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The least share of mutants that tests must notice, in percent. */
const LEAST = 90
/** Folders that the tests of rules don't need, so that the sandbox is made soon. */
const UNNEEDED = [
  'public',
  'content',
  ...['app', 'cms', 'http', 'jobs', 'site'].map((room) => `src/${room}`),
  ...['cms', 'e2e', 'http'].map((room) => `test/${room}`),
]

interface Mutant {
  readonly status: string
  readonly mutatorName: string
  readonly replacement?: string
  readonly location: { readonly start: { readonly line: number } }
}

const project = path.resolve(import.meta.dirname, '../../..')
const folders =
  process.argv.length > 2
    ? process.argv.slice(2)
    : readdirSync(path.join(project, 'src/domain'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
const work = mkdtempSync(path.join(tmpdir(), 'torget-mutation-'))
process.once('exit', () => rmSync(work, { recursive: true, force: true }))

/** Runs the mutants of a folder. Returns them by file. */
function mutantsOf(folder: string): Readonly<Record<string, readonly Mutant[]>> {
  const [config, report] = ['config.json', 'report.json'].map((name) => path.join(work, `${folder}-${name}`)) as [string, string]
  const options = {
    testRunner: 'vitest',
    vitest: { configFile: path.relative(project, path.join(import.meta.dirname, 'vitest.config.ts')) },
    plugins: ['@stryker-mutator/vitest-runner'],
    mutate: [`src/domain/${folder}/**/*.ts`],
    ignorePatterns: UNNEEDED.map((name) => `/${name}`),
    reporters: ['json'],
    jsonReporter: { fileName: report },
    tempDirName: path.join(work, 'sandbox'),
    allowConsoleColors: false,
  }
  writeFileSync(config, JSON.stringify(options))
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', config], {
    cwd: project,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Stryker ended with ${status}: ${stdout}`)
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as { files: Record<string, { mutants: readonly Mutant[] }> }
  return Object.fromEntries(Object.entries(files).map(([name, { mutants }]) => [name, mutants]))
}

const isNoticed = ({ status }: Mutant) => status === 'Killed' || status === 'Timeout'
const isUnnoticed = ({ status }: Mutant) => status === 'Survived' || status === 'NoCoverage'

let isBelow = false
for (const folder of folders) {
  const files = mutantsOf(folder)
  const all = Object.values(files).flat()
  const [noticed, unnoticed] = [all.filter(isNoticed).length, all.filter(isUnnoticed).length]
  const share = noticed + unnoticed === 0 ? 100 : (100 * noticed) / (noticed + unnoticed)
  if (share < LEAST) isBelow = true
  console.log(`${folder}: ${share.toFixed(1)} % of ${noticed + unnoticed} mutants are noticed`)
  for (const [name, mutants] of Object.entries(files))
    for (const { mutatorName, replacement, location } of mutants.filter(isUnnoticed))
      console.log(`  ${name}:${location.start.line} ${mutatorName}: ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 100)}`)
}
process.exit(isBelow ? 1 : 0)
