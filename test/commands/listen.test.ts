import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { StartupError } from '../../src/boot/startup-error.ts'
import { listen } from '../../src/commands/listen.ts'
import { parseSettings } from '../../src/settings.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0).filter(({ listening }) => listening)) await once(server.close(), 'close')
})
const newServer = () => {
  const server = createServer()
  servers.push(server)
  return server
}
/** A server that has taken a port, and the port. */
async function other() {
  const server = newServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}
const settingsOf = (port: number, host = '127.0.0.1') => parseSettings({ PORT: String(port), HOST: host }, '/')

test('a port that is in use is waited for, which is said, and taken when it is given back', async () => {
  const { server, port } = await other()
  const lines: string[] = []
  const listening = listen(newServer(), settingsOf(port), (line) => {
    lines.push(line)
    server.close()
  })
  expect(await listening).toBe(port)
  expect(lines).toEqual([expect.stringMatching(new RegExp(`^Port ${port} är upptagen\\. Väntar högst till kl\\. `))])
})

test('a port that stays in use is refused: another program is not to be stopped, another port can be chosen', async () => {
  const { port } = await other()
  const refused = listen(newServer(), settingsOf(port), () => undefined, 300)
  await expect(refused).rejects.toThrow(StartupError)
  await expect(refused).rejects.toThrow(`Port ${port} är upptagen av ett annat program. Välj en annan port, till exempel PORT=${port + 1} npm start.`)
})

test('an address that this machine lacks is refused at once', async () => {
  const lines: string[] = []
  const refused = listen(newServer(), settingsOf(0, '192.0.2.1'), (line) => void lines.push(line))
  await expect(refused).rejects.toThrow('Adressen 192.0.2.1 finns inte på den här datorn. Kontrollera HOST.')
  expect(lines).toEqual([])
})
