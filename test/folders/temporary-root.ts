import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const NAME = /^torget-tests-(\d+)$/

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes the folder of a run that was killed. A server that outlived its run may still write there, and another run may be removing it, too. */
function removeLeft(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    console.warn(`A folder of an earlier run stays for the next one to remove: ${error}`)
  }
}

let root = ''

/** Makes one folder for all temporary files of a test run. Also removes the folders of runs that were killed. */
export function setup(): void {
  const outer = tmpdir()
  for (const name of readdirSync(outer)) {
    const pid = NAME.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) removeLeft(path.join(outer, name))
  }
  root = path.join(outer, `torget-tests-${process.pid}`)
  mkdirSync(root)
  process.env.TMPDIR = root
  process.on('exit', () => rmSync(root, { recursive: true, force: true }))
}

/** Prints which temporary folders the tests haven't removed. */
export function teardown(): void {
  const left = readdirSync(root).filter((name) => name.startsWith('torget-'))
  if (left.length > 0) console.error(`The tests left behind: ${left.join(', ')}`)
}
