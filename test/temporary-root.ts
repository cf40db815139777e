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

let root = ''

/** Makes one folder for all that the tests of a run put among the temporary files. What a run that was killed left behind goes at the next. */
export function setup(): void {
  const outer = tmpdir()
  for (const name of readdirSync(outer)) {
    const pid = NAME.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(path.join(outer, name), { recursive: true, force: true })
  }
  root = path.join(outer, `torget-tests-${process.pid}`)
  mkdirSync(root)
  process.env.TMPDIR = root
  process.on('exit', () => rmSync(root, { recursive: true, force: true }))
}

/** Tells of what the tests did not remove themselves. */
export function teardown(): void {
  const left = readdirSync(root).filter((name) => name.startsWith('torget-'))
  if (left.length > 0) console.error(`The tests left behind: ${left.join(', ')}`)
}
