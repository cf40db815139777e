// `npm run dev`: runs everything and watches the sources. Saved changes are seen in the browser, and errors there and in the terminal.
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { DevLoop } from '../boot/dev/dev-loop.ts'
import { ServerProcess } from '../boot/dev/server-process.ts'
import { StandIn } from '../boot/dev/stand-in.ts'
import { syntaxFault } from '../boot/dev/syntax-fault.ts'
import { TemplateCompiler } from '../boot/dev/template-compiler.ts'
import { watchSources } from '../boot/dev/watch-sources.ts'
import { readSettings, SettingsError, settlePort } from '../settings.ts'

const project = process.cwd()
const [, runner = ''] = process.argv
const print = (line: string) => process.stdout.write(`${line}\n`)
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`

/** A free TCP port. It is chosen here because the server must keep it at a restart. */
async function freePort(host: string): Promise<number> {
  const probe = createServer().listen(0, host)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function dev(): Promise<void> {
  const { host, port } = readSettings()
  if (port === 0) settlePort(await freePort(host))
  const standIn = new StandIn(readSettings())
  const compiler = new TemplateCompiler(project, path.join(import.meta.dirname, 'compile-on-request.mjs'))
  let changedAt: number | null = null
  let isStopping = false

  const server = new ServerProcess(runner, {
    onMessage: ({ fault }) => {
      if (changedAt !== null && fault === null) print(`  ✓ Syns i webbläsaren (${seconds(performance.now() - changedAt)})`)
      changedAt = null
    },
    onExit: (errorOutput) => {
      if (isStopping) return
      print('Servern har stannat. Den startar igen när en fil har ändrats.')
      standIn.open(errorOutput || 'Servern har stannat utan att säga varför. Se terminalen.').catch(() => void stop(1))
    },
  })
  const loop = new DevLoop({
    compiler,
    server: {
      get isRunning() {
        return server.isRunning
      },
      restart: async () => {
        await standIn.close()
        await server.restart()
      },
      send: (message) => server.send(message),
    },
    check: (files) => syntaxFault(project, files),
    onChange: ([first, ...others]) => {
      changedAt ??= performance.now()
      print(`↻ ${first}${others.length > 0 ? ` och ${others.length} till` : ''}`)
    },
    onFault: (fault) => {
      print(fault === null ? '  ✓ Felet är rättat' : `  ✗ Går inte att bygga:\n${fault}`)
      server.send({ kind: 'fault', fault })
      standIn.update(fault)
    },
  })
  const unwatch = watchSources(project, (files) => void loop.follow(files))

  async function stop(code: number): Promise<void> {
    if (isStopping) return
    isStopping = true
    unwatch()
    await Promise.all([loop.stop(), server.stop(), standIn.close()])
    // A change that was under way may have started the server again.
    await server.stop()
    await compiler.stop()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  await loop.start()
}

await dev().catch((error: unknown) => {
  if (error instanceof SettingsError) for (const fault of error.faults) console.error(fault)
  else console.error('Torget kunde inte starta:', error)
  process.exit(1)
})
