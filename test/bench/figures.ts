import { spawnSync } from 'node:child_process'

/** The percentile of some values: the value below which a share of them, from 0 to 1, lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
export const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`
export const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`

/** The cell of a program that isn't installed. */
export const NOT_INSTALLED = 'not installed'

/** Whether a program is installed. */
export const isInstalled = (program: string, argument: string) => spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined

/** Runs a program and returns how long it took, in milliseconds. Throws with its output when it fails. */
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
