import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { isGone, isHere, isRunning, PROCESS_NAME, parseStat, processInWords } from '../../../src/cms/database/process-id.ts'

const isLinux = process.platform === 'linux'
const [SCOPE] = JSON.parse(PROCESS_NAME) as [string]
/** The line of a process, with a program's name, a state, a number of threads and a start time. */
const stat = (name: string, state: string, threads: number, startedAt: number) =>
  `4711 (${name}) ${state} 1 4711 4711 0 -1 4194560 2066 0 0 0 5 2 0 0 20 0 ${threads} 0 ${startedAt} 1234567 890 18446744073709551615 1 1\n`

describe('a process as Linux describes it', () => {
  test.each([
    ['runs', stat('node', 'R', 11, 888), { hasEnded: false, startedAt: '888' }],
    ['sleeps', stat('node', 'S', 11, 888), { hasEnded: false, startedAt: '888' }],
    ['is stopped, and may go on', stat('node', 'T', 11, 888), { hasEnded: false, startedAt: '888' }],
    ['has ended, and its parent has not asked how', stat('node', 'Z', 1, 888), { hasEnded: true, startedAt: '888' }],
    ['is being killed while one of its threads is still writing', stat('node', 'Z', 2, 888), { hasEnded: false, startedAt: '888' }],
    ['has a name with spaces and parentheses', stat('a) Z 1 (b', 'S', 1, 9), { hasEnded: false, startedAt: '9' }],
    ['can’t be read', '', null],
    ['is described in another way', '4711 (node) S', null],
  ])('%s', (_, text, result) => expect(parseStat(text)).toEqual(result))
})

const startOf = (pid: number | 'self') => parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.startedAt ?? ''

describe.runIf(isLinux)('a number', () => {
  test('with the start time of its process is that process', () => {
    expect(isRunning(process.ppid, startOf(process.ppid))).toBe(true)
    expect(isRunning(process.ppid)).toBe(true)
  })

  test('with another start time has been given again, to an innocent process', () => {
    expect(isRunning(process.ppid, '1')).toBe(false)
  })

  test('of nobody, or of this process, names no other process', () => {
    for (const pid of [0, -1, Number.NaN, 2 ** 22 + 1, process.pid]) expect(isRunning(pid)).toBe(false)
  })

  test('of a process that has ended is nobody’s, also while its parent does not ask how', async () => {
    // The shell's child ends when its input does, and the program that the shell has become by then does not know that it has one.
    const parent = spawn('sh', ['-c', 'exec 3<&0; cat <&3 & echo $!; exec sleep 60'], { stdio: ['pipe', 'pipe', 'ignore'] })
    try {
      const [text] = (await once(parent.stdout, 'data')) as [Buffer]
      const pid = Number(text.toString())
      await vi.waitFor(() => expect(readFileSync(`/proc/${parent.pid}/comm`, 'utf8')).toBe('sleep\n'), 20_000)
      parent.stdin.end()
      await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z '), 20_000)
      expect(isRunning(pid)).toBe(false)
    } finally {
      parent.kill('SIGKILL')
    }
  })
})

describe('the name of a process', () => {
  const name = (scope: string, pid: number, startedAt?: string) => JSON.stringify([scope, pid, 'x', ...(startedAt === undefined ? [] : [startedAt])])
  test('holds the start time', () => {
    expect(JSON.parse(PROCESS_NAME)[3]).toBe(isLinux ? startOf('self') : '')
  })

  test.each<[string, string, boolean]>([
    ['of this process: it runs', PROCESS_NAME, false],
    ['of a living process of this machine: it runs', name(SCOPE, process.ppid, isLinux ? startOf(process.ppid) : ''), false],
    ['of a living process, without a start time: it may run', name(SCOPE, process.ppid), false],
    ['of an earlier process with the number of a living one: it is gone', name(SCOPE, process.ppid, '1'), isLinux],
    ['of an earlier process with this one’s number: it is gone', name(SCOPE, process.pid, '1'), true],
    ['of a number that nobody has: it is gone', name(SCOPE, 2 ** 22 + 1, '1'), true],
    ['from before the machine started again: nothing is known', name('host boot-1 pid:[1]', process.ppid, '1'), false],
  ])('%s', (_, holder, gone) => expect(isGone(holder)).toBe(gone))

  test('says whether this process can see it', () => {
    expect([PROCESS_NAME, name(`${SCOPE}x`, 1)].map(isHere)).toEqual([true, false])
    expect(processInWords(name('datorn boot pid', 7))).toBe('process 7 på datorn')
  })
})
