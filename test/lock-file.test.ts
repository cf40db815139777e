import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

interface Locked {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Whether a package that `from` asks for is in the lock file, where Node would look for it. */
function isLocked(packages: Readonly<Record<string, Locked>>, from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at}${at ? '/' : ''}node_modules/${name}`]) return true
    if (at === '') return false
  }
}

// npm leaves out what its registry lacks when the lock is made; `npm ci` then refuses the lock wherever that is so.
test('the lock file names the binaries of every platform', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(packages, from, name)),
  )
  expect(missing).toEqual([])
})

test('every dependency is pinned, and Payload’s packages to one version', async () => {
  const { dependencies, devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as Record<string, Record<string, string>>
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d/)
    if (name === 'payload' || name.startsWith('@payloadcms/')) expect(version, name).toBe(dependencies?.payload)
  }
})
