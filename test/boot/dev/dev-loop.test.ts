import { describe, expect, test } from 'vitest'
import { DevLoop } from '../../../src/boot/dev/dev-loop.ts'
import type { CompilationResult } from '../../../src/boot/dev/template-compiler.ts'

/** A loop whose parts log their calls. `results` are the compiler's first errors; later compilations succeed. */
function loopWith({ results = [], check = () => null }: { results?: (string | Error)[]; check?: (files: readonly string[]) => string | null } = {}) {
  const log: string[] = []
  let compilations = 0
  let isRunning = false
  const loop = new DevLoop({
    compiler: {
      compile: async (): Promise<CompilationResult> => {
        compilations += 1
        log.push('compile')
        const result = results.shift()
        if (result instanceof Error) throw result
        return result === undefined ? { folder: `folder ${compilations}` } : { fault: result }
      },
      restart: () => log.push('restart compiler'),
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
    onChange: (files) => log.push(files.join(' ')),
    onFault: (fault) => log.push(`fault ${fault}`),
  })
  return {
    loop,
    endServer: () => {
      isRunning = false
    },
    /** The calls since the last look. */
    done: () => log.splice(0),
  }
}

const TEMPLATE = 'src/site/pages/index.astro'
const RULE = 'src/domain/news/news.ts'
const SERVER = 'src/cms/lease.ts'

describe('npm run dev', () => {
  test('compiles the templates while the server starts, and then sends it their folder', async () => {
    const { loop, done } = loopWith()
    await loop.start()
    expect(done()).toEqual(['compile', 'restart', 'send folder 1'])
  })

  test.each([
    [TEMPLATE, ['compile', 'send folder 2']],
    [RULE, ['compile', 'restart', 'send folder 2']],
    [SERVER, ['restart', 'send folder 1']],
    ['astro.config.mjs', ['compile', 'send folder 2']],
  ])('compiles and restarts what a change of %s needs', async (file, expected) => {
    const { loop, done } = loopWith()
    await loop.start()
    done()
    await loop.follow([file])
    expect(done().filter((line) => line !== file && line !== 'restart compiler')).toEqual(expected)
  })

  test('does nothing when only the admin’s components have changed', async () => {
    const { loop, done } = loopWith()
    await loop.start()
    done()
    await loop.follow(['src/cms/admin/Logo.tsx'])
    expect(done()).toEqual([])
  })

  test('restarts the compiler when Astro’s configuration has changed', async () => {
    const { loop, done } = loopWith()
    await loop.start()
    await loop.follow(['astro.config.mjs'])
    expect(done()).toContain('restart compiler')
  })

  test('handles one change at a time, and all changes during it together', async () => {
    const { loop, done } = loopWith()
    await loop.start()
    done()
    await Promise.all([loop.follow([TEMPLATE]), loop.follow([RULE]), loop.follow([TEMPLATE])])
    expect(done()).toEqual([TEMPLATE, RULE, TEMPLATE, 'compile', 'send folder 2', 'compile', 'restart', 'send folder 3'])
  })

  test('handles no change after it has stopped', async () => {
    const { loop, done } = loopWith()
    await loop.start()
    await loop.stop()
    done()
    await loop.follow([TEMPLATE])
    expect(done()).toEqual([TEMPLATE])
  })
})

describe('an error in a source', () => {
  test('is reported until it is mended, while the server goes on with the former templates', async () => {
    const { loop, done } = loopWith({ results: ['unclosed tag'] })
    await loop.start()
    expect(done()).toEqual(['compile', 'restart', 'fault unclosed tag'])
    await loop.follow([TEMPLATE])
    expect(done()).toEqual([TEMPLATE, 'compile', 'send folder 2', 'fault null'])
  })

  test('is compiled again with any change', async () => {
    const { loop, done } = loopWith({ results: ['no such word'] })
    await loop.start()
    done()
    await loop.follow([SERVER])
    expect(done()).toEqual([SERVER, 'compile', 'restart', 'send folder 2', 'fault null'])
  })

  test('that ends the compiler is compiled again with the next change', async () => {
    const { loop, done } = loopWith({ results: [new Error('lost')] })
    await loop.start()
    expect(done()).toEqual(['compile', 'restart', expect.stringContaining('fault Error: lost')])
    await loop.follow([TEMPLATE])
    expect(done()).toEqual([TEMPLATE, 'compile', 'restart', 'send folder 2', 'fault null'])
  })

  test('of syntax starts neither compiler nor server until it is mended', async () => {
    let unreadable = ''
    const { loop, done } = loopWith({ check: (files) => (files.includes(unreadable) ? 'a brace is missing' : null) })
    await loop.start()
    done()
    unreadable = RULE
    await loop.follow([RULE])
    await loop.follow([SERVER])
    expect(done()).toEqual([RULE, 'fault a brace is missing', SERVER, 'fault a brace is missing'])
    unreadable = ''
    await loop.follow([RULE])
    expect(done()).toEqual([RULE, 'compile', 'restart', 'send folder 2', 'fault null'])
  })
})

test('a server that has crashed starts again with the next change', async () => {
  const { loop, endServer, done } = loopWith()
  await loop.start()
  endServer()
  done()
  await loop.follow([TEMPLATE])
  expect(done()).toEqual([TEMPLATE, 'compile', 'restart', 'send folder 2'])
})
