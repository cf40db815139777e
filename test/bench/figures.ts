import { spawnSync } from 'node:child_process'

/** The value below which a share of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
export const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`
export const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`

/** What stands in a cell whose program is not on this machine. */
export const NOT_INSTALLED = 'not installed'

/** Whether a program can be started. */
export const isInstalled = (program: string, argument: string) => spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined

/** Runs a program to its end and returns how long it took, in milliseconds. Throws with what it printed when it fails. */
export function timed(program: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): number {
  const began = performance.now()
  const { status, stdout, stderr, error } = spawnSync(program, [...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`${program} ended with ${status ?? error?.message}:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`)
  return performance.now() - began
}
