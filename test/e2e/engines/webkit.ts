import { expect } from '@playwright/test'
import { freePort } from '../../processes/free-port.ts'
import { clickActions, type Engine, keyActions, scrollTo } from './engine.ts'
import { ended, printed, run } from './programs.ts'

/** The script of a WebDriver call that hands the value of an expression to its callback. */
const waitFor = (expression: string) =>
  `const done = arguments[0]; Promise.resolve().then(() => (${expression})).then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }))`

/** Starts WebKitGTK on a virtual screen, and steers it by WebDriver: https://www.w3.org/TR/webdriver2/. */
export async function startWebKit(file: string, screenFile: string): Promise<Engine> {
  const xvfb = run(screenFile, ['-displayfd', '3', '-screen', '0', '1600x1200x24'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
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
  const read = async (expression: string) => {
    const { value, error } = await ask('POST', `${session}/execute/async`, { script: waitFor(expression), args: [] })
    if (error) throw new Error(String(error))
    return value
  }
  return {
    resize: (width, height) => ask('POST', `${session}/window/rect`, { width, height }),
    open: (url) => ask('POST', `${session}/url`, { url }),
    read,
    click: async (selector) => {
      await read(scrollTo(selector))
      const element = await ask('POST', `${session}/element`, { using: 'css selector', value: selector })
      await ask('POST', `${session}/actions`, { actions: clickActions(element) })
    },
    type: (text) => ask('POST', `${session}/actions`, { actions: keyActions(text) }),
    end: async () => {
      await ask('DELETE', session)
      for (const child of [driver, xvfb]) child.kill()
      await Promise.all([driver, xvfb].map(ended))
    },
  }
}
