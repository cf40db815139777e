import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'
import { freePort } from '../processes/free-port.ts'

/** A browser with another engine than Chromium, with one page. Values are read with JavaScript expressions. */
export interface OtherBrowser {
  readonly resize: (width: number, height: number) => Promise<unknown>
  readonly open: (url: string) => Promise<unknown>
  readonly read: (expression: string) => Promise<unknown>
  readonly end: () => Promise<void>
}

const folders = (process.env.PATH ?? '').split(path.delimiter)
/** The path of the first program with one of these names, if there is any. */
const program = (...names: readonly string[]) =>
  names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file))
const [firefox, webkit, screen] = [program('firefox', 'firefox-esr'), program('WebKitWebDriver'), program('Xvfb')]

/** Starts a program that ends with this process. */
const run = (file: string, args: readonly string[], options: SpawnOptions) => {
  const child = spawn(file, args, options)
  process.once('exit', () => child.kill('SIGKILL'))
  return child
}
const ended = (child: ChildProcess) =>
  new Promise((resolve) => ((child.exitCode ?? child.signalCode) === null ? child.once('exit', resolve) : resolve(null)))

/** The first match of a pattern in a program's output. */
const printed = (child: ChildProcess, channel: number, form: RegExp) =>
  new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdio[channel]?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
      const found = form.exec(output)?.[1]
      if (found) resolve(found)
    })
    child.once('error', reject).once('exit', (code) => reject(new Error(`It ended with ${code}: ${output}`)))
  })

/** Firefox by WebDriver BiDi, https://w3c.github.io/webdriver-bidi/. */
async function startFirefox(file: string): Promise<OtherBrowser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'torget-firefox-'))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0']
  const child = run(file, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const socket = new WebSocket(`${await printed(child, 2, /WebDriver BiDi listening on (ws:\S+)\s/)}/session`)
  await new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }))
  const waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>()
  socket.onmessage = ({ data }) => {
    const { id, type, result, message } = JSON.parse(data)
    if (type === 'success') waiting.get(id)?.resolve(result)
    else if (type === 'error') waiting.get(id)?.reject(new Error(message))
  }
  const send = (method: string, params: object) => {
    const answer = Promise.withResolvers<Record<string, unknown>>()
    const id = waiting.size
    waiting.set(id, answer)
    socket.send(JSON.stringify({ id, method, params }))
    return answer.promise
  }
  await send('session.new', { capabilities: {} })
  const { context } = await send('browsingContext.create', { type: 'tab' })
  return {
    resize: (width, height) => send('browsingContext.setViewport', { context, viewport: { width, height } }),
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    read: async (expression) => {
      const answer = await send('script.evaluate', {
        expression: `JSON.stringify(${expression}) ?? 'null'`,
        target: { context },
        awaitPromise: false,
      })
      return JSON.parse((answer.result as { value: string }).value)
    },
    end: async () => {
      await send('browser.close', {})
      await ended(child)
      await rm(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** WebKit by WebDriver, https://www.w3.org/TR/webdriver2/, on a virtual screen. */
async function startWebKit(file: string, screenFile: string): Promise<OtherBrowser> {
  const xvfb = run(screenFile, ['-displayfd', '3', '-screen', '0', '1280x1024x24'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const display = await printed(xvfb, 3, /(\d+)\n/)
  const port = await freePort()
  const env = { ...process.env, DISPLAY: `:${display}`, ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }) }
  const driver = run(file, [`--port=${port}`], { stdio: 'ignore', env })
  const ask = async (method: string, where: string, body?: object) => {
    const response = await fetch(`http://127.0.0.1:${port}${where}`, { method, body: JSON.stringify(body) })
    const { value } = (await response.json()) as { value: Record<string, unknown> }
    if (!response.ok) throw new Error(JSON.stringify(value))
    return value
  }
  await expect(() => ask('GET', '/status')).toPass()
  const session = `/session/${(await ask('POST', '/session', { capabilities: {} })).sessionId}`
  return {
    resize: (width, height) => ask('POST', `${session}/window/rect`, { width, height }),
    open: (url) => ask('POST', `${session}/url`, { url }),
    read: (expression) => ask('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] }),
    end: async () => {
      await ask('DELETE', session)
      for (const child of [driver, xvfb]) child.kill()
      await Promise.all([driver, xvfb].map(ended))
    },
  }
}

/** The function that starts each browser; undefined when it isn't installed. */
export const OTHER_BROWSERS: Readonly<Record<string, (() => Promise<OtherBrowser>) | undefined>> = {
  Firefox: firefox === undefined ? undefined : () => startFirefox(firefox),
  WebKit: webkit === undefined || screen === undefined ? undefined : () => startWebKit(webkit, screen),
}
