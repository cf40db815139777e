import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clickActions, type Engine, keyActions, scrollTo } from './engine.ts'
import { ended, printed, run } from './programs.ts'

/** Starts Firefox, and steers it by WebDriver BiDi: https://w3c.github.io/webdriver-bidi/. */
export async function startFirefox(file: string): Promise<Engine> {
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
  const read = async (expression: string) => {
    const { type, result, exceptionDetails } = (await send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value) ?? 'null')`,
      target: { context },
      awaitPromise: true,
    })) as { type: string; result: { value: string }; exceptionDetails?: { text: string } }
    if (type !== 'success') throw new Error(exceptionDetails?.text)
    return JSON.parse(result.value)
  }
  return {
    resize: (width, height) => send('browsingContext.setViewport', { context, viewport: { width, height } }),
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    read,
    click: async (selector) => {
      await read(scrollTo(selector))
      const { nodes } = await send('browsingContext.locateNodes', { context, locator: { type: 'css', value: selector }, maxNodeCount: 1 })
      const [{ sharedId }] = nodes as [{ sharedId: string }]
      await send('input.performActions', { context, actions: clickActions({ type: 'element', element: { sharedId } }) })
    },
    type: (text) => send('input.performActions', { context, actions: keyActions(text) }),
    end: async () => {
      await send('browser.close', {})
      await ended(child)
      await rm(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
