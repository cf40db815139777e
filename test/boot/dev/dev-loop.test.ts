import { describe, expect, test } from 'vitest'
import { DevLoop } from '../../../src/boot/dev/dev-loop.ts'
import type { Compiled } from '../../../src/boot/dev/template-compiler.ts'

/** A loop with parts that note what is asked of them. `answers` are those of the compiler, one after the other; then it always can. */
function loopWith({ answers = [], check = () => null }: { answers?: (string | Error)[]; check?: (files: readonly string[]) => string | null } = {}) {
  const log: string[] = []
  let compilations = 0
  let isRunning = false
  const loop = new DevLoop({
    compiler: {
      compile: async (): Promise<Compiled> => {
        compilations += 1
        log.push('compile')
        const answer = answers.shift()
        if (answer instanceof Error) throw answer
        return answer === undefined ? { folder: `folder ${compilations}` } : { fault: answer }
      },
      startAnew: () => log.push('compiler anew'),
    },
    server: {
      get isRunning() {
        return isRunning
      },
      restart: async () => {
        isRunning = true
        log.push('restart')
      },
      send: (message) => log.push(message.kind === 'renderer' ? `send ${message.folder}` : message.kind),
    },
    check: async (files) => check([...files]),
    began: (files) => log.push(files.join(' ')),
    told: (fault) => log.push(`told ${fault}`),
  })
  return {
    loop,
    lose: () => {
      isRunning = false
    },
    /** What was asked since it was last looked at. */
    done: () => log.splice(0),
  }
}

const TEMPLATE = 'src/site/pages/index.astro'
const RULE = 'src/domain/news/news.ts'
const SERVER = 'src/cms/lease.ts'

describe('what is done', () => {
  test('at the start: templates are compiled while the server starts, and it is told what to render with', async () => {
    const { loop, done } = loopWith()
    await loop.start()
    expect(done()).toEqual(['compile', 'restart', 'send folder 1'])
  })

  test.each([
    [TEMPLATE, ['compile', 'send folder 2']],
    [RULE, ['compile', 'restart', 'send folder 2']],
    [SERVER, ['restart', 'send folder 1']],
    ['astro.config.mjs', ['compile', 'send folder 2']],
  ])('when %s has changed', async (file, expected) => {
    const { loop, done } = loopWith()
    await loop.start()
    done()
    await loop.changed([file])
    expect(done().filter((line) => line !== file && line !== 'compiler anew')).toEqual(expected)
  })

  test('when only the admin’s parts have changed: nothing', async () => {
    const { loop, done } = loopWith()
    await loop.start()
    done()
    await loop.changed(['src/cms/admin/Logo.tsx'])
    expect(done()).toEqual([])
  })

  test('when the configuration of Astro has changed: the compiler reads it again', async () => {
    const { loop, done } = loopWith()
    await loop.start()
    await loop.changed(['astro.config.mjs'])
    expect(done()).toContain('compiler anew')
  })

  test('one change at a time, and once for all that changed meanwhile', async () => {
    const { loop, done } = loopWith()
    await loop.start()
    done()
    await Promise.all([loop.changed([TEMPLATE]), loop.changed([RULE]), loop.changed([TEMPLATE])])
    expect(done()).toEqual([TEMPLATE, RULE, TEMPLATE, 'compile', 'send folder 2', 'compile', 'restart', 'send folder 3'])
  })

  test('nothing more after it was stopped', async () => {
    const { loop, done } = loopWith()
    await loop.start()
    await loop.stop()
    done()
    await loop.changed([TEMPLATE])
    expect(done()).toEqual([TEMPLATE])
  })
})

describe('what can’t be compiled', () => {
  test('is told, and that it can again; the server goes on with what it has', async () => {
    const { loop, done } = loopWith({ answers: ['unclosed tag'] })
    await loop.start()
    expect(done()).toEqual(['compile', 'restart', 'told unclosed tag'])
    await loop.changed([TEMPLATE])
    expect(done()).toEqual([TEMPLATE, 'compile', 'send folder 2', 'told null'])
  })

  test('is tried again with any change', async () => {
    const { loop, done } = loopWith({ answers: ['no such word'] })
    await loop.start()
    done()
    await loop.changed([SERVER])
    expect(done()).toEqual([SERVER, 'compile', 'restart', 'send folder 2', 'told null'])
  })

  test('when the compiler itself is lost, is tried again with the next change', async () => {
    const { loop, done } = loopWith({ answers: [new Error('lost')] })
    await loop.start()
    expect(done()).toEqual(['compile', 'restart', expect.stringContaining('told Error: lost')])
    await loop.changed([TEMPLATE])
    expect(done()).toEqual([TEMPLATE, 'compile', 'restart', 'send folder 2', 'told null'])
  })

  test('because it can’t be read stops neither server nor compiler, until all can be read', async () => {
    let unreadable = ''
    const { loop, done } = loopWith({ check: (files) => (files.includes(unreadable) ? 'a brace is missing' : null) })
    await loop.start()
    done()
    unreadable = RULE
    await loop.changed([RULE])
    await loop.changed([SERVER])
    expect(done()).toEqual([RULE, 'told a brace is missing', SERVER, 'told a brace is missing'])
    unreadable = ''
    await loop.changed([RULE])
    expect(done()).toEqual([RULE, 'compile', 'restart', 'send folder 2', 'told null'])
  })
})

test('a server that has ended by itself starts again with the next change', async () => {
  const { loop, lose, done } = loopWith()
  await loop.start()
  lose()
  done()
  await loop.changed([TEMPLATE])
  expect(done()).toEqual([TEMPLATE, 'compile', 'restart', 'send folder 2'])
})
